import Consultation
import Terminal

/// The warning that everything on the screen will be forgotten unless somebody is there.
struct Countdown {
  let seconds: Int
  /// What will be gone.
  let warning: Phrase

  /// Draws the warning over a page; taps then mean nothing but *I am here*.
  func draw(over frame: inout Frame<Kiosk.Message>, in lobby: Lobby) {
    let words = lobby[warning, ["seconds": "\(seconds)"]]
    let width = min(48, lobby.panel.width - 8)
    let passages = [
      Passage(words), .gap, Passage(lobby[.idleKey], style: Style(.accent, bold: true)),
    ]
    let height = Scroll(passages).height(width: width)
    let inside = frame.draw(
      Dialog(lobby[.idleTitle], content: Size(width: width, height: height + 2)),
      in: lobby.panel)
    let rows = inside.rows(.cells(height), .cells(1), .cells(1))
    frame.draw(Scroll(passages), in: rows[0])
    let most = max(1, lobby.pack.limits.countdownSeconds)
    let full = min(width, width * seconds / most)
    frame.surface.put(String(repeating: "█", count: full), at: rows[2].origin, style: .accent)
    frame.surface.put(
      String(repeating: "░", count: width - full), at: rows[2].origin.moved(x: full),
      style: .border)
    frame.regions = []
    frame.cursor = rows[0].origin
    frame.showsCursor = false
    frame.spoken = [lobby[.idleTitle], words, lobby[.idleKey]].joined(separator: "\n")
  }
}
