/// Written texts as they are read aloud: paragraphs without marks.
enum PlainText {
  /// The paragraphs of a text without marks, one a line.
  static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// A paragraph, and whether it is the heading of those that follow.
  struct Paragraph: Equatable {
    let text: String
    var isHeading = false
  }

  /// The paragraphs of a Markdown text; headings, list items and table rows each on their own.
  ///
  /// Understands what notices use: headings, lists, quotes, rows of tables, emphasis and links.
  static func paragraphs(_ markdown: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var open: [String] = []
    func close() {
      if !open.isEmpty {
        paragraphs.append(Paragraph(text: unmarked(open.joined(separator: " "))))
      }
      open = []
    }
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = Heard.tidied(line)
      switch Mark(text) {
      case .rule: close()
      case .heading(let words):
        close()
        paragraphs.append(Paragraph(text: unmarked(words), isHeading: true))
      case .item(let words):
        close()
        open = [words]
      case .none: open.append(text)
      }
    }
    close()
    return paragraphs
  }

  private enum Mark {
    case rule, none
    case heading(String)
    case item(String)

    init(_ line: String) {
      if line.allSatisfy({ "-|:*_ ".contains($0) }) {
        self = .rule
      } else if line.hasPrefix("#") {
        self = .heading(Heard.tidied(line.drop(while: { $0 == "#" })))
      } else if line.hasPrefix("|") {
        let cells = line.split(separator: "|").map(Heard.tidied).filter { !$0.isEmpty }
        self = .item(cells.joined(separator: "; "))
      } else if ["- ", "* ", "+ ", "> "].contains(where: line.hasPrefix) {
        self = .item(String(line.dropFirst(2)))
      } else {
        self = .none
      }
    }
  }

  private static func unmarked(_ text: String) -> String {
    var plain = text
    while let place = plain.firstRange(of: "](") {
      plain.replaceSubrange(place, with: " (")
      if let opening = plain[..<place.lowerBound].lastIndex(of: "[") {
        plain.remove(at: opening)
      }
    }
    return plain.filter { $0 != "*" && $0 != "`" }
  }
}
