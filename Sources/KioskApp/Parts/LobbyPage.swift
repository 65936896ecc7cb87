import Consultation
import Screens
import Terminal

/// A page of the kiosk.
protocol LobbyPage: Page, Equatable where Setting == Lobby {}

extension LobbyPage {
  /// Where a page does not know the signs of a number pad, they do what other keys do.
  func meaning(of input: Input, in lobby: Lobby) -> Message? {
    let bindings = bindings(in: lobby)
    if case .key(let key) = input, let message = bindings.message(for: key) { return message }
    if let message = message(for: input, in: lobby) { return message }
    guard case .key(let key) = input, let sign = NumberPad(key) else { return nil }
    return bindings.message(for: sign.same)
  }
}

/// A page of a consultation, between the accepted notice and the goodbye.
protocol VisitPage: LobbyPage where Outcome == SittingStep? {
  /// Which page it is to the visitor.
  var whereabouts: Kiosk.Whereabouts { get }

  /// Keeps in the visit what was typed, so that nobody has to type it twice.
  func setAside(in visit: inout Visit)

  /// Shows what counts now, after another page was on the terminal.
  mutating func resume(_ visit: Visit)
}

extension VisitPage {
  func setAside(in visit: inout Visit) {}

  mutating func resume(_ visit: Visit) {}
}
