import AgeEncryption
import Crypto

/// A secret Ed25519 key, in whose name something is signed.
///
/// Machines, people and the clinic itself each have one of their own. Printing it shows no secret.
struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Draws a new key.
  init() { key = Curve25519.Signing.PrivateKey() }

  /// Takes the 32 bytes of a key; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
    self.key = key
  }

  /// The key with which whoever can open leads vouches for who may read and sign.
  ///
  /// HKDF-SHA-256 of the identity's text with the info `antesala.voucher/1`: an age identity cannot
  /// sign, and a second secret beside it could be lost without it.
  init(vouchingBy identity: X25519Identity) {
    let seed = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Array(identity.string.utf8)),
      info: Array("antesala.voucher/1".utf8), outputByteCount: 32
    ).withUnsafeBytes { Array($0) }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      preconditionFailure("any 32 bytes are an Ed25519 key")
    }
    self.key = key
  }

  /// The public half, to check signatures with.
  var publicKey: SigningPublicKey { SigningPublicKey(key.publicKey) }

  /// The secret bytes, for a file that only its owner can open.
  var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// Signs a message; the same key and message yield the same or another valid signature.
  func signature(of message: [UInt8]) throws(LeadStoreError) -> [UInt8] {
    do {
      return Array(try key.signature(for: message))
    } catch {
      throw .signingFailed(device: publicKey.name)
    }
  }
}

/// The public half of a ``SigningKey``.
struct SigningPublicKey: Hashable, Sendable {
  /// 32 bytes, as RFC 8032 encodes them.
  let bytes: [UInt8]

  init(_ key: Curve25519.Signing.PublicKey) { bytes = Array(key.rawRepresentation) }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  init?(hexadecimal text: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: String(text)),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return nil }
    self.init(key)
  }

  /// 64 lower-case hexadecimal digits.
  var hexadecimal: String { bytes.hexadecimal }

  /// The first 16 hexadecimal digits of the key's SHA-256: what the journal calls its owner.
  var name: String { Array(SHA256.hash(data: bytes).prefix(8)).hexadecimal }

  /// Whether the owner signed the message. Costs some 0.15 ms.
  func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}
