import CSodium

/// Signatures over Curve25519 (RFC 8032).
package enum Ed25519 {
  package static let byteCount = 32
  package static let signatureByteCount = 64

  /// The half that signs.
  package struct SecretKey: Sendable {
    /// The seed, and the public key behind it.
    private let pair: SecretBytes
    /// 32 bytes, as RFC 8032 encodes them.
    package let publicKey: [UInt8]

    /// Draws a new key.
    package init() { self.init(seed: SecretBytes(random: byteCount)) }

    /// Takes any 32 bytes; `nil` for anything else.
    package init?(_ seed: some Collection<UInt8>) {
      guard seed.count == byteCount else { return nil }
      self.init(seed: SecretBytes(seed))
    }

    /// - Precondition: the seed has 32 bytes.
    package init(seed: SecretBytes) {
      _ = Sodium.isReady
      precondition(seed.count == byteCount, "an Ed25519 key has 32 bytes")
      var publicKey = [UInt8](repeating: 0, count: byteCount)
      let pair = SecretBytes(2 * byteCount) { pair in
        seed.withPointer { crypto_sign_ed25519_seed_keypair(&publicKey, pair, $0) } == 0
      }
      guard let pair else { preconditionFailure("any 32 bytes are an Ed25519 key") }
      self.pair = pair
      self.publicKey = publicKey
    }

    /// A copy of the 32 bytes of the seed.
    package var seed: [UInt8] { Array(pair.bytes.prefix(byteCount)) }

    /// The signature of a message: always the same one; `nil` where the library failed.
    package func signature(of message: some Collection<UInt8>) -> [UInt8]? {
      [UInt8](signatureByteCount) { signature in
        message.withBytes { bytes, length in
          pair.withPointer {
            crypto_sign_ed25519_detached(signature, nil, bytes, UInt64(length), $0) == 0
          }
        }
      }
    }
  }

  /// Whether the owner of a public key signed a message; no key of another length has an owner.
  package static func isSignature(
    _ signature: [UInt8], of message: some Collection<UInt8>, by publicKey: [UInt8]
  ) -> Bool {
    _ = Sodium.isReady
    guard signature.count == signatureByteCount, publicKey.count == byteCount else { return false }
    return message.withBytes {
      crypto_sign_ed25519_verify_detached(signature, $0, UInt64($1), publicKey)
    } == 0
  }
}
