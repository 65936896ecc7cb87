import Consultation
import Screens
import Terminal

/// A page of the kiosk while it is being drawn.
typealias LobbySheet<Message> = Sheet<Lobby, Message>

extension Sheet where Setting == Lobby {
  init(_ lobby: Lobby, step: String, bindings: [Binding<Message>]) {
    let rows = Self.footerRows(bindings, width: lobby.panel.width, most: 2)
    self.init(lobby, size: lobby.size, body: lobby.body(footer: rows))
    let panel = lobby.panel
    let clinic = lobby.pack.clinic
    drawHeader(
      ["\(clinic.name) · \(clinic.city)", clinic.name], place: step,
      demo: lobby.isDemo ? lobby[.demo] : nil,
      on: Rect(x: panel.minX + 1, y: panel.minY, width: panel.width - 2, height: 1))
    drawFooter(bindings, of: rows)
  }

  /// A sheet on which nothing is seen.
  init(measuring lobby: Lobby, bindings: [Binding<Message>]) {
    let rows = Self.footerRows(bindings, width: lobby.panel.width, most: 2)
    self.init(lobby, size: .zero, body: lobby.body(footer: rows))
  }

  var lobby: Lobby { setting }

  /// - Parameter most: the rows it takes while each of its keys means something.
  private mutating func drawFooter(_ bindings: [Binding<Message>], of most: Int) {
    let panel = lobby.panel
    let isWhole = bindings.allSatisfy(\.isEnabled)
    let rows = isWhole ? most : min(2, KeyFooter(bindings).height(width: panel.width))
    let top = panel.maxY - 1 - rows
    if lobby.isAiry {
      frame.surface.rule(at: Point(x: panel.minX + 1, y: top - 1), width: panel.width - 2)
    }
    let place = Rect(x: panel.minX, y: top, width: panel.width, height: rows)
    frame.place(KeyFooter(bindings), in: place) { $0 }
  }

  /// Draws the heading of the page at the top of the body.
  mutating func title(_ text: String) { tell(Passage(text, style: .title)) }

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
}
