import Screens
import Terminal

/// One screenful: what is on it, what its keys mean, what the visitor decided.
protocol Page: Equatable, Sendable {
  /// What can happen on it.
  associatedtype Message: Equatable, Sendable
  /// What a visitor can decide on it; everything else stays on the page.
  associatedtype Decision

  /// The keys it knows, in the order of the footer.
  func bindings(in lobby: Lobby) -> [Binding<Message>]

  /// What an input means that no binding knows, such as typed letters.
  func message(for input: Input, in lobby: Lobby) -> Message?

  /// What this page is for, in a sentence or two.
  func purpose(in lobby: Lobby) -> String

  /// Changes the page after something happened, and says what was decided, if anything was.
  mutating func update(_ message: Message, in lobby: Lobby) -> Decision?

  /// Draws the page for the lobby's screen; the keys known everywhere are not its own.
  func view(in lobby: Lobby) -> Frame<Message>
}

extension Page {
  func message(for input: Input, in lobby: Lobby) -> Message? { nil }

  /// What an input means here, if anything.
  func meaning(of input: Input, in lobby: Lobby) -> Message? {
    if case .key(let key) = input, let message = bindings(in: lobby).message(for: key) {
      return message
    }
    if let message = message(for: input, in: lobby) { return message }
    guard case .key(let key) = input, let sign = NumberPad(key) else { return nil }
    return bindings(in: lobby).message(for: sign.same)
  }

  /// What the help says of this page.
  func help(in lobby: Lobby) -> Help {
    Help(purpose: purpose(in: lobby), bindings: bindings(in: lobby))
  }
}
