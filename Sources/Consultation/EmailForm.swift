/// What an e-mail address looks like: a dot-atom, `@`, a domain of at least two labels (RFC 5321,
/// letters beyond ASCII as in RFC 6531).
///
/// Narrower than the standards where what they allow is more likely a slip: no quotes, no address
/// literals, no domain that is never reached over the internet (RFC 6761), and no digit at the end:
/// no top-level domain has one.
enum EmailForm {
  static func allows(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= Contact.emailLimit else { return false }
    return isDotAtom(parts[0]) && isDomain(parts[1])
  }

  private static func isDotAtom(_ local: Substring) -> Bool {
    let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
    return local.utf8.count <= 64
      && atoms.allSatisfy { atom in
        !atom.isEmpty && atom.unicodeScalars.allSatisfy { isAtomText($0) }
      }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    isPlain(scalar) || "!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains(scalar)
      || isLatinLetter(scalar)
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, domain.utf8.count <= 240, labels.allSatisfy(isLabel),
      let last = labels.last, last.last?.isLetter == true
    else { return false }
    return !["arpa", "invalid", "local", "localhost", "onion", "test"].contains(last.lowercased())
  }

  /// Letters, digits and inner hyphens; two hyphens after two signs belong to encoded names, which
  /// nobody types.
  private static func isLabel(_ label: Substring) -> Bool {
    let scalars = Array(label.unicodeScalars)
    return (1...40).contains(scalars.count) && scalars.first != "-" && scalars.last != "-"
      && !(scalars.count >= 4 && scalars[2] == "-" && scalars[3] == "-")
      && scalars.allSatisfy { isPlain($0) || $0 == "-" || isLatinLetter($0) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// Whether it is a letter of the Latin alphabet with its accent, as *ñ* (Latin-1 and Latin
  /// Extended-A).
  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x17F).contains(scalar.value) && scalar.properties.isAlphabetic
  }
}
