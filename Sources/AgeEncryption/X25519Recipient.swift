import Primitives

/// A public key to which files can be encrypted, written `age1…`.
///
/// Every recipient can be encrypted to: points of low order are refused when it is read.
public struct X25519Recipient: AgeRecipient {
  private let key: X25519.PublicKey

  /// Takes the public half of an identity.
  init(_ key: X25519.PublicKey) {
    self.key = key
  }

  /// Reads a recipient from its text: `age1` and 58 more characters, all in lower case.
  ///
  /// - Throws: ``AgeError/recipientUnsupported(_:)`` when the text is a key of another kind, as the
  ///   post-quantum `age1pq1…`, and ``AgeError/recipientMalformed(_:)`` when it is none.
  public init(_ string: String) throws(AgeError) {
    switch KeyText.reading(string) {
    case .success(.recipient(let bytes)):
      guard let key = X25519.PublicKey(bytes),
        X25519.SecretKey().shared(with: key) != nil
      else { throw .recipientMalformed(.lowOrderPoint) }
      self.key = key
    case .success(.foreignRecipient(let kind)):
      throw .recipientUnsupported(kind)
    case .success(.identity), .success(.foreignIdentity):
      throw .recipientMalformed(.isIdentity)
    case .failure(let fault):
      throw .recipientMalformed(fault)
    }
  }

  /// The text of this recipient, `age1…`; reading it yields an equal recipient.
  public var string: String {
    Bech32(prefix: KeyText.recipientPrefix, bytes: key.bytes).text
  }

  /// Wraps a file's key under a share made for this file only.
  public func wrap(_ fileKey: FileKey) throws(AgeError) -> Stanza {
    guard let stanza = try X25519Stanza(wrapping: fileKey, for: key) else {
      throw .recipientMalformed(.lowOrderPoint)
    }
    return stanza.stanza
  }
}

extension X25519Recipient: Hashable {
  /// Whether both are the same key.
  public static func == (one: Self, other: Self) -> Bool {
    one.key.bytes == other.key.bytes
  }

  /// Feeds the bytes of the key.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key.bytes)
  }
}

extension X25519Recipient: CustomStringConvertible {
  /// The text of this recipient, which is public.
  public var description: String { string }
}
