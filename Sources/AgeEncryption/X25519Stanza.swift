import Primitives

/// The stanza of an X25519 recipient: a share made for this file, and the file key wrapped under
/// what that share and the recipient's key have in common.
struct X25519Stanza {
  static let type = "X25519"
  static let shareByteCount = 32

  let share: [UInt8]
  let wrappedKey: [UInt8]

  /// Wraps a file key for the holder of a public key; nil when that is a point of low order.
  init?(
    wrapping fileKey: FileKey, for recipient: X25519.PublicKey
  ) throws(AgeError) {
    let ephemeral = X25519.SecretKey()
    share = ephemeral.publicKey.bytes
    guard let secret = ephemeral.shared(with: recipient) else { return nil }
    let wrapKey = Self.wrapKey(secret, share: share, recipient: recipient)
    wrappedKey = try fileKey.sealed(under: wrapKey)
  }

  /// Reads a stanza; nil when it is of another type.
  init?(_ stanza: Stanza) throws(AgeError) {
    guard stanza.type == Self.type else { return nil }
    guard stanza.arguments.count == 1 else {
      throw Self.malformed(.argumentCount(stanza.arguments.count))
    }
    guard let share = Base64.decode(stanza.arguments[0].utf8), share.count == Self.shareByteCount
    else { throw Self.malformed(.share) }
    guard stanza.body.count == FileKey.wrappedByteCount else {
      throw Self.malformed(.bodyLength(stanza.body.count))
    }
    self.share = share
    self.wrappedKey = stanza.body
  }

  /// This stanza in the general form.
  var stanza: Stanza {
    Stanza(type: Self.type, arguments: [Base64.encode(share)], body: wrappedKey)
  }

  /// Unwraps the file key; nil when it is wrapped for another.
  ///
  /// - Throws: ``AgeError/stanzaMalformed(type:_:)`` when the share is a point of low order.
  func fileKey(with identity: X25519.SecretKey) throws(AgeError) -> FileKey? {
    guard let key = X25519.PublicKey(share) else {
      throw Self.malformed(.share)
    }
    guard let secret = identity.shared(with: key) else { throw Self.malformed(.lowOrderPoint) }
    let wrapKey = Self.wrapKey(secret, share: share, recipient: identity.publicKey)
    return FileKey(opening: wrappedKey, under: wrapKey)
  }

  private static func wrapKey(
    _ secret: SecretBytes, share: [UInt8], recipient: X25519.PublicKey
  ) -> SecretBytes {
    HMAC.derivedKey(
      of: secret, salt: share + recipient.bytes, info: "age-encryption.org/v1/X25519")
  }

  private static func malformed(_ fault: AgeError.StanzaFault) -> AgeError {
    .stanzaMalformed(type: type, fault)
  }
}
