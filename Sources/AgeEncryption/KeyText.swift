/// What the text of a key turns out to be.
///
/// Recipients begin with `age1` in lower case, identities with `AGE-` in upper case; whatever else
/// stands before the last `1` names a kind that is not plain X25519.
enum KeyText: Equatable {
  case recipient([UInt8])
  case identity([UInt8])
  case foreignRecipient(AgeError.KeyKind)
  case foreignIdentity(AgeError.KeyKind)

  static let recipientPrefix = "age"
  static let identityPrefix = "AGE-SECRET-KEY-"
  private static let pluginPrefix = "AGE-PLUGIN-"

  /// Reads a text; a result, so that its reader tells all outcomes apart in one `switch`.
  static func reading(_ string: String) -> Result<KeyText, AgeError.KeyFault> {
    Result { () throws(AgeError.KeyFault) in try KeyText(string) }
  }

  /// Reads a text, without spaces or line ends around it.
  init(_ string: String) throws(AgeError.KeyFault) {
    if string.hasPrefix("ssh-") {
      self = .foreignRecipient(.ssh)
      return
    }
    let text = try Bech32(string)
    let prefix = text.prefix
    if prefix == Self.recipientPrefix {
      self = .recipient(try Self.key(text))
    } else if prefix == Self.identityPrefix {
      self = .identity(try Self.key(text))
    } else if prefix == "age1pq" {
      self = .foreignRecipient(.hybrid)
    } else if prefix == "AGE-SECRET-KEY-PQ-" {
      self = .foreignIdentity(.hybrid)
    } else if prefix.hasPrefix("age1") {
      self = .foreignRecipient(.plugin(String(prefix.dropFirst(4))))
    } else if prefix.hasPrefix(Self.pluginPrefix), prefix.hasSuffix("-") {
      let name = prefix.dropFirst(Self.pluginPrefix.count).dropLast()
      self = .foreignIdentity(.plugin(name.lowercased()))
    } else if [prefix.lowercased(), prefix.uppercased()].contains(where: Self.isKnown) {
      throw .wrongCase
    } else {
      throw .prefix
    }
  }

  private static func isKnown(_ prefix: String) -> Bool {
    prefix == recipientPrefix || prefix == identityPrefix
  }

  private static func key(_ text: Bech32) throws(AgeError.KeyFault) -> [UInt8] {
    let bytes = try text.bytes()
    guard bytes.count == 32 else { throw .length(bytes.count) }
    return bytes
  }
}
