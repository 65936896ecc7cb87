/// Where somebody sits who tries a passphrase.
public enum Seat: Hashable, Sendable {
  /// A console or a command of the staff: a wrong one counts against the person it was tried for.
  case desk
  /// The lobby's screen, which anybody can reach: a wrong one counts against the seat, whoever's name
  /// was typed, so that nobody there can shut a person out of the desk, or learn who has a key.
  case lobby

  /// Under which names a try for these people is counted; none of a person's begins with a dot.
  func counters(for names: [String]) -> [String] {
    switch self {
    case .desk: names
    case .lobby: [".lobby"]
    }
  }

  /// The count that a right passphrase of this person ends.
  func counter(of name: String?) -> String? {
    switch self {
    case .desk: name
    case .lobby: ".lobby"
    }
  }
}
