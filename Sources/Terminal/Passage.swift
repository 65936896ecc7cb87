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
  /// What stands before the first line; spaces as wide as it before every further one.
  public var mark: String
  /// How the mark looks, where it looks different.
  public var markStyle: Style?

  /// Words behind a mark.
  public init(
    _ text: String, style: Style = .text, mark: String = "", markStyle: Style? = nil
  ) {
    self.text = text
    self.style = style
    self.mark = mark
    self.markStyle = markStyle
  }

  /// An empty row.
  public static let gap = Passage("")

  /// A heading within a page.
  public static func heading(_ text: String) -> Passage {
    Passage(text, style: Style(.accent, bold: true))
  }

  public func height(width: Int) -> Int { lines(width: width).count }

  private func lines(width: Int) -> [String] { text.wrapped(to: width - mark.columns) }

  public func draw(in rect: Rect, on surface: inout Surface) {
    for (row, line) in lines(width: rect.width).enumerated() {
      let start = rect.origin.moved(y: row)
      if row == 0 { surface.put(mark, at: start, style: markStyle ?? style) }
      surface.put(line, at: start.moved(x: mark.columns), style: style)
    }
  }
}
