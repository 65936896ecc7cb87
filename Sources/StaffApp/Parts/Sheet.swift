import Terminal

/// A page while it is being drawn: header and footer are there, the body fills from both ends.
struct Sheet<Message> {
  let desk: Desk
  var frame: Frame<Message>
  /// What is still free.
  private(set) var body: Rect

  /// - Parameter place: where in the console this is, and whose console it is.
  init(_ desk: Desk, title: String, place: String, bindings: [Binding<Message>]) {
    self.desk = desk
    frame = Frame(desk.size)
    body = Self.body(desk, bindings)
    drawHeader(title, place)
    drawFooter(bindings)
    say(title)
  }

  /// What a page has for itself between header and footer.
  static func body(_ desk: Desk, _ bindings: [Binding<Message>]) -> Rect {
    let rows = footerRows(bindings, desk)
    return Rect(
      x: 1, y: 2, width: desk.size.width - 2,
      height: desk.size.height - 2 - rows - (desk.size.height >= 24 ? 2 : 1))
  }

  /// The rows of the page's own keys; those known everywhere stand below.
  private static func footerRows(_ bindings: [Binding<Message>], _ desk: Desk) -> Int {
    let all = bindings.map { Binding(strokes: $0.strokes, help: $0.help) }
    return min(desk.size.height >= 40 ? 4 : 2, KeyFooter(all).height(width: desk.size.width))
  }

  private mutating func drawHeader(_ title: String, _ place: String) {
    let line = Rect(x: 1, y: 0, width: desk.size.width - 2, height: 1)
    let mark = desk.isDemo ? " \(desk[.demo]) " : ""
    let right = place.columns + (mark.isEmpty ? 0 : mark.columns + 2)
    let room = max(0, line.width - right - 2)
    frame.surface.put(title.truncated(to: room), at: line.origin, style: .title)
    frame.surface.put(place, at: line.origin.moved(x: line.width - right), style: .quiet)
    frame.surface.put(
      mark, at: line.origin.moved(x: line.width - mark.columns), style: .caution)
    frame.surface.rule(at: line.origin.moved(y: 1), width: line.width)
  }

  private mutating func drawFooter(_ bindings: [Binding<Message>]) {
    let rows = Self.footerRows(bindings, desk)
    frame.place(
      KeyFooter(bindings),
      in: Rect(x: 0, y: desk.size.height - 1 - rows, width: desk.size.width, height: rows)
    ) { $0 }
  }

  /// Takes rows off the top of the body.
  mutating func top(_ rows: Int) -> Rect {
    let parts = body.rows(.cells(rows), .rest)
    body = parts[1]
    return parts[0]
  }

  /// Takes rows off the bottom of the body.
  mutating func bottom(_ rows: Int) -> Rect {
    let parts = body.rows(.rest, .cells(min(rows, body.height)))
    body = parts[0]
    return parts[1]
  }

  /// Takes columns off the right of the body.
  mutating func right(_ columns: Int) -> Rect {
    let parts = body.columns(.rest, .cells(min(columns, body.width)))
    body = parts[0]
    return parts[1]
  }

  /// Draws words at the top of the body.
  mutating func add(_ passage: Passage) {
    frame.draw(passage, in: top(passage.height(width: body.width)))
    say(passage.text)
  }

  /// Adds to what is said aloud.
  mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    frame.spoken += frame.spoken.isEmpty ? words : "\n" + words
  }
}
