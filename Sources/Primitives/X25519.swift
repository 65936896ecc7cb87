import CSodium

/// Agreement on a secret over Curve25519 (RFC 7748).
package enum X25519 {
  package static let byteCount = 32

  /// The secret half of a pair.
  package struct SecretKey: Sendable {
    private let secret: SecretBytes
    package let publicKey: PublicKey

    /// Draws a new key.
    package init() { self.init(secret: SecretBytes(random: byteCount)) }

    /// Takes any 32 bytes; `nil` for anything else.
    package init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == byteCount else { return nil }
      self.init(secret: SecretBytes(bytes))
    }

    private init(secret: SecretBytes) {
      _ = Sodium.isReady
      self.secret = secret
      let share = [UInt8](byteCount) { share in
        secret.withPointer { crypto_scalarmult_base(share, $0) } == 0
      }
      guard let share else { preconditionFailure("any 32 bytes are an X25519 key") }
      publicKey = PublicKey(share: share)
    }

    /// A copy of the 32 bytes.
    package var bytes: [UInt8] { secret.bytes }

    /// What both halves agree on; `nil` where the other's is a point of low order, with which
    /// anybody would agree.
    package func shared(with other: PublicKey) -> SecretBytes? {
      SecretBytes(byteCount) { shared in
        secret.withPointer { crypto_scalarmult(shared, $0, other.bytes) } == 0
      }
    }
  }

  /// The public half of a pair.
  package struct PublicKey: Hashable, Sendable {
    /// 32, as RFC 7748 encodes them.
    package let bytes: [UInt8]

    fileprivate init(share: [UInt8]) { bytes = share }

    /// Takes any 32 bytes; `nil` for anything else.
    package init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == byteCount else { return nil }
      self.bytes = Array(bytes)
    }
  }
}
