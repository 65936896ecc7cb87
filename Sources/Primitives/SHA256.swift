import CSodium

/// The SHA-256 of bytes that come piece by piece (FIPS 180-4).
package struct SHA256 {
  private var state = crypto_hash_sha256_state()

  package init() { crypto_hash_sha256_init(&state) }

  package mutating func update(_ bytes: some Collection<UInt8>) {
    bytes.withBytes { _ = crypto_hash_sha256_update(&state, $0, UInt64($1)) }
  }

  /// The 32 bytes of what has come so far; more may come.
  package var digest: [UInt8] {
    var state = state
    guard let digest = [UInt8](32, fill: { crypto_hash_sha256_final(&state, $0) == 0 }) else {
      preconditionFailure("SHA-256 takes any message")
    }
    return digest
  }

  /// The 32 bytes of one piece.
  package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = Self()
    hash.update(bytes)
    return hash.digest
  }
}
