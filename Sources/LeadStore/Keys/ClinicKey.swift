import AgeEncryption
import Primitives

/// A key that whoever opens leads has in common with all others who do: derived from the clinic's
/// secret key.
///
/// To a public key anybody could write. What only staff may be able to write, pages and what they
/// did, is an age file with a stanza of its own, which the stock tool passes over:
///
/// ```
/// -> antesala-page SALT
/// WRAPPED FILE KEY
/// ```
/// The file key is wrapped as in age's own stanzas: ChaCha20-Poly1305 with the nonce zero, under
/// HKDF-SHA-256 of the secret key's text, with the 16 bytes of the salt and the info
/// `antesala.page/1`. A file that opens through such a stanza was made by staff, and opens some five
/// times as fast as through one of X25519.
struct ClinicKey: AgeRecipient, AgeIdentity {
  private static let saltByteCount = 16

  private let secret: SecretBytes
  private let purpose: Purpose

  /// What is sealed; a file for one purpose opens for no other.
  enum Purpose: String {
    /// A stretch of the journal as staff opened it.
    case page
    /// What staff did.
    case act

    /// The type of the stanza.
    var type: String { "antesala-\(rawValue)" }
  }

  init(_ clinic: X25519Identity, for purpose: Purpose) {
    secret = SecretBytes(clinic.string.utf8)
    self.purpose = purpose
  }

  func wrap(_ fileKey: FileKey) throws(AgeError) -> Stanza {
    let salt = SecretBytes(random: Self.saltByteCount).bytes
    guard let sealed = ChaChaPoly.seal(fileKey.bytes, under: key(salt), nonce: Self.nonce) else {
      throw .primitiveFailed(.chaChaPoly)
    }
    return Stanza(type: purpose.type, arguments: [salt.hexadecimal], body: sealed)
  }

  func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> FileKey? {
    for stanza in stanzas where stanza.type == purpose.type {
      guard stanza.arguments.count == 1,
        let salt = [UInt8](hexadecimal: stanza.arguments[0]), salt.count == Self.saltByteCount,
        stanza.body.count == FileKey.byteCount + ChaChaPoly.tagByteCount,
        let bytes = ChaChaPoly.open(stanza.body, under: key(salt), nonce: Self.nonce)
      else { continue }
      return FileKey(bytes)
    }
    return nil
  }

  private func key(_ salt: [UInt8]) -> SecretBytes {
    HMAC.derivedKey(of: secret, salt: salt, info: "antesala.\(purpose.rawValue)/1")
  }

  /// Each wrapping key is used once, hence the nonce zero.
  private static let nonce = [UInt8](repeating: 0, count: ChaChaPoly.nonceByteCount)
}
