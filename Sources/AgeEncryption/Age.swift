/// Encryption of whole files to people, in the age v1 format.
///
/// A file is encrypted to one or more recipients; each of them alone can open it. Every file has a
/// fresh key, wrapped once for each recipient in a text header; the payload follows in chunks that
/// are each authenticated, so a file that was cut, extended, reordered or altered never opens.
///
/// ```swift
/// let clinic = X25519Identity()
/// let file = try Age.encrypt("see you at nine".utf8, to: [clinic.recipient])
/// let plaintext = try Age.decrypt(file, with: [clinic])
/// ```
///
/// The files are those of the stock `age` tool: either opens what the other wrote. Understood are
/// X25519 keys (`age1…`) and passphrases (scrypt). Stanzas of any other kind, the post-quantum
/// hybrid among them, are passed over, as the format asks.
///
/// ## What is protected, and what is not
///
/// age keeps a file secret and shows tampering by anyone who cannot open it. It does not say who
/// wrote it: whoever knows a recipient can write to it, and whoever can open a file can write
/// another with the same header.
///
/// Primitives come from libsodium; authenticators are compared in constant time. The texts of
/// keys (Bech32, Base64) are read and written by ordinary code whose time depends on them, so keep
/// these away from callers who can measure it.
///
/// Memory is *not* wiped by this library. Derived keys are cleared when released, but
/// passphrases, the texts of identities, plaintexts, the unwrapped file key and scrypt's result
/// pass through ordinary strings and arrays, and stay in freed memory until it is used again.
/// Switch off core dumps and swap where that matters.
///
/// - SeeAlso: The specification, <https://age-encryption.org/v1>.
public enum Age {
  /// Seals bytes so that any one of the recipients can open them.
  ///
  /// Nothing about the plaintext shows in the file but its length. Two calls never yield the same
  /// bytes. Linear in the plaintext, which is held in memory with its ciphertext; a passphrase adds
  /// the cost chosen in its ``ScryptRecipient``.
  ///
  /// - Parameters:
  ///   - plaintext: What to seal; may be empty.
  ///   - recipients: Who can open it; at least one, at most 256. A passphrase stands alone.
  /// - Returns: The file, binary; see ``armor(_:)`` for its textual form.
  /// - Throws: ``AgeError/noRecipients``, ``AgeError/tooManyRecipients(maximum:)``,
  ///   ``AgeError/passphraseNotAlone`` or what a recipient throws.
  public static func encrypt(
    _ plaintext: some Collection<UInt8>, to recipients: [any AgeRecipient]
  ) throws(AgeError) -> [UInt8] {
    guard !recipients.isEmpty else { throw .noRecipients }
    guard recipients.count <= Header.mostStanzas else {
      throw .tooManyRecipients(maximum: Header.mostStanzas)
    }
    let fileKey = FileKey()
    var stanzas: [Stanza] = []
    for recipient in recipients {
      stanzas.append(try recipient.wrap(fileKey))
    }
    guard ScryptStanza.standsAlone(in: stanzas) else { throw .passphraseNotAlone }
    let header = Header(stanzas: stanzas, authenticatedBy: fileKey)
    return try header.bytes + Payload.seal(Array(plaintext), with: fileKey)
  }

  /// The stanzas in a file's header, in order; needs no key, and proves nothing.
  ///
  /// - Throws: where the header is not one as the format asks.
  public static func stanzas(of file: some Collection<UInt8>) throws(AgeError) -> [Stanza] {
    try HeaderReader.header(of: Array(file)).stanzas
  }

  /// Opens a file with the first identity that fits.
  ///
  /// All or nothing: when any part of the file is not authentic this throws, and no plaintext is
  /// released, not even of the chunks before it. Linear in the file, which is held in memory with
  /// its plaintext.
  ///
  /// - Parameters:
  ///   - file: The binary file; an armored one goes through ``dearmor(_:)`` first.
  ///   - identities: Tried in order, each against every stanza; at least one.
  /// - Returns: The plaintext, as it was sealed.
  /// - Throws: ``AgeError/noMatch`` when the file is for others or the passphrase is wrong, which
  ///   cannot be told apart; another ``AgeError`` when the file is damaged.
  public static func decrypt(
    _ file: some Collection<UInt8>, with identities: [any AgeIdentity]
  ) throws(AgeError) -> [UInt8] {
    var reader = try PayloadReader(opening: Array(file), with: identities)
    var plaintext = try reader.next() ?? []
    while let chunk = try reader.next() {
      plaintext += chunk
    }
    return plaintext
  }
}
