extension AgeError: CustomStringConvertible {
  /// What happened, in one line, lower case, without a full stop and without anything secret.
  public var description: String {
    switch self {
    case .notAgeFile: "not an age file"
    case .versionUnsupported: "an age file of a version other than v1"
    case .headerMalformed(let line, let fault): "malformed header, line \(line): \(fault)"
    case .stanzaMalformed(let type, let fault): "malformed \(type) stanza: \(fault)"
    case .workFactorTooHigh(let factor, let maximum):
      "the passphrase's work factor is \(factor), more than the \(maximum) allowed"
    case .noMatch: "no identity or passphrase opens the file"
    case .headerNotAuthentic: "the header was altered: its authentication code does not match"
    case .nonceTruncated: "the file ends right behind its header"
    case .payloadMalformed(let chunk, let fault): "malformed payload, chunk \(chunk): \(fault)"
    case .armorMalformed(let line, let fault): "malformed armor, line \(line): \(fault)"
    case .recipientMalformed(let fault): "malformed recipient: \(fault)"
    case .recipientUnsupported(let kind): "unsupported recipient: \(kind)"
    case .identityMalformed(let fault): "malformed identity: \(fault)"
    case .identityUnsupported(let kind): "unsupported identity: \(kind)"
    case .atLine(let line, let error): "line \(line): \(error)"
    case .noRecipients: "there is no recipient"
    case .tooManyRecipients(let maximum): "more than \(maximum) recipients"
    case .noIdentities: "there is no identity"
    case .passphraseNotAlone: "a passphrase cannot be combined with other recipients"
    case .passphraseEmpty: "the passphrase is empty"
    case .primitiveFailed(let primitive): "the cryptographic library failed at \(primitive)"
    }
  }
}

extension AgeError.HeaderFault: CustomStringConvertible {
  /// What is wrong with the line, to follow its number.
  public var description: String {
    switch self {
    case .truncated: "the file ends within the header"
    case .neitherStanzaNorEnd: "neither a stanza nor the end of the header"
    case .argument: "an argument is empty or not printable ASCII"
    case .bodyLineTooLong: "more than 64 columns"
    case .bodyNotBase64: "not canonical unpadded Base64"
    case .noStanza: "the header ends without a stanza"
    case .tooManyStanzas: "more than \(Header.mostStanzas) stanzas"
    case .scryptNotAlone: "a scrypt stanza is not alone"
    case .authenticationCode: "not exactly one authentication code"
    }
  }
}

extension AgeError.StanzaFault: CustomStringConvertible {
  /// What is wrong with the stanza, to follow its type.
  public var description: String {
    switch self {
    case .argumentCount(let count): "\(count) arguments"
    case .share: "the share is not 32 bytes in canonical Base64"
    case .lowOrderPoint: "the share is a low-order point"
    case .salt: "the salt is not 16 bytes in canonical Base64"
    case .workFactor: "the work factor is not a plain positive number"
    case .bodyLength(let count): "a body of \(count) bytes is no wrapped file key"
    }
  }
}

extension AgeError.PayloadFault: CustomStringConvertible {
  /// What is wrong with the chunk, to follow its number.
  public var description: String {
    switch self {
    case .notAuthentic: "altered or cut"
    case .truncated: "missing, the file ends too early"
    case .emptyLastChunk: "an empty last chunk"
    case .trailingBytes: "bytes follow the last chunk"
    }
  }
}

extension AgeError.ArmorFault: CustomStringConvertible {
  /// What is wrong with the line, to follow its number.
  public var description: String {
    switch self {
    case .noBegin: "no \(Armor.begin)"
    case .noEnd: "the text ends without \(Armor.end)"
    case .lineLength: "all lines but the last have 64 columns, the last no more and not none"
    case .notBase64: "not canonical padded Base64"
    case .trailingText: "text follows the end"
    }
  }
}

extension AgeError.KeyFault: CustomStringConvertible {
  /// What is wrong with the key, to follow its role.
  public var description: String {
    switch self {
    case .mixedCase: "upper and lower case are mixed"
    case .wrongCase: "recipients are in lower case, identities in upper case"
    case .character: "a character that no key contains"
    case .separator: "no 1 between prefix and data"
    case .checksum: "the checksum does not match"
    case .prefix: "an unknown prefix"
    case .padding: "bits are left over at the end"
    case .length(let count): "\(count) bytes instead of 32"
    case .lowOrderPoint: "a low-order point"
    case .isIdentity: "this is an identity, which must stay secret"
    case .isRecipient: "this is a recipient"
    }
  }
}

extension AgeError.KeyKind: CustomStringConvertible {
  /// The kind as its users call it.
  public var description: String {
    switch self {
    case .hybrid: "post-quantum hybrid (ML-KEM-768 and X25519)"
    case .plugin(let name): "plugin \(name)"
    case .ssh: "SSH key"
    }
  }
}

extension AgeError.Primitive: CustomStringConvertible {
  /// The primitive by its usual name.
  public var description: String {
    switch self {
    case .chaChaPoly: "ChaCha20-Poly1305"
    case .scrypt(let workFactor): "scrypt with work factor \(workFactor)"
    }
  }
}
