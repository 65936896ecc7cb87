extension ChoiceList {
  private static let shortcuts = Array("1234567890abcdefghijklmnopqrstuvwxyz")

  /// The key that chooses option number `index`: the digits, then the letters.
  public static func shortcut(of index: Int) -> Character? {
    shortcuts.indices.contains(index) ? shortcuts[index] : nil
  }

  /// The option that a key chooses directly, if there are that many.
  public func option(for key: Key) -> Int? {
    guard case .character(let character) = key,
      let letter = character.lowercased().first,
      let index = Self.shortcuts.firstIndex(of: letter)
    else { return nil }
    return index < count ? index : nil
  }

  /// Where the focus goes with an arrow, Home or End in a list drawn at `size`; nothing for other
  /// keys.
  ///
  /// At the edges it stays where it is.
  public func focus(after key: Key, in size: Size) -> Int? {
    guard count > 0 else { return nil }
    let from = focusedOption ?? 0
    let columns = columns(in: size)
    let to: Int
    switch key {
    case .up: to = from - columns
    case .down: to = from + columns
    case .left: to = from % columns == 0 ? from : from - 1
    case .right: to = from % columns == columns - 1 ? from : from + 1
    case .home: to = 0
    case .end: to = count - 1
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .pageUp,
      .pageDown, .function, .control:
      return nil
    }
    return (0..<count).contains(to) ? to : from
  }
}
