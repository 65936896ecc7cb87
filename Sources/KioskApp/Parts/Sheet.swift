import Consultation
import Terminal

/// A page while it is being drawn: header and footer are there, the body fills from both ends.
struct Sheet<Message> {
  let lobby: Lobby
  var frame: Frame<Message>
  /// What is still free.
  private(set) var body: Rect

  init(_ lobby: Lobby, step: String, bindings: [Binding<Message>]) {
    self.lobby = lobby
    frame = Frame(lobby.size)
    let rows = Self.footerRows(bindings, in: lobby)
    body = lobby.body(footer: rows)
    drawHeader(step)
    drawFooter(bindings, of: rows)
  }

  /// A sheet on which nothing is seen: it only tells how much room a page leaves.
  init(measuring lobby: Lobby, bindings: [Binding<Message>]) {
    self.lobby = lobby
    frame = Frame(.zero)
    body = lobby.body(footer: Self.footerRows(bindings, in: lobby))
  }

  /// Whether nothing is seen on it.
  var isMeasuring: Bool { frame.bounds.isEmpty }

  /// The rows of the footer, whether or not each of its keys means something right now.
  static func footerRows(_ bindings: [Binding<Message>], in lobby: Lobby) -> Int {
    let all =
      bindings.allSatisfy(\.isEnabled)
      ? bindings : bindings.map { Binding(strokes: $0.strokes, help: $0.help) }
    return min(2, KeyFooter(all).height(width: lobby.panel.width))
  }

  private mutating func drawHeader(_ step: String) {
    let line = Rect(
      x: lobby.panel.minX + 1, y: lobby.panel.minY, width: lobby.panel.width - 2, height: 1)
    let mark = lobby.isDemo ? " \(lobby[.demo]) " : ""
    let right = step.columns + (mark.isEmpty ? 0 : mark.columns + 2)
    let name = "\(lobby.pack.clinic.name) · \(lobby.pack.clinic.city)"
    let short = lobby.pack.clinic.name
    let room = line.width - right - 2
    frame.surface.put(
      name.columns <= room ? name : short.truncated(to: room), at: line.origin, style: .title)
    frame.surface.put(step, at: line.origin.moved(x: line.width - right), style: .quiet)
    frame.surface.put(
      mark, at: line.origin.moved(x: line.width - mark.columns), style: .caution)
    frame.surface.rule(at: line.origin.moved(y: 1), width: line.width)
  }

  /// - Parameter most: the rows it takes while each of its keys means something.
  private mutating func drawFooter(_ bindings: [Binding<Message>], of most: Int) {
    let isWhole = bindings.allSatisfy(\.isEnabled)
    let rows = isWhole ? most : min(2, KeyFooter(bindings).height(width: lobby.panel.width))
    let top = lobby.panel.maxY - 1 - rows
    if lobby.isAiry {
      frame.surface.rule(
        at: Point(x: lobby.panel.minX + 1, y: top - 1), width: lobby.panel.width - 2)
    }
    frame.place(
      KeyFooter(bindings),
      in: Rect(x: lobby.panel.minX, y: top, width: lobby.panel.width, height: rows)
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

  /// Draws a block at the top of the body.
  mutating func add(_ block: some Block) {
    let rect = top(block.height(width: body.width))
    if !isMeasuring { frame.surface.draw(block, in: rect) }
  }

  /// Draws the heading of the page at the top of the body.
  mutating func title(_ text: String) {
    add(Passage(text, style: .title))
    say(text)
  }

  /// Draws a heading in the middle, an ornament below it.
  mutating func calmTitle(_ text: String) {
    let rect = top(4)
    let y = rect.minY + 1
    Brand.center(text, y: y, in: rect, style: .title, on: &frame.surface)
    Brand.center(Brand.ornament, y: y + 1, in: rect, style: .border, on: &frame.surface)
    say(text)
  }

  /// Leaves rows free at the top, where there is room for that.
  mutating func gap() {
    if lobby.isAiry { _ = top(1) }
  }

  /// Lets taps on the right edge of something scrolled mean a step back or on.
  mutating func scrollEdge(of rect: Rect, back: Message, on: Message) {
    let edge = Rect(x: rect.maxX - 2, y: rect.minY, width: 2, height: rect.height)
    let halves = edge.rows(.share(1), .share(1))
    guard frame.surface[Point(x: rect.maxX - 1, y: rect.minY)].glyph != .space else { return }
    frame.regions += [HitRegion(halves[0], back), HitRegion(halves[1], on)]
  }

  /// Adds to what is said aloud.
  mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    frame.spoken += frame.spoken.isEmpty ? words : "\n" + words
  }
}
