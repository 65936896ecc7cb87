import Primitives

/// The text at the head of a file: who can open it, and a code that authenticates just that.
///
/// ```
/// age-encryption.org/v1
/// -> X25519 SVrzdFfkPxf0LPHOUGB1gNb9E5Vr8EUDa9kxk04iQ0o
/// 0OrTkKHpE7klNLd0k+9Uam5hkQkzMxaqKcIPRIO1sNE
/// --- gxhoSa5BciRDt8lOpYNcx4EYtKpS0CJ06F3ZwN82VaM
/// ```
struct Header: Sendable, Equatable {
  static let version = "age-encryption.org/v1"

  /// How many stanzas a header may have.
  ///
  /// The format sets no bound, and nothing a header says is authentic before one of its stanzas was
  /// unwrapped: each costs whoever tries a scalar multiplication, and a header of many stanzas can
  /// try as many keys at once as it has of them. The reference took 20, and dropped the bound when
  /// somebody came with 69 (age, issue 139); this is enough for them and opens in hundredths of a
  /// second.
  static let mostStanzas = 256

  let stanzas: [Stanza]

  /// The bytes the code is over: from the first through the `---` of the last line, as read.
  let authenticated: [UInt8]

  /// HMAC-SHA-256 under a key derived from the file key.
  let code: [UInt8]

  /// The whole header, its last line feed included; the payload starts right behind it.
  var bytes: [UInt8] {
    authenticated + Array(" \(Base64.encode(code))\n".utf8)
  }

  /// How many bytes the whole header has.
  var byteCount: Int { authenticated.count + 1 + (code.count * 4 + 2) / 3 + 1 }

  /// Whether the header is as its writer left it.
  ///
  /// Compares in constant time. Until this holds, nothing a header says can be trusted.
  func isAuthentic(under fileKey: FileKey) -> Bool {
    HMAC.isCode(
      code, of: authenticated, under: fileKey.derivedKey(for: "header"))
  }
}

extension Header {
  /// Makes the header of a new file.
  init(stanzas: [Stanza], authenticatedBy fileKey: FileKey) {
    let authenticated = Self.authenticated(stanzas)
    self.init(
      stanzas: stanzas,
      authenticated: authenticated,
      code: HMAC.code(of: authenticated, under: fileKey.derivedKey(for: "header")))
  }

  /// The one way to write these stanzas, through the `---`.
  static func authenticated(_ stanzas: [Stanza]) -> [UInt8] {
    Array("\(version)\n\(stanzas.map(\.text).joined())---".utf8)
  }
}
