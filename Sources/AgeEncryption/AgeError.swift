/// Why a file, a key or a call was refused: facts, with nothing secret in them.
///
/// The sentence for people is ``description``.
public enum AgeError: Error, Sendable, Equatable {
  // A file

  /// The bytes do not begin as any age file does; armored text does not either.
  case notAgeFile
  /// An age file of a version other than v1.
  case versionUnsupported
  /// The header breaks the format in a line, counted from 1.
  case headerMalformed(line: Int, HeaderFault)
  /// A stanza of a known type does not say what that type must.
  case stanzaMalformed(type: String, StanzaFault)
  /// Opening would cost more than the identity allows; factors are base-2 logarithms.
  case workFactorTooHigh(Int, maximum: Int)
  /// No identity fits: the file is for others, or the passphrase is wrong.
  case noMatch
  /// The key fits, but the header was altered.
  case headerNotAuthentic
  /// The file ends within the 16 bytes that follow the header.
  case nonceTruncated
  /// The payload breaks the format, or was altered, in a chunk counted from 0.
  case payloadMalformed(chunk: Int, PayloadFault)
  /// The textual form breaks the format in a line, counted from 1.
  case armorMalformed(line: Int, ArmorFault)

  // A key

  /// The text is not a recipient.
  case recipientMalformed(KeyFault)
  /// A recipient of a kind this library cannot encrypt to.
  case recipientUnsupported(KeyKind)
  /// The text is not an identity.
  case identityMalformed(KeyFault)
  /// An identity of a kind this library cannot decrypt with.
  case identityUnsupported(KeyKind)
  /// What is wrong in one line, counted from 1, of a file of keys.
  indirect case atLine(Int, AgeError)

  // A call

  /// There is nobody to encrypt to.
  case noRecipients
  /// There are more recipients than a header that is read may have stanzas.
  case tooManyRecipients(maximum: Int)
  /// There is nothing to decrypt with.
  case noIdentities
  /// A passphrase was given beside another recipient.
  case passphraseNotAlone
  /// A passphrase to encrypt with is empty.
  case passphraseEmpty
  /// The cryptographic library refused work it should do, as when memory runs out.
  case primitiveFailed(Primitive)
}

extension AgeError {
  /// In what way a header breaks the format.
  public enum HeaderFault: Sendable, Equatable {
    /// The file ends before the header does.
    case truncated
    /// The line opens neither a stanza nor the end of the header.
    case neitherStanzaNorEnd
    /// A stanza has no type, or an argument is empty or not printable ASCII.
    case argument
    /// A line of a stanza's body exceeds 64 columns.
    case bodyLineTooLong
    /// A line of a stanza's body is not canonical, unpadded Base64.
    case bodyNotBase64
    /// There is no stanza.
    case noStanza
    /// There are more stanzas than anybody has readers.
    case tooManyStanzas
    /// A passphrase's stanza stands beside another.
    case scryptNotAlone
    /// The last line does not hold exactly one authentication code.
    case authenticationCode
  }

  /// In what way a stanza of a known type is malformed.
  public enum StanzaFault: Sendable, Equatable {
    /// There are more or fewer arguments than the type has.
    case argumentCount(Int)
    /// The public share is not 32 bytes in canonical Base64.
    case share
    /// The public share is a point of low order, which would make the key known to all.
    case lowOrderPoint
    /// The salt is not 16 bytes in canonical Base64.
    case salt
    /// The work factor is not a positive decimal number without leading zeros.
    case workFactor
    /// The body is not as long as a wrapped file key.
    case bodyLength(Int)
  }

  /// In what way a payload breaks the format.
  public enum PayloadFault: Sendable, Equatable {
    /// The chunk was altered, moved or cut.
    case notAuthentic
    /// The file ends where a chunk should follow.
    case truncated
    /// The last chunk is empty, though others precede it.
    case emptyLastChunk
    /// Bytes follow the last chunk.
    case trailingBytes
  }

  /// In what way the textual form breaks the format.
  public enum ArmorFault: Error, Sendable, Equatable {
    /// The first line is not the opening marker.
    case noBegin
    /// The text ends without the closing marker.
    case noEnd
    /// A line is empty, or exceeds 64 columns, or falls short of them before the last.
    case lineLength
    /// A line is not canonical, padded Base64.
    case notBase64
    /// Something follows the closing marker.
    case trailingText
  }

  /// In what way the text of a key is malformed.
  public enum KeyFault: Error, Sendable, Equatable {
    /// Upper and lower case are mixed.
    case mixedCase
    /// Recipients are in lower case and identities in upper case.
    case wrongCase
    /// A character has no place in a key, as a space.
    case character
    /// There is no `1` that separates prefix and data.
    case separator
    /// The checksum does not hold: a character was mistyped or is missing.
    case checksum
    /// The prefix names no kind of key.
    case prefix
    /// Bits are left over behind the last byte.
    case padding
    /// The key is not 32 bytes long.
    case length(Int)
    /// The key is a point of low order, to which nothing could be kept secret.
    case lowOrderPoint
    /// An identity, which is secret, stands in the place of a recipient.
    case isIdentity
    /// A recipient stands in the place of an identity.
    case isRecipient
  }

  /// A kind of key that age knows and this library does not.
  public enum KeyKind: Sendable, Equatable {
    /// Post-quantum hybrid of ML-KEM-768 and X25519.
    case hybrid
    /// Handled by the age plugin of this name.
    case plugin(String)
    /// An SSH public key.
    case ssh
  }

  /// A primitive of the cryptographic library.
  public enum Primitive: Sendable, Equatable {
    /// ChaCha20-Poly1305, RFC 8439.
    case chaChaPoly
    /// scrypt, RFC 7914, with this work factor.
    case scrypt(workFactor: Int)
  }
}
