/// Makes letters that people type for one another the same: case and accents aside.
enum Folding {
  /// Appends a text in UTF-8, lower case, without accents; what is no letter stays.
  static func fold(_ text: String, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let isCapital = (0x41...0x5A).contains(value)
        bytes.append(UInt8(truncatingIfNeeded: isCapital ? value | 0x20 : value))
      } else {
        fold(scalar, into: &bytes)
      }
    }
  }

  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    fold(text, into: &bytes)
    return bytes
  }

  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    // Combining marks: an accent that stands behind its letter.
    guard !(0x300...0x36F).contains(scalar.value) else { return }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let letters = plain[lower] {
        bytes.append(contentsOf: letters.utf8)
      } else if !(0x300...0x36F).contains(lower.value) {
        bytes.append(contentsOf: String(lower).utf8)
      }
    }
  }

  /// The lower-case Latin letters with accents, by the letters they are typed as without.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [:]
    for (letters, accented) in [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"),
      ("th", "þ"),
    ] {
      for scalar in accented.unicodeScalars { plain[scalar] = letters }
    }
    return plain
  }()
}
