import AgeEncryption
import Consultation
import Foundation
import Synchronization

/// Turns payloads into age files that only the recipients can open.
struct Sealer: Sendable {
  let recipients: [X25519Recipient]
  /// The statement that names them; `nil` in a folder of an earlier version.
  let statement: KeyStatement?
  /// The place of the last text about keys when this was looked at; 0 where there is none.
  let seq: Int64

  /// Seals what ``Sealer/json(_:)`` wrote.
  ///
  /// - Parameter author: the person whose act it is, which only the clinic's secret key can seal so.
  func seal(_ json: [UInt8], by author: Author? = nil) throws(LeadStoreError) -> [UInt8] {
    try seal(json, with: author.map { [$0.actKey] } ?? [])
  }

  /// Seals to the recipients and under these keys.
  func seal(_ json: [UInt8], with keys: [ClinicKey]) throws(LeadStoreError) -> [UInt8] {
    let readers: [any AgeRecipient] = recipients + keys
    do throws(AgeError) {
      return try Age.encrypt(json, to: readers)
    } catch {
      throw .sealingFailed(error)
    }
  }

  /// A payload as JSON with sorted keys and one line feed at the end.
  static func json(_ payload: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(payload) else {
      preconditionFailure("payloads consist of texts, whole numbers and lists")
    }
    return Array(json) + [UInt8(ascii: "\n")]
  }
}

/// The sealer of the recipients in force, for as long as a writer lives.
///
/// Whoever rotates the clinic's key may be another program; the writer sees it by the journal and
/// asks for the sealer that is in force then.
final class SealerInForce: Sendable {
  private let sealer: Mutex<Sealer>

  init(_ sealer: Sealer) { self.sealer = Mutex(sealer) }

  var current: Sealer { sealer.withLock { $0 } }

  func replace(by newer: Sealer) { sealer.withLock { $0 = newer } }
}

extension DataFolder {
  /// The sealer of the recipients in force, as the journal states them.
  ///
  /// - Parameter isListed: whether `recipients.txt` must name the same. A program that starts asks
  ///   for it and stops where somebody changed the file; one that runs goes by the journal.
  /// - Throws: ``LeadStoreError/keysUnstated(path:)`` in a folder of an earlier version.
  func sealer(_ file: JournalFile, isListed: Bool = true) throws(LeadStoreError) -> Sealer {
    // Between two looks another program may have rotated the key; it is through at the third.
    for _ in 0..<3 {
      try settleRotation()
      let found = try file.read { db in
        (seq: try EntryRow.lastStatement(db), history: try EntryRow.keyHistory(db))
      }
      guard let statement = found.history.last?.statement else {
        throw .keysUnstated(path: path)
      }
      let listed = try isListed ? recipients() : statement.recipients
      if listed != statement.recipients,
        found.history.periods.contains(where: { $0.statement.recipients == listed })
      {
        // A list that once was right: whoever should have written the next was cut off.
        try PrivateFile.replace(recipientsPath, Self.recipientsText(statement.recipients))
        continue
      }
      guard listed != statement.recipients else {
        return Sealer(recipients: statement.recipients, statement: statement, seq: found.seq)
      }
    }
    throw .recipientsDiffer(path: recipientsPath)
  }
}
