import Consultation
import Foundation

/// The last entry that was confirmed on this machine, signed, in a file of its own.
///
/// A chain cannot show that its end is missing: a journal put back from yesterday's copy is sound
/// in itself. The head remembers how far the chain had come. It only ever moves along the chain it
/// knows, so when the journal is put back, the head stays and tells. It does not hold against
/// somebody who puts journal *and* head back, or owns the device's key; folios in visitors' hands do.
struct JournalHead: Equatable {
  let seq: Int64
  let hash: [UInt8]
  let device: String
  let signature: [UInt8]

  /// The head of a journal without entries.
  static func origin(signedBy key: DeviceKey) throws(LeadStoreError) -> Self {
    try Self(seq: 0, hash: Entry.origin, signedBy: key)
  }

  init(seq: Int64, hash: [UInt8], signedBy key: DeviceKey) throws(LeadStoreError) {
    self.seq = seq
    self.hash = hash
    device = key.device
    signature = try key.signature(of: Self.signedBytes(seq, hash))
  }

  private static func signedBytes(_ seq: Int64, _ hash: [UInt8]) -> [UInt8] {
    CanonicalBytes("antesala.head/1").adding(seq.bigEndianBytes).adding(hash).bytes
  }

  /// Whether one of the machines signed it.
  func isSigned(by devices: [String: DevicePublicKey]) -> Bool {
    devices[device]?.isSignature(signature, of: Self.signedBytes(seq, hash)) ?? false
  }

  /// The head as a file.
  var bytes: [UInt8] {
    Array(
      """
      # The last entry confirmed on this machine; antesala store verify compares it with the journal.
      seq \(seq)
      hash \(hash.hexadecimal)
      device \(device)
      signature \(signature.hexadecimal)

      """.utf8)
  }

  /// Reads what `bytes` wrote; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    var fields: [Substring: Substring] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2, fields.updateValue(words[1], forKey: words[0]) == nil else {
        return nil
      }
    }
    guard fields.count == 4, let seq = fields["seq"].flatMap({ Int64($0) }), seq >= 0,
      let hash = fields["hash"].flatMap({ [UInt8](hexadecimal: String($0)) }), hash.count == 32,
      let device = fields["device"],
      let signature = fields["signature"].flatMap({ [UInt8](hexadecimal: String($0)) })
    else { return nil }
    self.seq = seq
    self.hash = hash
    self.device = String(device)
    self.signature = signature
  }
}

extension DataFolder {
  /// The head, if its file can be understood.
  func head() throws(LeadStoreError) -> JournalHead? {
    JournalHead(try PrivateFile.contents(of: headPath))
  }
}
