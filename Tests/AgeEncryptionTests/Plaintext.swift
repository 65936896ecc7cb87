import AgeEncryption

/// Made-up plaintexts.
enum Plaintext {
  /// As many bytes, no two neighbouring chunks alike.
  static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }
}

/// A recipient of a kind nobody knows, as programs write it to keep readers tolerant.
struct Grease: AgeRecipient {
  func wrap(_ fileKey: FileKey) throws(AgeError) -> Stanza {
    Stanza(type: "joint-grease", arguments: ["~", "!"], body: Array(repeating: 7, count: 96))
  }
}
