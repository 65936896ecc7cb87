/// A document as lines of text, for printers that know nothing else and for whoever listens.
public struct TextPage: Sendable {
  /// The lines, none wider than the columns unless a single word is.
  public private(set) var lines: [String] = []
  private let columns: Int

  /// Writes a document; codes and places to fill in are left out.
  public init(_ document: PaperDocument, columns: Int) {
    self.columns = max(8, columns)
    for block in document.blocks { write(block, indent: "") }
  }

  /// All of it.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func write(_ block: PaperBlock, indent: String) {
    switch block {
    case .heading(let level, let words):
      if !lines.isEmpty { lines.append("") }
      wrap(level < 3 ? words.text.uppercased() : words.text, first: indent, then: indent)
    case .paragraph(let words), .note(let words): wrap(words.text, first: indent, then: indent)
    case .list(let items):
      for item in items {
        for (place, block) in item.enumerated() {
          guard place == 0, let words = block.words else {
            write(block, indent: indent + "  ")
            continue
          }
          wrap(words.text, first: indent + "- ", then: indent + "  ")
        }
      }
    case .table(let table):
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) {
          wrap(column.title + ":", first: indent, then: indent)
          for block in cell { write(block, indent: indent + "  ") }
        }
      }
    case .code(_, let blocks): for block in blocks { write(block, indent: indent) }
    case .blanks, .pageBreak: break
    }
  }

  private mutating func wrap(_ text: String, first: String, then: String) {
    var line = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = then
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }
}

extension PaperBlock {
  /// The words of a block that is nothing else.
  fileprivate var words: Words? {
    switch self {
    case .paragraph(let words), .note(let words): words
    case .heading, .list, .table, .blanks, .code, .pageBreak: nil
    }
  }
}
