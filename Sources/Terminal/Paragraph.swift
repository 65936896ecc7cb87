/// Words wrapped between the edges of a rectangle, with a scroll bar when there are too many.
///
/// ```
/// Microneedling makes fine     █
/// channels in the skin, and    █
/// the skin answers with new    │
/// ```
public struct Paragraph: Widget {
  private let text: String
  private let style: Style
  private let offset: Int

  /// Text in one style, scrolled down by `offset` lines as far as there are any.
  public init(_ text: String, style: Style = .text, offset: Int = 0) {
    self.text = text
    self.style = style
    self.offset = offset
  }

  /// The rows it needs to be shown whole at a width.
  public func height(width: Int) -> Int { text.rows(wrappedTo: width) }

  /// How far it can be scrolled in a rectangle of `size`; zero when everything is seen.
  public func maximumOffset(in size: Size) -> Int {
    max(0, lines(in: size).count - size.height)
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let lines = lines(in: rect.size)
    let first = min(max(0, offset), max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      surface.put(line, at: rect.origin.moved(y: row), style: style)
    }
    surface.draw(
      ScrollBar(total: lines.count, visible: rect.height, first: first),
      in: Rect(x: rect.maxX - 1, y: rect.minY, width: 1, height: rect.height))
  }

  /// Two columns stay free for the scroll bar once it is needed.
  private func lines(in size: Size) -> [String] {
    let lines = text.wrapped(to: size.width)
    return lines.count <= size.height ? lines : text.wrapped(to: size.width - 2)
  }
}
