import Crypto

/// The stanza of an X25519 recipient: a share made for this file, and the file key wrapped under
/// what that share and the recipient's key have in common.
struct X25519Stanza {
  static let type = "X25519"
  static let shareByteCount = 32

  let share: [UInt8]
  let wrappedKey: [UInt8]

  /// Wraps a file key for the holder of a public key; nil when that is a point of low order.
  init?(
    wrapping fileKey: FileKey, for recipient: Curve25519.KeyAgreement.PublicKey
  ) throws(AgeError) {
    let ephemeral = Curve25519.KeyAgreement.PrivateKey()
    share = Array(ephemeral.publicKey.rawRepresentation)
    guard let secret = ephemeral.secret(with: recipient) else { return nil }
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
  func fileKey(with identity: Curve25519.KeyAgreement.PrivateKey) throws(AgeError) -> FileKey? {
    guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: share) else {
      throw Self.malformed(.share)
    }
    guard let secret = identity.secret(with: key) else { throw Self.malformed(.lowOrderPoint) }
    let wrapKey = Self.wrapKey(secret, share: share, recipient: identity.publicKey)
    return FileKey(opening: wrappedKey, under: wrapKey)
  }

  private static func wrapKey(
    _ secret: SharedSecret, share: [UInt8], recipient: Curve25519.KeyAgreement.PublicKey
  ) -> SymmetricKey {
    secret.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient.rawRepresentation,
      sharedInfo: Array("age-encryption.org/v1/X25519".utf8), outputByteCount: 32)
  }

  private static func malformed(_ fault: AgeError.StanzaFault) -> AgeError {
    .stanzaMalformed(type: type, fault)
  }
}

extension Curve25519.KeyAgreement.PrivateKey {
  /// What the two keys have in common; nil when the other is a point of low order.
  ///
  /// Such a point yields zero with every key, so all would know the secret (RFC 7748, section 6.1).
  /// The check reads every byte whatever their values.
  func secret(with other: Curve25519.KeyAgreement.PublicKey) -> SharedSecret? {
    guard let secret = try? sharedSecretFromKeyAgreement(with: other) else { return nil }
    return secret.withUnsafeBytes { $0.reduce(0, |) } == 0 ? nil : secret
  }
}
