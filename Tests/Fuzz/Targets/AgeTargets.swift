import AgeEncryption

@testable import AgeEncryption

extension FuzzTarget {
  /// What reads age files and keys.
  static let age = [
    FuzzTarget(name: "age-file") { bytes in
      if let header = try? HeaderReader.header(of: bytes) {
        try require(
          header.bytes.elementsEqual(bytes.prefix(header.byteCount)),
          "a header is written as it was read")
        try require(try HeaderReader.header(of: header.bytes) == header, "and reads the same")
        for stanza in header.stanzas { _ = try? X25519Stanza(stanza) }
        for stanza in header.stanzas { _ = try? ScryptStanza(stanza) }
      }
      _ = try? Age.decrypt(bytes, with: [owner])
    },
    FuzzTarget(name: "age-armor") { bytes in
      guard let file = try? Age.dearmor(bytes) else { return }
      let armor = Age.armor(file)
      try require(try Age.dearmor(Array(armor.utf8)) == file, "an armored file reads back")
    },
    FuzzTarget(name: "age-keys") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let code = try? Bech32(text) {
        let written = code.text
        try require(
          written == text && (try Bech32(written)) == code, "Bech32 has one form", "\(text)")
        _ = try? code.bytes()
      }
      if let file = try? RecipientsFile(text) {
        let again = try RecipientsFile(RecipientsFile.text(of: file.recipients))
        try require(again == file, "recipients read back")
      }
      if let file = try? IdentityFile(text) {
        let again = try IdentityFile(IdentityFile.text(of: file.identities))
        try require(
          again.identities.map(\.string) == file.identities.map(\.string), "identities read back")
      }
    },
  ]

  private static let owner = X25519Identity()
}
