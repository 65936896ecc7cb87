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
struct CSVCell {
  let value: String

  init(_ value: String) { self.value = value.legible(keeping: Self.breaks) }

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
      if isPlace, Self.looksLikeFormula(rest) { result.append("'") }
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

  private static func looksLikeFormula(_ rest: Substring.UnicodeScalarView) -> Bool {
    let shown = rest.first { !$0.properties.isWhitespace }
    return shown.map { starters.contains($0) || $0.value < 32 } ?? false
  }
}
