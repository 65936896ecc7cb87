import Terminal

/// A piece of a page that is as high as its width demands, stacked with others from top to bottom.
protocol Block: Widget where Drawn == Void {
  /// The rows it needs at a width.
  func height(width: Int) -> Int
}

/// Words that wrap below themselves, behind a mark such as `• `.
///
/// ```
/// • Wait until the skin
///   has healed.
/// ```
struct Passage: Block, Equatable {
  var text: String
  var style: Style = .text
  /// What stands before the first line.
  var mark = ""
  /// What stands before every further line; as wide as the mark.
  var continuation: String?
  var markStyle: Style?

  init(
    _ text: String, style: Style = .text, mark: String = "", continuation: String? = nil,
    markStyle: Style? = nil
  ) {
    self.text = text
    self.style = style
    self.mark = mark
    self.continuation = continuation
    self.markStyle = markStyle
  }

  /// An empty row.
  static let gap = Passage("")

  /// A heading within a page.
  static func heading(_ text: String) -> Passage {
    Passage(text, style: Style(.accent, bold: true))
  }

  func height(width: Int) -> Int { lines(width: width).count }

  func lines(width: Int) -> [String] { text.wrapped(to: width - mark.columns) }

  func draw(in rect: Rect, on surface: inout Surface) {
    let further = continuation ?? String(repeating: " ", count: mark.columns)
    for (row, line) in lines(width: rect.width).enumerated() {
      let start = rect.origin.moved(y: row)
      surface.put(row == 0 ? mark : further, at: start, style: markStyle ?? style)
      surface.put(line, at: start.moved(x: mark.columns), style: style)
    }
  }
}
