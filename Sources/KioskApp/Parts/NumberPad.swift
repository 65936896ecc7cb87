import Terminal

/// The signs of a number pad: where nothing is written, they do what other keys do on a whole
/// keyboard, so that digits, these and Enter are enough for everything but names.
enum NumberPad: Character, Sendable {
  case on = "+"
  case back = "-"
  case act = "*"
  case leave = "/"

  /// The sign that a key types, if it is one.
  init?(_ key: Key) {
    guard case .character(let character) = key else { return nil }
    self.init(rawValue: character)
  }

  /// The key that types it.
  var key: Key { .character(rawValue) }

  /// The key of a whole keyboard that does the same.
  var same: Key {
    switch self {
    case .on: .tab
    case .back: .backTab
    case .act: .space
    case .leave: .escape
    }
  }
}
