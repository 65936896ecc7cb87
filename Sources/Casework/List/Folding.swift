/// Makes the same what people type for one another: case, accents, apostrophes, kinds of dashes and
/// quotes and the comma of a decimal aside. What is sought and what is searched go through it alike.
enum Folding {
  /// Appends a text in UTF-8, lower case, without accents and apostrophes; what else is no letter
  /// stays.
  static func fold(_ text: String, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      case 0x27, 0x60: break
      case 0x2C:
        let isDecimal = bytes.last.map { (48...57).contains($0) } ?? false
        bytes.append(isDecimal ? 0x2E : 0x2C)
      case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: fold(scalar, into: &bytes)
      }
    }
  }

  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    fold(text, into: &bytes)
    return bytes
  }

  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    if let mark = punctuation[scalar] {
      if mark != 0x27 { bytes.append(mark) }
      return
    }
    spell(scalar, into: &bytes)
  }

  /// A letter without its accents; nothing for an accent that stands behind its letter.
  private static func spell(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    guard !isAccent(scalar) else { return }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isAccent(lower) {
      bytes.append(contentsOf: (plain[lower] ?? String(lower)).utf8)
    }
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// Apostrophes, dashes, blanks, quotes and other signs by the one of their kind in ASCII.
  private static let punctuation: [Unicode.Scalar: UInt8] = {
    var marks: [Unicode.Scalar: UInt8] = [:]
    for (mark, kin) in [
      (0x27, "\u{2018}\u{2019}\u{201B}\u{2B9}\u{2BC}\u{2032}\u{B4}\u{FF07}"),
      (0x2D, "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"),
      (0x20, "\u{A0}\u{2007}\u{2009}\u{202F}"), (0x22, "“”„«»"), (0x21, "¡"), (0x3F, "¿"),
      (0x2E, "…"),
    ] as [(UInt8, String)] {
      for scalar in kin.unicodeScalars { marks[scalar] = mark }
    }
    return marks
  }()

  /// The lower-case Latin letters with accents, by the letters they are typed as without.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [:]
    for (letters, accented) in [
      ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇƀ"), ("c", "çćĉċčḉ"), ("d", "ďḋḍḏḑḓđð"),
      ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖħ"),
      ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"), ("j", "ĵǰɉ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽŀł"), ("m", "ḿṁṃ"),
      ("n", "ñńņňǹṅṇṉṋ"), ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"), ("p", "ṕṗ"),
      ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩẛ"), ("t", "ţťțṫṭṯṱẗŧ"),
      ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
      ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕƶ"), ("ae", "æǽǣ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ] {
      for scalar in accented.unicodeScalars { plain[scalar] = letters }
    }
    return plain
  }()
}

extension Folding {
  /// What a name is ordered by: Spanish order (CLDR, *es*), in which ñ is a letter of its own behind
  /// n, and blanks and punctuation stand before letters.
  static func ordered(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      switch scalar {
      case "ñ", "Ñ": bytes += [0x6E, afterLetters]
      case "\u{303}" where bytes.last == 0x6E: bytes.append(afterLetters)
      case _ where scalar.isASCII: spell(scalar, into: &bytes)
      default:
        if let mark = punctuation[scalar] {
          bytes.append(mark)
        } else {
          spell(scalar, into: &bytes)
        }
      }
    }
    return bytes
  }

  private static let afterLetters: UInt8 = 0x7F
}
