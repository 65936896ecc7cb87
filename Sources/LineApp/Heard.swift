import Consultation

/// A typed line, cleaned of everything that is not writing.
struct Heard: Equatable, Sendable {
  /// Without control characters, emoji and doubled spaces; at most `longest` scalars.
  let text: String
  /// Lower case, without accents and punctuation, for comparing.
  let folded: String
  /// Whether nothing that could change what was said had to be left out: no symbol, no emoji, no
  /// end of a line too long.
  let isWhole: Bool
  let now: Moment
  let today: CalendarDay

  /// More than any field takes, so that too long a name is still seen to be too long.
  static let longest = 400
  private static let longestRead = 4000

  init(_ line: String, now: Moment, today: CalendarDay) {
    let writing = Self.writing(in: line)
    text = Self.tidied(writing.text)
    isWhole = writing.isWhole
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
      guard let digit = digit(character) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The value of a decimal digit of any script; other numerals, such as *²*, have none.
  static func digit(_ character: Character) -> Int? {
    guard let first = character.unicodeScalars.first, first.properties.numericType == .decimal
    else { return nil }
    return character.wholeNumberValue
  }

  /// Whether there is nothing but words, numbers and what may follow a word.
  ///
  /// A comma or a full stop before a number could belong to it, and *~*, *<* or *-* change what it
  /// says.
  var isPlain: Bool {
    var last: Character = " "
    for character in text {
      switch character {
      case ",", ".", ";", "!", "'", "’", "-":
        guard last.isLetter else { return false }
      case " ":
        guard last != "-" else { return false }
      case _ where Self.digit(character) != nil:
        guard last == " " || Self.digit(last) != nil else { return false }
      default:
        guard character.isLetter else { return false }
      }
      last = character
    }
    return isWhole && last != "-"
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
  static func writing(in line: String) -> (text: String, isWhole: Bool) {
    var kept = String.UnicodeScalarView()
    var marks = 0
    var read = 0
    var isWhole = true
    for scalar in line.unicodeScalars {
      guard kept.count < longest, read < longestRead else {
        isWhole = false
        break
      }
      read += 1
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        kept.append(" ")
        marks = 0
      case .nonspacingMark where !properties.isVariationSelector, .spacingMark:
        marks += 1
        if marks <= 4 { kept.append(scalar) }
      case .format, .surrogate, .nonspacingMark: continue
      case .privateUse, .unassigned, .otherSymbol, .enclosingMark: isWhole = false
      default:
        guard !properties.isEmojiPresentation, !properties.isEmojiModifier else {
          isWhole = false
          continue
        }
        kept.append(scalar)
        marks = 0
      }
    }
    return (String(kept), isWhole)
  }
}
