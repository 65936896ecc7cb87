import Primitives

/// The stanza of a passphrase: a salt, what the stretching costs, and the file key wrapped under
/// the stretched passphrase.
struct ScryptStanza {
  static let type = "scrypt"
  static let saltByteCount = 16

  let salt: [UInt8]
  let workFactor: Int
  let wrappedKey: [UInt8]

  /// Whether no passphrase stands beside another recipient.
  ///
  /// Whoever knows a passphrase can write files with it; alone in its file, such a stanza lets the
  /// reader trust that the writer knew it.
  static func standsAlone(in stanzas: [Stanza]) -> Bool {
    stanzas.count == 1 || !stanzas.contains { $0.type == type }
  }

  /// Wraps a file key under a passphrase and a new salt.
  init(wrapping fileKey: FileKey, with passphrase: String, workFactor: Int) throws(AgeError) {
    salt = RandomBytes.make(Self.saltByteCount)
    self.workFactor = workFactor
    wrappedKey = try fileKey.sealed(
      under: Self.wrapKey(passphrase, salt: salt, workFactor: workFactor))
  }

  /// Reads a stanza; nil when it is of another type.
  init?(_ stanza: Stanza) throws(AgeError) {
    guard stanza.type == Self.type else { return nil }
    guard stanza.arguments.count == 2 else {
      throw Self.malformed(.argumentCount(stanza.arguments.count))
    }
    guard let salt = Base64.decode(stanza.arguments[0].utf8), salt.count == Self.saltByteCount
    else { throw Self.malformed(.salt) }
    let factor = stanza.arguments[1]
    guard let workFactor = Int(factor), workFactor > 0, String(workFactor) == factor else {
      throw Self.malformed(.workFactor)
    }
    guard stanza.body.count == FileKey.wrappedByteCount else {
      throw Self.malformed(.bodyLength(stanza.body.count))
    }
    self.salt = salt
    self.workFactor = workFactor
    self.wrappedKey = stanza.body
  }

  /// This stanza in the general form.
  var stanza: Stanza {
    Stanza(
      type: Self.type, arguments: [Base64.encode(salt), String(workFactor)], body: wrappedKey)
  }

  /// Unwraps the file key; nil when the passphrase is another.
  func fileKey(with passphrase: String) throws(AgeError) -> FileKey? {
    FileKey(
      opening: wrappedKey,
      under: try Self.wrapKey(passphrase, salt: salt, workFactor: workFactor))
  }

  /// Stretches a passphrase: scrypt with N = 2^workFactor, r = 8, p = 1 (RFC 7914).
  private static func wrapKey(
    _ passphrase: String, salt: [UInt8], workFactor: Int
  ) throws(AgeError) -> SecretBytes {
    let key = Scrypt.key(
      of: passphrase, salt: Array("age-encryption.org/v1/scrypt".utf8) + salt,
      workFactor: workFactor)
    guard let key else { throw .primitiveFailed(.scrypt(workFactor: workFactor)) }
    return key
  }

  private static func malformed(_ fault: AgeError.StanzaFault) -> AgeError {
    .stanzaMalformed(type: type, fault)
  }
}
