import Casework
import Consultation
import Testing

@Suite struct ClockDoubtTests {
  private let day: Int64 = 86_400

  /// Cases that came so many days before now.
  private func cases(_ days: [Int64]) throws -> [Case] {
    try days.enumerated().map { place, days in
      Case(
        try Desk.record(
          LeadID(name: place), seq: Int64(place), at: Desk.morning.adding(seconds: -days * day)))
    }
  }

  private func doubt(_ days: [Int64]) throws -> ClockDoubt? {
    ClockDoubt(now: Desk.morning, cases: try cases(days))
  }

  @Test func `a clinic at work speaks for the clock`() throws {
    #expect(try doubt([]) == nil)
    #expect(try doubt([0]) == nil)
    #expect(try doubt([900, 860, 100, 50, 1]) == nil, "a pause of long ago says nothing of now")
    #expect(try doubt([61, 30]) == nil)
  }

  @Test func `a clock months ahead of everything is doubted`() throws {
    let newest = Desk.morning.adding(seconds: -62 * day)
    #expect(try doubt([700, 62])?.newest == newest)
    #expect(try doubt([700, 26_000]) != nil)
  }

  @Test func `what came while the clock was wrong does not speak for it`() throws {
    #expect(
      try doubt([26_700, 26_690, 3, 0])?.newest == Desk.morning.adding(seconds: -26_690 * day))
  }

  @Test func `a clinic that opens again after a long rest is asked`() throws {
    #expect(try doubt([900, 860, 30, 1])?.newest == Desk.morning.adding(seconds: -860 * day))
  }

  @Test func `a clock behind what is there already is doubted`() throws {
    #expect(try doubt([5, -1]) != nil)
    #expect(try doubt([5, -400]) != nil)
    #expect(
      ClockDoubt(
        now: Desk.morning,
        cases: [
          Case(
            try Desk.record(),
            history: [Desk.event(2, .note("x"), at: Desk.morning.adding(seconds: 90 * day))])
        ]) != nil)
  }
}
