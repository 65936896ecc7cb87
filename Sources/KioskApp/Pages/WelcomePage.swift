import Consultation
import Screens
import Terminal

/// The face of the lobby: whose kiosk this is, what it is for, and in which language to go on.
struct WelcomePage: LobbyPage {
  enum Message: Equatable, Sendable {
    case chose(Language)
    case looked(Language)
    case lines
    case staff
    case quit
  }

  enum Decision {
    case chosen(Language)
    case highlighted(Language)
    case lines
    case staff
    case quit
  }

  mutating func update(_ message: Message, in lobby: Lobby) -> Decision? {
    switch message {
    case .chose(let language): .chosen(language)
    case .looked(let language): .highlighted(language)
    case .lines: .lines
    case .staff: .staff
    case .quit: .quit
    }
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let there = lobby.language.other
    return [
      Binding(.character("1"), help: "Español", message: .chose(.es)),
      Binding(.character("2"), help: "English", message: .chose(.en)),
      Binding(.character("3"), help: lobby[.keyLines], message: .lines),
      Binding(.enter, help: lobby[.keyBegin], message: .chose(lobby.language)),
      Binding(.space, help: "", message: .chose(lobby.language)),
      Binding(
        strokes: [
          Stroke(.left, .up, .backTab, message: .looked(there)),
          Stroke(.right, .down, .tab, message: .looked(there)),
        ], help: ""),
      // Not for visitors, so the footer is silent about it.
      Binding(.control("p"), help: "", isEnabled: lobby.lendsToStaff, message: .staff),
      Binding(
        .control("q"), help: lobby[.keyQuit], isEnabled: lobby.isDemo, message: .quit),
    ]
  }

  func purpose(in lobby: Lobby) -> String { lobby[.welcomeHelp] }
}

extension WelcomePage {
  func view(in lobby: Lobby) -> Frame<Message> {
    let bindings = bindings(in: lobby)
    var frame = Frame<Message>(lobby.size)
    let panel = lobby.panel
    let footer = Rect(x: panel.minX, y: panel.maxY - 2, width: panel.width, height: 1)
    frame.place(KeyFooter(bindings), in: footer) { $0 }
    let brand = Brand(lobby.pack.clinic, width: panel.width - 2)
    let invitation = Invitation(lobby)
    let facts = Facts(lobby)
    let width = panel.width - 2
    let heights = [
      brand.height, invitation.height(width: width), Self.boxHeight(lobby),
      facts.height(width: width),
    ]
    let spare = max(0, panel.height - 2 - heights.reduce(0, +))
    let column = Rect(x: panel.minX + 1, y: panel.minY, width: width, height: panel.height - 2)
    let gaps = Self.gaps(spare)
    let rows = column.rows(
      .cells(gaps[0]), .cells(heights[0]), .cells(gaps[1]), .cells(heights[1]),
      .cells(gaps[2]), .cells(heights[2]), .cells(gaps[3]), .cells(heights[3]))
    frame.draw(brand, in: rows[1])
    frame.draw(invitation, in: rows[3])
    drawLanguages(in: rows[5], on: &frame, lobby)
    frame.draw(facts, in: rows[7])
    drawDemo(on: &frame, lobby)
    frame.spoken = [lobby.pack.clinic.name, invitation.spoken, "3: " + lobby[.keyLines]]
      .joined(separator: "\n")
    return frame
  }

  private static func boxHeight(_ lobby: Lobby) -> Int { lobby.size.height >= 24 ? 5 : 3 }

  /// Spare rows above each of the four parts; the eye rests a little above the middle.
  private static func gaps(_ spare: Int) -> [Int] {
    let even = min(3, spare / 4)
    var gaps = Array(repeating: even, count: 4)
    let rest = spare - even * 4
    guard even == 3 else {
      for gap in [2, 3, 1].prefix(rest) { gaps[gap] += 1 }
      return gaps
    }
    gaps[0] += rest * 2 / 5
    return gaps
  }

  private func drawLanguages(in row: Rect, on frame: inout Frame<Message>, _ lobby: Lobby) {
    let width = min(row.width, 64)
    let boxes = row.centered(width: width).columns(.share(1), .share(1), gap: 2)
    for (language, place) in zip([Language.es, .en], boxes) {
      let isFocused = language == lobby.language
      let style: Style = isFocused ? .focus : .button
      frame.surface.fill(place, style: style)
      frame.surface.box(place, style: style, border: isFocused ? .double : .single)
      let words = language == .es ? "1   Español" : "2   English"
      let line = place.centered(Size(width: words.columns + 4, height: 1))
      if isFocused {
        frame.surface.put(">", at: line.origin, style: style)
        frame.cursor = line.origin
      }
      frame.surface.put(words, at: line.origin.moved(x: 2), style: style)
      frame.regions.append(HitRegion(place, .chose(language)))
    }
  }

  private func drawDemo(on frame: inout Frame<Message>, _ lobby: Lobby) {
    guard lobby.isDemo else { return }
    let mark = " \(lobby[.demo]) "
    let corner = Point(x: lobby.panel.maxX - 1 - mark.columns, y: lobby.panel.minY)
    // A narrow screen is filled by the letters of the name; the row below them is free.
    let isFree = frame.surface[corner].glyph == .space
    frame.surface.put(
      mark, at: corner.moved(y: isFree ? 0 : BlockLetters.height), style: .caution)
  }
}
