import CSodium

/// A key from a passphrase, at a price for whoever tries passphrases (RFC 7914).
package enum Scrypt {
  /// 32 bytes with blocks of 8 and no parallel parts; `nil` where there is too little memory.
  ///
  /// - Parameter workFactor: the base-2 logarithm of N; it takes 2^(workFactor + 10) bytes.
  package static func key(
    of passphrase: String, salt: some Collection<UInt8>, workFactor: Int
  ) -> SecretBytes? {
    _ = Sodium.isReady
    return SecretBytes(32) { key in
      Array(passphrase.utf8).withBytes { words, length in
        salt.withBytes { salt, saltLength in
          crypto_pwhash_scryptsalsa208sha256_ll(
            words, length, salt, saltLength, 1 << UInt64(workFactor), 8, 1, key, 32) == 0
        }
      }
    }
  }
}
