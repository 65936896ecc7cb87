import Consultation

/// One value of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
///
/// **The rule.** Where a value begins, and after each `;`, tab and line break in it, an apostrophe
/// is put in if what follows (blanks aside) is `=`, `+`, `-`, `@`, one of their full-width forms,
/// an apostrophe or a control character; also before a tab or line break that a value begins with.
/// So no cell begins like a formula, not even in a spreadsheet that takes `;` or a tab for the
/// separator. To read a value back, take away one apostrophe at each of these places:
/// `re.sub(r"(^|[;\t\r\n])'", r"\1", cell)`. The characters are those of OWASP's *CSV Injection*;
/// since an apostrophe of the value's own is doubled, every value reads back equal, but for unseen
/// characters: CSV has no way to spell them, so all but tabs and line breaks are left out.
///
/// **Words that look like numbers.** In a cell of words and ids an apostrophe is put, at the same
/// places, before what a sheet would reckon with or take for a day: what begins with a digit and goes
/// on in digits and signs, such as `8+` or `1-2`. It is taken away like the others.
struct CSVCell {
  private let value: String
  private let isText: Bool

  /// - Parameter isText: whether it holds words and ids, and no number or day on purpose.
  init(_ value: String, isText: Bool = false) {
    self.value = value.legible(keeping: Self.breaks)
    self.isText = isText
  }

  /// The value after the rule.
  var guarded: String {
    var result = String.UnicodeScalarView()
    var isPlace = true
    var rest = value.unicodeScalars[...]
    if let first = rest.first, Self.separators.contains(first), first != ";" {
      result.append("'")
      isPlace = false
    }
    while let scalar = rest.first {
      if isPlace, Self.looksLikeFormula(rest) || isText && Self.looksLikeNumber(rest) {
        result.append("'")
      }
      result.append(scalar)
      isPlace = Self.separators.contains(scalar)
      rest.removeFirst()
    }
    return String(result)
  }

  /// The cell as it is written: guarded, and in quotes where RFC 4180 or a doubt asks for them.
  var written: String {
    let guarded = guarded
    let hasSeparator = guarded.unicodeScalars.contains { scalar in
      Self.separators.contains(scalar) || scalar == "," || scalar == "\""
    }
    guard hasSeparator || guarded.hasPrefix(" ") || guarded.hasSuffix(" ") else { return guarded }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static let separators: Set<Unicode.Scalar> = [";", "\t", "\r", "\n"]
  private static let breaks: Set<Unicode.Scalar> = ["\t", "\r", "\n"]
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func looksLikeNumber(_ rest: Substring.UnicodeScalarView) -> Bool {
    let part = rest.prefix { !separators.contains($0) }.drop { $0.properties.isWhitespace }
    guard let first = part.first, isDigit(first) else { return false }
    return part.allSatisfy { isDigit($0) || reckoned.contains($0) || $0.properties.isWhitespace }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// Signs of numbers, amounts, times and dates.
  private static let reckoned = Set("+-−–.,:/%$€£¥^*()'’eE".unicodeScalars)

  private static func looksLikeFormula(_ rest: Substring.UnicodeScalarView) -> Bool {
    let shown = rest.first { !$0.properties.isWhitespace }
    return shown.map { starters.contains($0) || $0.value < 32 } ?? false
  }
}
