/// Lays texts out for listening: one sentence a line, and no line too long for a terminal.
enum Sentences {
  /// The longest line, in characters; a word without spaces that is longer still stands whole on a
  /// line of its own, as an address does.
  static let width = 76

  /// Words that end in a full stop without ending a sentence.
  private static let abbreviations: Set<String> = [
    "Dr.", "Dra.", "Sr.", "Sra.", "Av.", "Col.", "No.", "Núm.", "Tel.", "Mr.", "Mrs.", "Ms.",
    "St.", "Art.",
  ]

  /// The lines of some texts, each beginning a new one.
  ///
  /// A numbered choice stays together, so that no line of it stands without its number.
  static func lines(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      text.split(whereSeparator: \.isNewline).flatMap { paragraph in
        let clean = Heard.tidied(printable(String(paragraph)))
        return (isChoice(clean) ? [clean] : sentences(clean)).flatMap(wrapped)
      }
    }
  }

  /// One sentence after the other.
  static func sentences(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    let all = paragraph.split(separator: " ")
    for (place, word) in all.enumerated() {
      words.append(word)
      let isNumber = words.count == 1 && Heard.number(word.dropLast()) != nil
      if place + 1 < all.count, !isNumber, ends(word), begins(all[place + 1]) {
        sentences.append(words.joined(separator: " "))
        words = []
      }
    }
    if !words.isEmpty { sentences.append(words.joined(separator: " ")) }
    return sentences
  }

  private static func ends(_ word: Substring) -> Bool {
    let bare = word.drop(while: { "“\"'([¿¡".contains($0) })
    var closed = bare
    while let last = closed.last, "”\"')]".contains(last) { closed.removeLast() }
    guard let last = closed.last, ".!?…".contains(last) else { return false }
    let isInitial = closed.count == 2 && last == "." && closed.first?.isUppercase == true
    return !isInitial && !abbreviations.contains(String(closed))
  }

  private static func begins(_ word: Substring) -> Bool {
    guard let first = word.first(where: { !"“\"'([".contains($0) }) else { return false }
    return first.isUppercase || first == "¿" || first == "¡"
  }

  private static func isChoice(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return Heard.number(text[..<colon]) != nil
  }

  /// Breaks a sentence between words, and never within one.
  private static func wrapped(_ sentence: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in sentence.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }
}
