/// A document as one file of HTML that asks for nothing else: for a browser, and for those who listen.
public struct HTMLPage: Sendable {
  /// The file.
  public private(set) var text = ""

  /// Writes a document.
  public init(_ document: PaperDocument) {
    line("<!DOCTYPE html>")
    line("<html lang=\"\(document.language.inMarkup)\">")
    line("<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<title>\(document.title.inMarkup)</title>")
    line("<style>\n\(Self.style)\n</style>")
    line("</head>")
    line("<body>")
    if !document.head.isEmpty { line("<header><p>\(document.head.inMarkup)</p></header>") }
    line("<main>")
    for block in document.blocks { write(block) }
    line("</main>")
    if !document.foot.isEmpty { line("<footer><p>\(document.foot.inMarkup)</p></footer>") }
    line("</body>")
    line("</html>")
  }

  private static let style = """
    body { font-family: "Open Sans", sans-serif; line-height: 1.4; max-width: 60rem; \
    margin: 0 auto; padding: 1rem; color: #000; background: #fff; }
    table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
    th, td { border: 1px solid #666; padding: 0.4rem; text-align: left; vertical-align: top; \
    font-weight: normal; }
    thead th { background: #eee; font-weight: bold; }
    tr { break-inside: avoid; }
    h1, h2, h3 { break-after: avoid; line-height: 1.2; }
    td p, th p { margin: 0 0 0.4rem; }
    .note { font-size: 0.85rem; }
    .blanks { list-style: none; margin: 0; padding: 0; }
    .blanks input[type=text] { width: 10rem; max-width: 100%; border: 0; \
    border-bottom: 1px solid #666; }
    header, footer { font-size: 0.85rem; overflow-wrap: anywhere; }
    """

  private mutating func line(_ line: String) { text += line + "\n" }

  private mutating func write(_ block: PaperBlock) {
    switch block {
    case .heading(let level, let words):
      let name = "h\(min(max(level, 1), 3))"
      line("<\(name)>\(Self.html(words))</\(name)>")
    case .paragraph(let words): line("<p>\(Self.html(words))</p>")
    case .note(let words): line("<p class=\"note\">\(Self.html(words))</p>")
    case .list(let items):
      line("<ul>")
      for item in items {
        line("<li>")
        for block in item { write(block) }
        line("</li>")
      }
      line("</ul>")
    case .table(let table): write(table)
    case .blanks(let blanks):
      line("<ul class=\"blanks\">")
      for blank in blanks { line("<li>\(Self.html(blank))</li>") }
      line("</ul>")
    case .code(let code, let blocks):
      line("<figure>")
      write(code)
      for block in blocks { write(block) }
      line("</figure>")
    case .pageBreak: break
    }
  }

  /// What it holds stands in words beside it.
  private mutating func write(_ code: PaperBlock.Code) {
    let side = code.width + 8
    let path = code.runs.map { "M\($0.x + 4) \($0.y + 4)h\($0.length)v1h-\($0.length)z" }
    line(
      "<svg aria-hidden=\"true\" viewBox=\"0 0 \(side) \(side)\" width=\"\(side * 4)\">"
        + "<path d=\"\(path.joined())\"/></svg>")
  }

  private mutating func write(_ table: PaperBlock.Table) {
    line("<table>")
    let heads = table.columns.map { "<th scope=\"col\">\($0.title.inMarkup)</th>" }
    line("<thead><tr>\(heads.joined())</tr></thead>")
    line("<tbody>")
    for row in table.rows {
      line("<tr>")
      for (place, cell) in row.enumerated() {
        let name = place == 0 && table.namesRows ? "th" : "td"
        line(name == "th" ? "<th scope=\"row\">" : "<td>")
        for block in cell { write(block) }
        line("</\(name)>")
      }
      line("</tr>")
    }
    line("</tbody>")
    line("</table>")
  }

  private static func html(_ blank: PaperBlock.Blank) -> String {
    let label = blank.label.inMarkup
    // A label around two fields would name only one of them.
    let line = blank.hasLine ? " <input type=\"text\" aria-label=\"\(label)\">" : ""
    guard blank.hasBox else { return label + line }
    return "<label><input type=\"checkbox\"> \(label)</label>" + line
  }

  private static func html(_ words: Words) -> String {
    words.parts.map { part in
      let text = part.text.inMarkup
      return switch part.manner {
      case .plain: text
      case .strong: "<strong>\(text)</strong>"
      case .emphasis: "<em>\(text)</em>"
      case .code: "<code>\(text)</code>"
      }
    }.joined()
  }
}
