import CP256

/// Signatures of ECDSA over NIST's P-256 with SHA-256 (FIPS 186-5): checked, never made.
package enum P256 {
  /// Whether the owner of a public key signed a message.
  ///
  /// - Parameters:
  ///   - signature: the 32 bytes of r and those of s.
  ///   - publicKey: a point of the curve, 65 bytes uncompressed; any other has no owner.
  package static func isSignature(
    _ signature: [UInt8], of message: some Collection<UInt8>, by publicKey: [UInt8]
  ) -> Bool {
    guard signature.count == 64, publicKey.count == 65, publicKey.first == 4 else { return false }
    return message.withBytes { p256_fits(publicKey, signature, $0, $1) }
  }
}
