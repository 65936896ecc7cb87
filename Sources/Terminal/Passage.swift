/// A piece of a page that is as high as its width demands, stacked with others from top to bottom.
public protocol Block: Widget where Drawn == Void {
  /// The rows it needs at a width.
  func height(width: Int) -> Int
}

/// Words that wrap below themselves, behind a mark such as `• `.
///
/// ```
/// • Wait until the skin
///   has healed.
/// ```
public struct Passage: Block, Hashable, Sendable {
  /// What it says.
  public var text: String
  /// How the words look.
  public var style: Style
  /// What stands before the first line.
  public var mark: String
  /// What stands before every further line; spaces as wide as the mark where `nil`.
  public var continuation: String?
  /// How the mark looks, where it looks different.
  public var markStyle: Style?

  /// Words behind a mark.
  public init(
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
  public static let gap = Passage("")

  /// A heading within a page.
  public static func heading(_ text: String) -> Passage {
    Passage(text, style: Style(.accent, bold: true))
  }

  public func height(width: Int) -> Int { text.rows(wrappedTo: width - mark.columns) }

  private func lines(width: Int) -> [String] { text.wrapped(to: width - mark.columns) }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let further = continuation ?? String(repeating: " ", count: mark.columns)
    for (row, line) in lines(width: rect.width).enumerated() {
      let start = rect.origin.moved(y: row)
      surface.put(row == 0 ? mark : further, at: start, style: markStyle ?? style)
      surface.put(line, at: start.moved(x: mark.columns), style: style)
    }
  }
}
