public import AgeEncryption
import Consultation

/// The keys of a data folder as people compare them.
public struct KeysInForce: Equatable, Sendable {
  /// The statement that holds; `nil` in a folder of an earlier version, where nobody vouched yet.
  public let statement: KeyStatement?
  /// The keys that `recipients.txt` names.
  public let listed: [X25519Recipient]
  /// The clinic's keys before.
  public let former: [X25519Recipient]
  /// The places of later statements that no key in force vouches for.
  public let unvouched: [Int64]

  /// Whether all of it agrees.
  public var areSound: Bool { statement?.recipients == listed && unvouched.isEmpty }
}

extension X25519Recipient {
  /// What people compare: the first 16 hexadecimal digits of the SHA-256 of its text, in fours.
  public var fingerprint: String {
    let digits = Array(string.utf8).sha256.prefix(8).map { $0 }.hexadecimal
    return stride(from: 0, to: 16, by: 4).map { start in
      String(digits.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }
}

extension DataFolder {
  /// The keys in force, and whether the files agree with the journal; needs no key.
  public func keys() throws(LeadStoreError) -> KeysInForce {
    let file = JournalFile(path: journalPath)
    let history = try file.read { db in try EntryRow.keyHistory(db) }
    return KeysInForce(
      statement: history.last?.statement, listed: try recipients(),
      former: history.periods.dropLast().compactMap(\.statement.recipients.first),
      unvouched: history.unvouched.filter { $0 > history.last?.seq ?? 0 })
  }

  /// Brings the journal of an earlier version to today's shape; its entries stay what they are.
  public func bringUpToDate() throws(LeadStoreError) {
    try JournalFile(path: journalPath).prepareForWriting()
  }

  /// Holds what the journal states against a person's file.
  ///
  /// - Throws: where they differ. In a folder of an earlier version nothing is stated and nothing
  ///   can differ.
  ///
  /// - Parameter mayBeRecovery: whether any of the recipients' keys will do, not the clinic's alone.
  func requireKeys(
    of key: StaffKey, mayBeRecovery: Bool = false
  ) throws(LeadStoreError) {
    var keys = try keys()
    for _ in 0..<2 where !keys.areSound {
      // Another program may be putting the files of a rotation in their places.
      try settleRotation()
      keys = try self.keys()
    }
    if let seq = keys.unvouched.first { throw .keysUnvouched(seq: seq) }
    guard let statement = keys.statement else { return }
    let fitting = mayBeRecovery ? statement.recipients[...] : statement.recipients.prefix(1)
    guard fitting.contains(key.recipient) else {
      throw keys.former.contains(key.recipient) ? .keyRotated : .keyForeign
    }
    guard keys.listed == statement.recipients,
      key.recipients.isEmpty || key.recipients == statement.recipients
    else { throw .recipientsDiffer(path: recipientsPath) }
  }

  /// The key with one of the person's own to sign with, which the journal names.
  ///
  /// Only where the file has none yet, or the journal another: after a rotation by somebody else, or
  /// a change that was cut off. Where the folder cannot be written to, the key is as it was, and
  /// reads.
  func enrolled(
    _ key: StaffKey, passphrase: String, at now: Moment
  ) throws(LeadStoreError) -> StaffKey {
    guard let name = key.name, !key.mustChangePassphrase,
      let statement = try keys().statement,
      key.person.map({ statement.people[name] != $0.publicKey }) ?? true
    else { return key }
    do throws(LeadStoreError) {
      return try JournalWriter(self).enrol(key, passphrase: passphrase, at: now)
    } catch .permissionDenied {
      return key
    } catch .readOnly {
      return key
    } catch .diskFull {
      return key
    }
  }
}
