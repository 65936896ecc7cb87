extension Unicode.Scalar {
  /// Whether nothing is seen of it, while it steers a terminal, turns the direction of what stands
  /// around it, or hides.
  ///
  /// Controls (C0, DEL, C1), separators of lines and paragraphs, marks of direction, characters
  /// without width, tags and fillers: Unicode's categories Cc, Cf, Zl and Zp and what else is
  /// *default ignorable*. Combining marks and variation selectors belong to the letter before them,
  /// and the few Cf that are drawn around Arabic and Kaithi digits are seen.
  public var isUnseen: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E: false
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2BFF: false
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: false
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// Whether it ends a line or a column: white space that a text on one line has a space for.
  fileprivate var isBreak: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text on one line without unseen characters; tabs and ends of lines become spaces.
  ///
  /// The two joiners stay where writing needs them: after a virama and, U+200C, between letters
  /// that join (RFC 5892, appendix A.1 and A.2); U+200D also inside of an emoji (UTS 51). Elsewhere
  /// they would tell apart names that look the same. Saying it twice changes nothing.
  /// - Complexity: O(n).
  public var legible: String { legible(keeping: []) }

  /// The text without unseen characters but for some that a format has a use for.
  ///
  /// - Parameter kept: such as the line feed, in a text of several lines.
  public func legible(keeping kept: Set<Unicode.Scalar>) -> String {
    String(self).freed(keeping: kept)
  }
}

extension String {
  /// Of one type, since all that is printed goes through here.
  fileprivate func freed(keeping kept: Set<Unicode.Scalar>) -> String {
    guard unicodeScalars.contains(where: { $0.isUnseen && !kept.contains($0) }) else {
      return self
    }
    var result = UnicodeScalarView()
    var last: Unicode.Scalar?
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if !scalar.isUnseen || kept.contains(scalar) || scalar.joins(last, rest.first) {
        result.append(scalar)
      } else if scalar == "\r", rest.first == "\n" {
        continue
      } else if scalar.isBreak {
        result.append(" ")
      } else {
        continue
      }
      last = scalar
    }
    return String(result)
  }
}

extension StringProtocol {
  /// The text on one line as ``legible``, with `…` for what is more than anybody reads.
  ///
  /// - Parameter most: scalars, not letters: one letter can have millions.
  public func legible(atMost most: Int) -> String {
    let shown = legible
    let scalars = shown.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return shown }
    return String(scalars[..<end]) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether it is a joiner that writing needs between these two.
  fileprivate func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard value == 0x200C || value == 0x200D, let before else { return false }
    if before.properties.canonicalCombiningClass == .virama { return true }
    guard let after else { return false }
    return value == 0x200C
      ? before.isCursive && after.isCursive : before.endsEmoji && after.beginsEmoji
  }

  /// Whether it is of an alphabet whose letters join: Arabic and its kin, Mongolian, Phags-pa,
  /// Manichaean, Rohingya, Sogdian, Adlam.
  private var isCursive: Bool {
    switch value {
    case 0x620...0x8FF, 0x1807...0x18AF, 0xA840...0xA873, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
      0x10AC0...0x10AFF, 0x10D00...0x10D3F, 0x10EC0...0x10EFF, 0x10F30...0x10FCF,
      0x1E900...0x1E95F:
      properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
    default: false
    }
  }

  private var endsEmoji: Bool { value == 0xFE0F || beginsEmoji || properties.isEmojiModifier }

  private var beginsEmoji: Bool { value > 0xFF && properties.isEmoji }
}
