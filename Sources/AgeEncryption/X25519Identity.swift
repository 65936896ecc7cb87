import Primitives

/// A secret key that opens the files encrypted to its ``recipient``.
///
/// Printing an identity, also with `dump` or inside another value, shows its recipient only; the
/// secret is written by ``string`` alone.
public struct X25519Identity: AgeIdentity {
  private let key: X25519.SecretKey

  /// Makes a new identity from the system's random source.
  public init() {
    key = X25519.SecretKey()
  }

  /// Reads an identity from its text: `AGE-SECRET-KEY-1` and 58 more characters, all in upper case.
  ///
  /// - Throws: ``AgeError/identityUnsupported(_:)`` when the text is an identity of another kind, as
  ///   the post-quantum `AGE-SECRET-KEY-PQ-1…`, and ``AgeError/identityMalformed(_:)`` when it is
  ///   none. Neither repeats any of the text.
  public init(_ string: String) throws(AgeError) {
    switch KeyText.reading(string) {
    case .success(.identity(let bytes)):
      guard let key = X25519.SecretKey(bytes) else {
        throw .identityMalformed(.length(bytes.count))
      }
      self.key = key
    case .success(.foreignIdentity(let kind)):
      throw .identityUnsupported(kind)
    case .success(.recipient), .success(.foreignRecipient):
      throw .identityMalformed(.isRecipient)
    case .failure(let fault):
      throw .identityMalformed(fault)
    }
  }

  /// The secret text of this identity, `AGE-SECRET-KEY-1…`, which is never to be shown or logged.
  public var string: String {
    Bech32(prefix: KeyText.identityPrefix, bytes: key.bytes).text
  }

  /// The public key that goes with this identity.
  public var recipient: X25519Recipient {
    X25519Recipient(key.publicKey)
  }

  /// Unwraps a file's key from the first X25519 stanza made for this identity.
  ///
  /// One scalar multiplication for each X25519 stanza up to that one.
  ///
  /// - Throws: ``AgeError/stanzaMalformed(type:_:)`` when any X25519 stanza, be it for others, is
  ///   malformed.
  public func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> FileKey? {
    var candidates: [X25519Stanza] = []
    for stanza in stanzas {
      if let candidate = try X25519Stanza(stanza) { candidates.append(candidate) }
    }
    for candidate in candidates {
      if let fileKey = try candidate.fileKey(with: key) { return fileKey }
    }
    return nil
  }
}

extension X25519Identity: CustomStringConvertible, CustomReflectable {
  /// The recipient, as a name for this identity; never the secret.
  public var description: String { "X25519Identity(\(recipient))" }

  /// A mirror without children, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
