import Primitives

/// The key of one file: 128 random bits from which its header and payload keys are derived.
///
/// Recipients wrap it and identities unwrap it; nobody else needs it. It never shows its bits when
/// printed.
public struct FileKey: Sendable {
  /// The length of a file key, in bytes.
  public static let byteCount = 16

  private let key: SecretBytes

  /// Makes a fresh key from the system's random source.
  init() {
    key = SecretBytes(random: Self.byteCount)
  }

  /// Takes the bytes an identity unwrapped; nil unless there are ``byteCount`` of them.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    key = SecretBytes(bytes)
  }

  /// The secret bytes, for a recipient to wrap; a copy that is not wiped.
  public var bytes: [UInt8] {
    key.bytes
  }

  /// Derives a key of this file: HKDF-SHA-256 of the file key.
  ///
  /// - Parameters:
  ///   - purpose: The label that keeps derived keys apart: `header` or `payload`.
  ///   - salt: Empty for the header, the payload's nonce for the payload.
  func derivedKey(for purpose: String, salt: some Collection<UInt8> = []) -> SecretBytes {
    HMAC.derivedKey(of: key, salt: Array(salt), info: purpose)
  }
}

extension FileKey {
  /// The length of a wrapped file key, in bytes.
  static let wrappedByteCount = byteCount + AEAD.tagByteCount

  /// Seals this key under a key used for nothing else, hence with the nonce zero.
  func sealed(under wrapKey: SecretBytes) throws(AgeError) -> [UInt8] {
    try AEAD.seal(bytes, under: wrapKey, nonce: Self.wrapNonce)
  }

  /// Opens a sealed file key; nil when it was sealed under another key.
  ///
  /// The length is the caller's to check beforehand: opening messages of chosen lengths would
  /// let one ciphertext fit several keys.
  init?(opening sealed: [UInt8], under wrapKey: SecretBytes) {
    guard let bytes = AEAD.open(sealed[...], under: wrapKey, nonce: Self.wrapNonce) else {
      return nil
    }
    self.init(bytes)
  }

  private static let wrapNonce = [UInt8](repeating: 0, count: AEAD.nonceByteCount)
}

extension FileKey: CustomStringConvertible, CustomReflectable {
  /// A fixed text without the key.
  public var description: String { "FileKey(secret)" }

  /// A mirror without children, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
