public import Terminal

/// A page while it is being drawn: header and footer are there, the body fills from both ends.
public struct Sheet<Setting, Message> {
  /// Where the page stands.
  public let setting: Setting
  /// What is drawn so far.
  public var frame: Frame<Message>
  /// What is still free.
  public private(set) var body: Rect

  /// A sheet of an extent; on an empty one nothing is seen, and it only tells how much room a page
  /// leaves.
  public init(_ setting: Setting, size: Size, body: Rect) {
    self.setting = setting
    self.body = body
    frame = Frame(size)
  }

  /// Whether nothing is seen on it.
  public var isMeasuring: Bool { frame.bounds.isEmpty }

  /// The rows of a footer, whether or not each of its keys means something right now.
  public static func footerRows(
    _ bindings: [Binding<Message>], width: Int, most: Int
  ) -> Int {
    let all =
      bindings.allSatisfy(\.isEnabled)
      ? bindings : bindings.map { Binding(strokes: $0.strokes, help: $0.help) }
    return min(most, KeyFooter(all).height(width: width))
  }

  /// Draws what a page is called, where it is, and whether all of this is a demonstration, with a
  /// rule below.
  ///
  /// - Parameter names: the last one is cut where none of them has room.
  public mutating func drawHeader(_ names: [String], place: String, demo: String?, on line: Rect) {
    let mark = demo.map { " \($0) " } ?? ""
    let right = place.columns + (mark.isEmpty ? 0 : mark.columns + 2)
    let room = max(0, line.width - right - 2)
    let name = names.first { $0.columns <= room } ?? names.last?.truncated(to: room) ?? ""
    frame.surface.put(name, at: line.origin, style: .title)
    frame.surface.put(place, at: line.origin.moved(x: line.width - right), style: .quiet)
    frame.surface.put(
      mark, at: line.origin.moved(x: line.width - mark.columns), style: .caution)
    frame.surface.rule(at: line.origin.moved(y: 1), width: line.width)
  }

  /// Takes rows off the top of the body.
  public mutating func top(_ rows: Int) -> Rect {
    let parts = body.rows(.cells(rows), .rest)
    body = parts[1]
    return parts[0]
  }

  /// Takes rows off the bottom of the body.
  public mutating func bottom(_ rows: Int) -> Rect {
    let parts = body.rows(.rest, .cells(min(rows, body.height)))
    body = parts[0]
    return parts[1]
  }

  /// Takes columns off the right of the body.
  public mutating func right(_ columns: Int) -> Rect {
    let parts = body.columns(.rest, .cells(min(columns, body.width)))
    body = parts[0]
    return parts[1]
  }

  /// Draws a block at the top of the body.
  public mutating func add(_ block: some Block) {
    let rect = top(block.height(width: body.width))
    if !isMeasuring { frame.surface.draw(block, in: rect) }
  }

  /// Draws words at the top of the body, which are also said aloud.
  public mutating func tell(_ passage: Passage) {
    add(passage)
    say(passage.text)
  }

  /// Adds to what is said aloud.
  public mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    frame.spoken += frame.spoken.isEmpty ? words : "\n" + words
  }
}
