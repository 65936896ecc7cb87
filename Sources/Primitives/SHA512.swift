import CSodium

/// SHA-512 (FIPS 180-4).
package enum SHA512 {
  /// The 64 bytes of one piece.
  package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
    let digest = [UInt8](64) { digest in
      bytes.withBytes { crypto_hash_sha512(digest, $0, UInt64($1)) == 0 }
    }
    guard let digest else { preconditionFailure("SHA-512 takes any message") }
    return digest
  }
}
