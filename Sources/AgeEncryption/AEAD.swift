import Primitives

/// ChaCha20-Poly1305 as age writes it: the ciphertext, then its tag; the nonce is never stored.
///
/// Source: RFC 8439.
enum AEAD {
  static let tagByteCount = ChaChaPoly.tagByteCount
  static let nonceByteCount = ChaChaPoly.nonceByteCount

  /// Seals bytes under a key and a nonce that together are used only this once.
  ///
  /// - Returns: As many bytes as the plaintext, and ``tagByteCount`` more.
  static func seal(
    _ plaintext: some Collection<UInt8>, under key: SecretBytes, nonce: [UInt8]
  ) throws(AgeError) -> [UInt8] {
    guard let sealed = ChaChaPoly.seal(plaintext, under: key, nonce: nonce) else {
      throw .primitiveFailed(.chaChaPoly)
    }
    return sealed
  }

  /// Opens what ``seal(_:under:nonce:)`` wrote; nil when it is not authentic.
  static func open(
    _ sealed: ArraySlice<UInt8>, under key: SecretBytes, nonce: [UInt8]
  ) -> [UInt8]? {
    ChaChaPoly.open(sealed, under: key, nonce: nonce)
  }
}
