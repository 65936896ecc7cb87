import AgeEncryption
import Consultation
import Foundation
import Synchronization

/// Turns payloads into age files that only the recipients can open.
struct Sealer: Sendable {
  let recipients: [X25519Recipient]
  /// The place of the rotation that brought these recipients; 0 for the first.
  let rotation: Int64

  /// Seals what ``Sealer/json(_:)`` wrote.
  func seal(_ json: [UInt8]) throws(LeadStoreError) -> [UInt8] {
    do throws(AgeError) {
      return try Age.encrypt(json, to: recipients)
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
  /// The sealer of the recipients in force, which the file and the last rotation must agree on.
  func sealer(_ file: JournalFile) throws(LeadStoreError) -> Sealer {
    // Between two looks another program may have rotated the key; it is through at the third.
    for _ in 0..<3 {
      try settleRotation()
      let recipients = try recipients()
      guard let last = try file.read({ db in try EntryRow.rotationText(db) }) else {
        return Sealer(recipients: recipients, rotation: 0)
      }
      if last.text?.recipients == recipients {
        return Sealer(recipients: recipients, rotation: last.seq)
      }
    }
    throw .recipientsDiffer(path: recipientsPath)
  }
}
