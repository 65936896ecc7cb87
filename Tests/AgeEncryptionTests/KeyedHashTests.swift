import Crypto
import Testing

@testable import AgeEncryption

/// The quick codes and keys are those of swift-crypto's own HMAC and HKDF.
struct KeyedHashTests {
  @Test func `a code is the HMAC of the same key and bytes`() {
    for keyLength in 0...64 {
      let key = Plaintext.bytes(keyLength)
      for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000] {
        let bytes = Plaintext.bytes(length)
        var hash = KeyedHash(key: key)
        hash.update(Array(bytes.prefix(7)))
        hash.update(Array(bytes.dropFirst(7)))

        #expect(
          Array(hash.code())
            == Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key))),
          "a key of \(keyLength) bytes over \(length)")
      }
    }
  }

  @Test func `a derived key is the HKDF of the same secret, salt and purpose`() {
    for length in 0...64 {
      for purpose in ["", "header", "payload", String(repeating: "long ", count: 30)] {
        let secret = SymmetricKey(data: Plaintext.bytes(length))
        let salt = Plaintext.bytes(64 - length)

        #expect(
          SymmetricKey(derivedFrom: secret, salt: salt, purpose: purpose)
            == HKDF<SHA256>.deriveKey(
              inputKeyMaterial: secret, salt: salt, info: Array(purpose.utf8),
              outputByteCount: 32))
      }
    }
  }
}
