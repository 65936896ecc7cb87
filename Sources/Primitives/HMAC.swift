import CSodium

/// HMAC-SHA-256 (RFC 2104) and the keys derived with it (HKDF, RFC 5869).
package enum HMAC {
  static let byteCount = 32

  /// The 32 bytes that only who has the key can make of a message.
  package static func code(of message: some Collection<UInt8>, under key: SecretBytes) -> [UInt8] {
    mac(message, under: key).bytes
  }

  /// Compares in a time that does not depend on where codes differ.
  package static func isCode(
    _ code: [UInt8], of message: some Collection<UInt8>, under key: SecretBytes
  ) -> Bool {
    guard code.count == byteCount else { return false }
    return mac(message, under: key).withPointer { crypto_verify_32($0, code) == 0 }
  }

  /// A key for one purpose, of as many bytes as HMAC gives, 32.
  ///
  /// - Parameters:
  ///   - salt: may be empty.
  ///   - info: what it is for.
  package static func derivedKey(
    of secret: SecretBytes, salt: some Collection<UInt8> = [], info: String
  ) -> SecretBytes {
    let extracted = secret.withPointer { bytes in
      mac(UnsafeBufferPointer(start: bytes, count: secret.count), under: SecretBytes(salt))
    }
    return mac(Array(info.utf8) + [1], under: extracted)
  }

  private static func mac(
    _ message: some Collection<UInt8>, under key: SecretBytes
  ) -> SecretBytes {
    var state = crypto_auth_hmacsha256_state()
    defer { sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }
    let mac = SecretBytes(byteCount) { mac in
      key.withPointer { crypto_auth_hmacsha256_init(&state, $0, key.count) } == 0
        && message.withBytes { crypto_auth_hmacsha256_update(&state, $0, UInt64($1)) } == 0
        && crypto_auth_hmacsha256_final(&state, mac) == 0
    }
    guard let mac else { preconditionFailure("HMAC takes any key and any message") }
    return mac
  }
}
