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

  /// Counts one attempt for each of these people before it is made, so that ending the program in
  /// the middle hides none.
  ///
  /// A folder that cannot be written to counts nothing: its owner could copy it as well.
  /// - Returns: what stood there before.
  /// - Throws: ``LeadStoreError/passphraseTooSoon(seconds:)`` where one of them must wait; then
  ///   nothing is counted.
  func countTry(
    of names: [String], at now: Moment
  ) throws(LeadStoreError) -> [String: PassphraseTries] {
    do throws(LeadStoreError) {
      return try withTriesLock { () throws(LeadStoreError) in
        var before: [String: PassphraseTries] = [:]
        for name in names { before[name] = try tries(of: name) }
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
      }
    } catch .permissionDenied {
      return [:]
    } catch .readOnly {
      return [:]
    }
  }

  /// A passphrase was right: its owner's count ends, the others' is what it was.
  func endTries(
    of name: String, restoring before: [String: PassphraseTries]
  ) throws(LeadStoreError) {
    guard !before.isEmpty else { return }
    try withTriesLock { () throws(LeadStoreError) in
      for (other, tries) in before where other != name && tries.count > 0 {
        try PrivateFile.replace(triesPath(other), Array(tries.text.utf8))
      }
      for (other, tries) in before where other == name || tries.count == 0 {
        unlink(triesPath(other))
      }
    }
  }

  /// Forgets a person's tries.
  func forgetTries(of name: String) { unlink(triesPath(name)) }

  private func withTriesLock<Result>(
    _ body: () throws(LeadStoreError) -> Result
  ) throws(LeadStoreError) -> Result {
    guard let lock = try FileLock("\(staffPath)/.counting") else {
      throw .passphraseTooSoon(seconds: 1)
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

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
