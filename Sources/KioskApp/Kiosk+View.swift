import Consultation
import Screens
public import Terminal

extension Kiosk {
  public func view(_ size: Size) -> Frame<Message> {
    var lobby = lobby
    lobby.size = size
    guard lobby.isLargeEnough else { return Frame(saying: lobby.tooSmall, size) }
    var frame = stage.page.frame(in: lobby).map { Message.intent(Intent(meaning: .page($0))) }
    frame.place(KeyFooter(everywhere), in: footer(in: lobby)) {
      .intent(Intent(meaning: .everywhere($0)))
    }
    if lobby.appearance.isLarge { frame.surface.embolden() }
    if let help {
      help.draw(
        lobby.content(of: stage.page.help(in: lobby)), over: &frame,
        closed: .intent(Intent(meaning: .page(PageMessage(HelpBox.Message.closed)))))
    }
    if let seconds = idle.secondsLeft(at: lobby.uptime.milliseconds) {
      countdown(seconds, in: lobby).draw(over: &frame, in: lobby.panel)
    }
    return frame
  }

  /// The warning that everything on the screen will be forgotten.
  private func countdown(_ seconds: Int, in lobby: Lobby) -> Countdown {
    let warning: Phrase = stage.isKept ? .idleKept : .idleText
    let words = lobby[warning, ["seconds": "\(seconds)"]]
    return Countdown(
      lobby[.idleTitle],
      [Passage(words), .gap, Passage(lobby[.idleKey], style: Style(.accent, bold: true))],
      spoken: [lobby[.idleTitle], words, lobby[.idleKey]].joined(separator: "\n"),
      bar: (seconds, lobby.pack.limits.countdownSeconds))
  }

  /// The keys that mean the same on every page.
  var everywhere: [Binding<Everywhere>] {
    [
      Binding(.function(1), help: lobby[help == nil ? .keyHelp : .keyClose], message: .help),
      Binding(.function(2), help: lobby[.keyLanguage], message: .language),
      Binding(
        .function(3), help: lobby[lobby.appearance.isContrasting ? .keyLight : .keyContrast],
        message: .contrast),
      Binding(
        .function(4), help: lobby[lobby.appearance.isLarge ? .keySmaller : .keyLarger],
        message: .larger),
    ]
  }

  private func footer(in lobby: Lobby) -> Rect {
    Rect(
      x: lobby.panel.minX, y: lobby.panel.maxY - 1, width: lobby.panel.width, height: 1)
  }
}

extension Surface {
  /// Draws everything heavier.
  fileprivate mutating func embolden() {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let point = Point(x: x, y: y)
        var style = self[point].style
        style.bold = true
        restyle(Rect(origin: point, size: Size(width: 1, height: 1)), style)
      }
    }
  }
}
