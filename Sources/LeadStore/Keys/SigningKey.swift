import AgeEncryption
import Primitives

/// A secret Ed25519 key, in whose name something is signed.
///
/// Machines, people and the clinic itself each have one of their own. Printing it shows no secret.
struct SigningKey: Sendable {
  private let key: Ed25519.SecretKey

  /// Draws a new key.
  init() { key = Ed25519.SecretKey() }

  /// Takes the 32 bytes of a key; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    guard let key = Ed25519.SecretKey(bytes) else { return nil }
    self.key = key
  }

  /// The key with which whoever can open leads vouches for who may read and sign.
  ///
  /// HKDF-SHA-256 of the identity's text with the info `antesala.voucher/1`: an age identity cannot
  /// sign, and a second secret beside it could be lost without it.
  init(vouchingBy identity: X25519Identity) {
    key = Ed25519.SecretKey(
      seed: HMAC.derivedKey(
        of: SecretBytes(identity.string.utf8), info: "antesala.voucher/1"))
  }

  /// The public half, to check signatures with.
  var publicKey: SigningPublicKey { SigningPublicKey(bytes: key.publicKey) }

  /// The secret bytes, for a file that only its owner can open.
  var bytes: [UInt8] { key.seed }

  /// Signs a message; the same key and message yield the same signature.
  func signature(of message: [UInt8]) throws(LeadStoreError) -> [UInt8] {
    guard let signature = key.signature(of: message) else {
      throw .signingFailed(device: publicKey.name)
    }
    return signature
  }
}

/// The public half of a ``SigningKey``.
struct SigningPublicKey: Hashable, Sendable {
  /// 32 bytes, as RFC 8032 encodes them.
  let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  init?(hexadecimal text: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: String(text)), bytes.count == Ed25519.byteCount
    else { return nil }
    self.init(bytes: bytes)
  }

  /// 64 lower-case hexadecimal digits.
  var hexadecimal: String { bytes.hexadecimal }

  /// The first 16 hexadecimal digits of the key's SHA-256: what the journal calls its owner.
  var name: String { Array(SHA256.digest(of: bytes).prefix(8)).hexadecimal }

  /// Whether the owner signed the message. Costs some 0.15 ms.
  func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    Ed25519.isSignature(signature, of: message, by: bytes)
  }
}
