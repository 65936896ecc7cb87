extension ChoiceList {
  private static let shortcuts = Array("1234567890abcdefghijklmnopqrstuvwxyz")

  /// The key that chooses number `index` of things none of which denies the others: the digits, then
  /// the letters.
  public static func shortcut(of index: Int) -> Character? {
    shortcuts.indices.contains(index) ? shortcuts[index] : nil
  }

  /// The key that chooses option number `index`: 1 to 9, then the letters, 0 for *none*; where there
  /// is no *none*, 0 is the tenth.
  public func key(of index: Int) -> Character? {
    guard let none else { return Self.shortcut(of: index) }
    if index == none { return "0" }
    let place = index < none ? index : index - 1
    return Self.shortcut(of: place < 9 ? place : place + 1)
  }

  /// The option that a key chooses directly, if there are that many.
  public func option(for key: Key) -> Int? {
    guard case .character(let character) = key, let letter = character.lowercased().first else {
      return nil
    }
    return (0..<count).first { self.key(of: $0) == letter }
  }

  /// Where the focus goes with an arrow, Home or End in a list drawn at `size`; nothing for other
  /// keys.
  ///
  /// At the edges it stays where it is.
  public func focus(after key: Key, in size: Size) -> Int? {
    guard count > 0 else { return nil }
    let from = focusedOption ?? 0
    func neighbor(_ side: ChoiceGrid.Side) -> Int {
      layout(in: Rect(size: size)).neighbor(of: from, at: side) ?? from
    }
    let to: Int
    switch key {
    case .up: to = neighbor(.above)
    case .down: to = neighbor(.below)
    case .left: to = neighbor(.left)
    case .right: to = neighbor(.right)
    case .home: to = 0
    case .end: to = count - 1
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .pageUp,
      .pageDown, .function, .control:
      return nil
    }
    return (0..<count).contains(to) ? to : from
  }
}
