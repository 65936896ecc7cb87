import Consultation
import Foundation

/// How many passphrases in a row were wrong for one person, and when the last was tried.
///
/// Stands in `staff/NAME.tries`, so that every program on the folder waits alike. It holds up
/// whoever sits at the console; against somebody who can copy files, only scrypt and the length of
/// the passphrase do.
struct PassphraseTries: Equatable {
  var count = 0
  var last: Moment?

  /// The longest wait, in seconds.
  static let longestDelay: Int64 = 300

  /// The seconds between two attempts after so many wrong ones: 0, 0, 1, 2, 4 … 300.
  static func delay(after count: Int) -> Int64 {
    count < 2 ? 0 : min(1 << Int64(min(count - 2, 16)), longestDelay)
  }

  /// The seconds still to wait; a clock that was put back starts the wait anew.
  func wait(at now: Moment) -> Int64 {
    guard let last else { return 0 }
    let passed = max(0, now.secondsSince1970 - last.secondsSince1970)
    return max(0, Self.delay(after: count) - passed)
  }

  /// The file's text.
  var text: String {
    """
    # Wrong passphrases in a row, and when the last was tried; a right one takes this file away.
    tries \(count)
    last \(last.map { "\($0)" } ?? "never")

    """
  }

  init() {}

  /// Reads what `text` wrote; no tries from anything else.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      if words[0] == "tries", let count = Int(words[1]), count > 0 { self.count = count }
      if words[0] == "last" { last = Moment(iso: String(words[1])) }
    }
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
  /// under way counts against nobody. A folder that cannot be written to counts nothing: its owner
  /// could copy it as well.
  /// - Parameter attempt: the key that the passphrase opens, or `nil` where it opens none.
  /// - Throws: ``LeadStoreError/passphraseTooSoon(seconds:)`` where one of them must wait; then
  ///   nothing is tried or counted. ``LeadStoreError/passphraseWrong(nextIn:)`` where it was wrong,
  ///   ``LeadStoreError/journalBusy(path:)`` where others keep trying for too long.
  func tryPassphrase(
    on names: [String], at now: Moment, patience: Double? = nil,
    _ attempt: () throws(LeadStoreError) -> StaffKey?
  ) throws(LeadStoreError) -> StaffKey {
    let clock = RunningClock(now)
    let lock = try triesLock(patience: patience)
    defer { withExtendedLifetime(lock) {} }
    let before = try lock == nil ? nil : countTry(of: names, at: clock.now)
    if let key = try attempt() {
      if let before { try settle(before, right: key.name) }
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
    } catch .readOnly {
      return nil
    }
  }

  /// Counts one try for each of these people.
  ///
  /// - Returns: what stood there before; `nil` where the folder cannot be written to.
  private func countTry(
    of names: [String], at now: Moment
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
    } catch .readOnly {
      return nil
    }
  }

  /// A passphrase was right: its owner's count ends, the others' is what it was.
  private func settle(
    _ before: [String: PassphraseTries], right name: String?
  ) throws(LeadStoreError) {
    for (other, tries) in before {
      if other == name || tries.count == 0 {
        forgetTries(of: other)
      } else {
        try PrivateFile.replace(triesPath(other), Array(tries.text.utf8))
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
    _ tries: PassphraseTries, of name: String, at now: Moment
  ) throws(LeadStoreError) {
    guard let last = tries.last, now < last else { return }
    var anew = tries
    anew.last = now
    try PrivateFile.replace(triesPath(name), Array(anew.text.utf8))
  }
}
