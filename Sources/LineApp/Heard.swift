import Consultation

/// A typed line, cleaned of everything that is not writing.
struct Heard: Equatable, Sendable {
  /// Without control characters, emoji and doubled spaces; at most `longest` scalars.
  let text: String
  /// Lower case, without accents and punctuation, for comparing.
  let folded: String
  let now: Moment
  let today: CalendarDay

  /// More than any field takes, so that too long a name is still seen to be too long.
  static let longest = 400
  private static let longestRead = 4000

  init(_ line: String, now: Moment, today: CalendarDay) {
    text = Self.tidied(Self.writing(in: line))
    folded = Self.folded(text)
    self.now = now
    self.today = today
  }

  var isBlank: Bool { text.isEmpty }

  /// A whole number of at most six digits, perhaps with a full stop or a bracket behind it.
  var number: Int? {
    var digits = text[...]
    if let last = digits.last, last == "." || last == ")" { digits.removeLast() }
    return Self.number(digits)
  }

  /// A whole number of one to six digits and nothing else.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...6).contains(text.count) else { return nil }
    var value = 0
    for character in text {
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Single spaces, none at the ends.
  static func tidied(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters and digits only, in lower case and without the accents of our languages.
  static func folded(_ text: String) -> String {
    let letters = text.lowercased().map { character -> Character in
      switch character {
      case "á", "à", "â": "a"
      case "é", "è", "ê": "e"
      case "í", "ì", "î": "i"
      case "ó", "ò", "ô": "o"
      case "ú", "ù", "ü": "u"
      case "ñ": "n"
      default: character.isLetter || character.isNumber ? character : " "
      }
    }
    return tidied(String(letters))
  }

  /// The scalars that are writing; everything that separates becomes a space, and no letter
  /// carries more than four marks.
  static func writing(in line: String) -> String {
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in line.unicodeScalars.prefix(longestRead) {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        kept.append(" ")
        marks = 0
      case .nonspacingMark where !properties.isVariationSelector, .spacingMark:
        marks += 1
        if marks <= 4 { kept.append(scalar) }
      case .format, .surrogate, .privateUse, .unassigned, .otherSymbol, .enclosingMark,
        .nonspacingMark:
        continue
      default:
        guard !properties.isEmojiPresentation, !properties.isEmojiModifier else { continue }
        kept.append(scalar)
        marks = 0
      }
      if kept.count == longest { break }
    }
    return String(kept)
  }
}
