import CSodium

/// ChaCha20-Poly1305 (RFC 8439) without additional data.
package enum ChaChaPoly {
  package static let keyByteCount = 32
  package static let nonceByteCount = 12
  package static let tagByteCount = 16

  /// The ciphertext and its tag; `nil` for 256 GiB and more. Under one key no nonce may come twice.
  package static func seal(
    _ plaintext: some Collection<UInt8>, under key: SecretBytes, nonce: [UInt8]
  ) -> [UInt8]? {
    check(key, nonce)
    return [UInt8](plaintext.count + tagByteCount) { sealed in
      plaintext.withBytes { bytes, length in
        key.withPointer {
          crypto_aead_chacha20poly1305_ietf_encrypt(
            sealed, nil, bytes, UInt64(length), nil, 0, nil, nonce, $0) == 0
        }
      }
    }
  }

  /// The plaintext; `nil` where anything was changed, or another key or nonce sealed it.
  package static func open(
    _ sealed: some Collection<UInt8>, under key: SecretBytes, nonce: [UInt8]
  ) -> [UInt8]? {
    check(key, nonce)
    guard sealed.count >= tagByteCount else { return nil }
    // Room for one byte at least: without an address, libsodium would only look at the tag.
    let room = max(1, sealed.count - tagByteCount)
    let plaintext = [UInt8](room) { plaintext in
      sealed.withBytes { bytes, length in
        key.withPointer {
          crypto_aead_chacha20poly1305_ietf_decrypt(
            plaintext, nil, nil, bytes, UInt64(length), nil, 0, nonce, $0) == 0
        }
      }
    }
    return sealed.count == tagByteCount ? plaintext.map { _ in [] } : plaintext
  }

  private static func check(_ key: SecretBytes, _ nonce: [UInt8]) {
    _ = Sodium.isReady
    precondition(key.count == keyByteCount, "a key of ChaCha20-Poly1305 has 32 bytes")
    precondition(nonce.count == nonceByteCount, "a nonce of ChaCha20-Poly1305 has 12 bytes")
  }
}
