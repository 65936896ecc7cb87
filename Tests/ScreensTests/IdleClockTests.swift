import Screens
import Testing

@Suite struct IdleClockTests {
  /// What a clock says at one reading.
  struct Reading: Equatable {
    var isOver = false
    var secondsLeft: Int?
  }

  /// A minute, then twenty seconds of warning, begun at five seconds.
  struct Watched {
    var clock: IdleClock

    init(_ sleep: IdleClock.Sleep) {
      clock = IdleClock(patience: 60, warning: 20, sleep: sleep, since: 5000)
    }

    mutating func read(_ now: Int64) -> Reading {
      let isOver = clock.advance(to: now)
      return Reading(isOver: isOver, secondsLeft: clock.secondsLeft(at: now))
    }
  }

  @Test(arguments: [IdleClock.Sleep.warns, .counts])
  func `nobody there: a countdown, then it is over`(sleep: IdleClock.Sleep) {
    var watched = Watched(sleep)
    #expect(watched.clock.nextWake(after: 5000) == 65_000)
    let readings = [64_999, 65_000, 65_001, 84_999, 85_000].map { watched.read($0) }
    #expect(
      readings == [
        Reading(), Reading(secondsLeft: 20), Reading(secondsLeft: 20), Reading(secondsLeft: 1),
        Reading(isOver: true, secondsLeft: 0),
      ])
    #expect(watched.clock.nextWake(after: 65_000) == 66_000)
  }

  @Test func `a touch in the countdown ends it and means nothing else`() {
    var watched = Watched(.warns)
    let first = watched.clock.notice()
    let readings = [10_000, 70_000].map { watched.read($0) }
    let inCountdown = watched.clock.notice()
    #expect(first && !inCountdown)
    #expect(readings == [Reading(), Reading(secondsLeft: 20)])
    #expect(watched.clock.nextWake(after: 70_000) == 70_000)
    let after = watched.read(71_000)
    #expect(after == Reading() && watched.clock.nextWake(after: 71_000) == 131_000)
  }

  @Test func `who slept through the countdown is warned first, or finds it over`() {
    var (warns, counts) = (Watched(.warns), Watched(.counts))
    let readings = [warns.read(10_000_000), warns.read(20_000_000), counts.read(10_000_000)]
    #expect(readings.map(\.isOver) == [false, true, true])
    #expect(readings[0].secondsLeft == 20)
  }
}
