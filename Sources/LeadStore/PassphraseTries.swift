import Consultation
import Foundation

/// How many passphrases in a row were wrong for one person or at the lobby's seat, and when the last
/// was tried.
///
/// Stands in `staff/NAME.tries`, so that every program on the folder waits alike. It holds up
/// whoever sits at the console; against somebody who can copy files, only scrypt and the strength of
/// the passphrase do.
struct PassphraseTries: Equatable {
  var count = 0
  var last: ClockReading?

  /// The longest wait, in seconds.
  static let longestDelay: Int64 = 300

  /// The seconds between two attempts after so many wrong ones: 0, 0, 1, 2, 4 … 300.
  static func delay(after count: Int) -> Int64 {
    count < 2 ? 0 : min(1 << Int64(min(count - 2, 16)), longestDelay)
  }

  /// The seconds still to wait, by the clock that nobody sets.
  ///
  /// That clock begins anew with the machine. From then on both clocks must say that the time is
  /// over, so a start of the machine and a clock put forward shorten nothing together.
  func wait(at now: ClockReading) -> Int64 {
    guard let last else { return 0 }
    let passed =
      now.boot != nil && now.boot == last.boot
      ? last.uptime.seconds(until: now.uptime)
      : min(now.uptime.seconds, now.moment.secondsSince1970 - last.moment.secondsSince1970)
    return max(0, Self.delay(after: count) - max(0, passed))
  }

  /// Whether the wait must begin anew, because since the last try the machine was started with a clock
  /// that says it has not been yet.
  func mustRestart(at now: ClockReading) -> Bool {
    guard let last else { return false }
    return (now.boot == nil || now.boot != last.boot) && now.moment < last.moment
  }

  /// The file's text.
  var text: String {
    """
    # Wrong passphrases in a row, and when the last was tried; a right one takes this file away.
    tries \(count)
    last \(last.map { "\($0.moment)" } ?? "never")
    uptime \(last.map { "\($0.uptime.seconds)" } ?? "never")
    boot \(last?.boot ?? "unknown")

    """
  }

  init() {}

  /// Reads what `text` wrote; no tries from anything else.
  init(_ text: String) {
    var facts: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { facts[words[0]] = words[1] }
    }
    if let count = facts["tries"].flatMap({ Int($0) }), count > 0 { self.count = count }
    guard let moment = facts["last"].flatMap({ Moment(iso: String($0)) }) else { return }
    let uptime = facts["uptime"].flatMap { Int64($0) }
    last = ClockReading(
      moment: moment, uptime: Uptime(seconds: max(0, uptime ?? 0)),
      boot: uptime == nil ? nil : facts["boot"].flatMap { $0 == "unknown" ? nil : String($0) })
  }
}

extension DataFolder {
  private func triesPath(_ name: String) -> String { "\(staffPath)/\(name).tries" }

  /// Seconds to wait for others who try passphrases: each file of theirs may be as hard as any that
  /// is opened at all, and several may stand in line.
  static let patiencePerPerson = 60.0

  /// Tries a passphrase on the files of these people while no other program tries one.
  ///
  /// The try is counted before it is made, so that ending the program in the middle hides none, and
  /// taken back after it where it was right. Whoever wants to try meanwhile waits, so that a try
  /// under way counts against nobody. At the desk a folder that takes no count is no obstacle: its
  /// owner could copy it as well. In the lobby nothing is tried then.
  /// - Parameter attempt: the key that the passphrase opens, or `nil` where it opens none.
  /// - Throws: ``LeadStoreError/passphraseTooSoon(seconds:)`` where one of them must wait; then
  ///   nothing is tried or counted. ``LeadStoreError/passphraseWrong(nextIn:)`` where it was wrong,
  ///   ``LeadStoreError/journalBusy(path:)`` where others keep trying for too long.
  func tryPassphrase(
    on names: [String], from seat: Seat = .desk, at now: ClockReading, patience: Double? = nil,
    _ attempt: () throws(LeadStoreError) -> StaffKey?
  ) throws(LeadStoreError) -> StaffKey {
    let clock = RunningClock(now)
    let lock = try triesLock(patience: patience)
    defer { withExtendedLifetime(lock) {} }
    let counters = seat.counters(for: names)
    let before = try lock == nil ? nil : countTry(of: counters, at: clock.now)
    if before == nil, seat == .lobby { throw .readOnly(path: staffPath) }
    if let key = try attempt() {
      if let before { try settle(before, right: seat.counter(of: key.name)) }
      return key
    }
    let waits = try before?.keys.map { name throws(LeadStoreError) in
      try tries(of: name).wait(at: clock.now)
    }
    throw .passphraseWrong(nextIn: waits?.max() ?? 0)
  }

  /// Held by whoever tries a passphrase; `nil` where the folder cannot be written to.
  private func triesLock(patience: Double?) throws(LeadStoreError) -> FileLock? {
    let path = "\(staffPath)/.counting"
    let people = try staffNames().count
    do throws(LeadStoreError) {
      let patience = patience ?? Self.patiencePerPerson * Double(max(1, people))
      guard let lock = try FileLock(path, patience: patience) else {
        throw .journalBusy(path: path)
      }
      return lock
    } catch .permissionDenied {
      return nil
    } catch  where error.leavesReading {
      return nil
    }
  }

  /// Counts one try for each of these people.
  ///
  /// - Returns: what stood there before; `nil` where the folder cannot be written to.
  private func countTry(
    of names: [String], at now: ClockReading
  ) throws(LeadStoreError) -> [String: PassphraseTries]? {
    var before: [String: PassphraseTries] = [:]
    for name in names { before[name] = try tries(of: name) }
    do throws(LeadStoreError) {
      let wait = before.values.map { $0.wait(at: now) }.max() ?? 0
      if wait > 0 {
        for (name, tries) in before { try restart(tries, of: name, at: now) }
        throw .passphraseTooSoon(seconds: wait)
      }
      for (name, tries) in before {
        var more = tries
        more.count += 1
        more.last = now
        try PrivateFile.replace(triesPath(name), Array(more.text.utf8))
      }
      return before
    } catch .permissionDenied {
      return nil
    } catch  where error.leavesReading {
      return nil
    }
  }

  /// A passphrase was right: its owner's count ends, the others' is what it was. Where there is no
  /// room to take a try back, it stays counted.
  private func settle(
    _ before: [String: PassphraseTries], right name: String?
  ) throws(LeadStoreError) {
    for (other, tries) in before {
      if other == name || tries.count == 0 {
        forgetTries(of: other)
        continue
      }
      do throws(LeadStoreError) {
        try PrivateFile.replace(triesPath(other), Array(tries.text.utf8))
      } catch  where error.leavesReading {
        continue
      }
    }
  }

  /// Forgets a person's tries.
  func forgetTries(of name: String) { unlink(triesPath(name)) }

  private func tries(of name: String) throws(LeadStoreError) -> PassphraseTries {
    do throws(LeadStoreError) {
      return PassphraseTries(
        String(decoding: try PrivateFile.contents(of: triesPath(name)), as: UTF8.self))
    } catch .missing {
      return PassphraseTries()
    }
  }

  private func restart(
    _ tries: PassphraseTries, of name: String, at now: ClockReading
  ) throws(LeadStoreError) {
    guard tries.mustRestart(at: now) else { return }
    var anew = tries
    anew.last = now
    try PrivateFile.replace(triesPath(name), Array(anew.text.utf8))
  }
}
