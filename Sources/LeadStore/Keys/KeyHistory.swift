import Consultation
import Synchronization

/// The statements about keys that hold, in the order of the journal.
struct KeyHistory: Sendable {
  /// A statement that holds from its entry on.
  struct Period: Equatable, Sendable {
    let seq: Int64
    let statement: KeyStatement
  }

  private(set) var periods: [Period] = []
  /// The places of statements that no key in force vouches for; they change nothing.
  private(set) var unvouched: [Int64] = []

  /// The statement in force at the end; `nil` in a folder of an earlier version.
  var last: Period? { periods.last }

  /// Takes the statement of the next entry that holds one, if a key in force vouches for it; the
  /// first if its own clinic's key does.
  ///
  /// Rotations of an earlier version, which name nobody who signs, come before the first.
  mutating func take(_ text: [UInt8], at seq: Int64) {
    let statement = KeyStatement(text)
    if statement == nil, last == nil, RotationText(text) != nil { return }
    guard let statement,
      statement.isVouched(by: last?.statement.vouchers ?? Array(statement.vouchers.prefix(1)))
    else {
      unvouched.append(seq)
      return
    }
    periods.append(Period(seq: seq, statement: statement))
  }

  /// The statement in force where an entry stands; `nil` before the first.
  func statement(at seq: Int64) -> KeyStatement? {
    periods.last { $0.seq <= seq }?.statement
  }

  /// Whether an entry stands before the first statement, and so is of an earlier version.
  func isOlder(_ seq: Int64) -> Bool { periods.first.map { seq < $0.seq } ?? true }

  /// The person who signs under a name where an entry stands.
  func person(signingAs name: String, at seq: Int64) -> (name: String, key: SigningPublicKey)? {
    statement(at: seq)?.person(signingAs: name)
  }
}

/// The history of a journal, read again where it has another statement at its end.
final class KeyHistories: Sendable {
  private let kept = Mutex<(seq: Int64, history: KeyHistory)>((0, KeyHistory()))

  /// The history as it now is; as it was last known where the journal cannot be read.
  func current(_ file: JournalFile) -> KeyHistory {
    kept.withLock { kept in
      let known = kept.seq
      let newer = try? file.read { db -> (seq: Int64, history: KeyHistory)? in
        let seq = try EntryRow.lastStatement(db)
        return seq == known ? nil : (seq: seq, history: try EntryRow.keyHistory(db))
      }
      if let newer { kept = newer }
      return kept.history
    }
  }
}
