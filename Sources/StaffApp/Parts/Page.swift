import Screens
import Terminal

/// One screenful: what is on it, what its keys mean, what was decided.
protocol Page: Keyed, Equatable, Sendable {
  /// What this page is for, in a sentence or two.
  func purpose(in office: Office) -> String

  /// Changes the page after something happened, and says what else shall happen.
  mutating func update(_ message: Message, in office: Office) -> [Step]

  /// Draws the page for the desk's screen; the keys known everywhere are not its own.
  func view(in office: Office) -> Frame<Message>
}

extension Page {
  /// What the help says of this page.
  func help(in office: Office) -> Help {
    Help(purpose: purpose(in: office), bindings: bindings(in: office))
  }
}
