import Crypto
import Foundation

/// ChaCha20-Poly1305 as age writes it: the ciphertext, then its tag; the nonce is never stored.
///
/// Source: RFC 8439.
enum AEAD {
  static let tagByteCount = 16
  static let nonceByteCount = 12

  /// Seals bytes under a key and a nonce that together are used only this once.
  ///
  /// - Returns: As many bytes as the plaintext, and ``tagByteCount`` more.
  static func seal(
    _ plaintext: some DataProtocol, under key: SymmetricKey, nonce: [UInt8]
  ) throws(AgeError) -> [UInt8] {
    do {
      let box = try ChaChaPoly.seal(
        plaintext, using: key, nonce: ChaChaPoly.Nonce(data: nonce))
      return Array(box.combined.dropFirst(nonceByteCount))
    } catch {
      throw .primitiveFailed(.chaChaPoly)
    }
  }

  /// Opens what ``seal(_:under:nonce:)`` wrote; nil when it is not authentic.
  static func open(
    _ sealed: ArraySlice<UInt8>, under key: SymmetricKey, nonce: [UInt8]
  ) -> [UInt8]? {
    do {
      let box = try ChaChaPoly.SealedBox(combined: nonce + sealed)
      return try ChaChaPoly.open(box, using: key).withUnsafeBytes { Array($0) }
    } catch {
      return nil
    }
  }
}
