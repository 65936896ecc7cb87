/// What may be sent to a terminal of text that came from outside.
enum Printable {
  /// Each line of it so.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  /// The text without control characters, so that no name can steer the terminal.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
          case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
          default: true
          }
        }))
  }
}
