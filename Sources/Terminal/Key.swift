/// A key as the keyboard names it, freed of the bytes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A key that writes: a letter, digit, sign or the space.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 and the keys after it.
  case function(Int)
  /// A small letter pressed together with Ctrl.
  case control(Character)

  /// The space bar.
  public static let space = Key.character(" ")

  /// What stands on the key: short, and the same in every language.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character).uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift+Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl+\(String(character).uppercased())"
    }
  }
}

/// Something the person in front of the screen did.
public enum Input: Hashable, Sendable {
  /// Pressed a key.
  case key(Key)
  /// Touched or clicked a cell: let go of it there, after beginning at another one where they
  /// differ.
  case tap(Point, from: Point? = nil)
  /// Turned the wheel over a cell.
  case wheel(WheelTurn, Point)
  /// Pasted text; free of control characters, line breaks kept as `\n`.
  case paste(String)
  /// Changed the extent of the screen.
  case resize(Size)
}

/// Which way a wheel was turned.
public enum WheelTurn: Hashable, Sendable {
  /// Towards the beginning.
  case up
  /// Towards the end.
  case down
}
