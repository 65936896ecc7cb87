extension String {
  /// The text as it may stand in elements and in quoted attributes of HTML, XML and Pango's markup.
  ///
  /// What XML cannot hold, controls other than line breaks and tabs and what is no character, becomes
  /// U+FFFD.
  public var inMarkup: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}", "\0"..<" ", "\u{7F}"..."\u{9F}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
