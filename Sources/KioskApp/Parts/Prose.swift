import Terminal

/// A text of the pack as blocks: paragraphs apart by empty lines, `-` and `•` items, `#`
/// headings.
///
/// Lines that follow one another belong to one paragraph, as in Markdown; `**` is let go.
struct Prose {
  /// The first heading, if the text begins with one.
  let heading: String?
  /// Everything, or everything below the first heading.
  let blocks: [any Block]

  /// - Parameter takesHeading: whether a heading at the top is kept apart from the rest.
  init(_ text: String, takesHeading: Bool = false) {
    var passages: [Passage] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = Self.plain(line)
      if words.isEmpty {
        if !passages.isEmpty, passages.last != .gap { passages.append(.gap) }
        isOpen = false
      } else if words.hasPrefix("#") {
        passages.append(.heading(String(words.drop { $0 == "#" || $0 == " " })))
        isOpen = false
      } else if ["- ", "* ", "• "].contains(where: words.hasPrefix) {
        passages.append(Passage(String(words.dropFirst(2)), mark: "• "))
        isOpen = true
      } else if isOpen {
        passages[passages.count - 1].text += " " + words
      } else {
        passages.append(Passage(words))
        isOpen = true
      }
    }
    if passages.last == .gap { passages.removeLast() }
    let hasHeading = takesHeading && passages.first?.style == Passage.heading("").style
    heading = hasHeading ? passages.first?.text : nil
    blocks = Array(passages.dropFirst(hasHeading ? 2 : 0))
  }

  private static func plain(_ line: Substring) -> String {
    var words = line.drop { $0 == " " }
    while words.last == " " || words.last == "\r" { words.removeLast() }
    return words.split(separator: "**", omittingEmptySubsequences: false).joined()
  }
}
