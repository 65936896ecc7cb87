/// One line of text while it is being written: the text, and where the next character goes.
///
/// The cursor counts characters as people do: a letter with its accent is one step and one
/// backspace. It always lies between the start and the end of the text, and the text never exceeds
/// its limit.
public struct TextEdit: Hashable, Sendable {
  /// What has been written so far.
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// How many characters may be written.
  public let limit: Int

  /// A line that holds `text`, cut to the limit, with the cursor at its end.
  public init(_ text: String = "", limit: Int = 120) {
    self.text = ""
    self.cursor = 0
    self.limit = max(0, limit)
    insert(text)
  }

  /// Writes at the cursor as much as the limit allows; what cannot stand in a line is left out.
  ///
  /// Line breaks and tabs become spaces; other controls and marks without width disappear.
  public mutating func insert(_ words: some StringProtocol) {
    for scalar in words.writable.unicodeScalars {
      let isLoose = before.isEmpty && (scalar.isJoiner || ScalarWidth(scalar) == .combining)
      let head = before + String(scalar)
      let whole = head + after
      guard !isLoose, whole.count <= limit,
        whole.unicodeScalars.count <= limit * (1 + Glyph.combiningLimit)
      else { continue }
      replace(with: whole, cursorAfter: head)
    }
  }

  /// Takes away the character before the cursor.
  public mutating func deleteBackward() {
    let before = before.dropLast()
    replace(with: before + after, cursorAfter: String(before))
  }

  /// Takes away the character after the cursor.
  public mutating func deleteForward() {
    replace(with: before + after.dropFirst(), cursorAfter: before)
  }

  /// Puts the cursor before the character with this number, as near as there is one.
  public mutating func moveCursor(to position: Int) {
    cursor = min(max(0, position), text.count)
  }

  /// Does what a key asks for; says no when the key means nothing to a line of text.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .home: moveCursor(to: 0)
    case .end: moveCursor(to: text.count)
    case .control("u"): replace(with: after, cursorAfter: "")
    case .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function,
      .control:
      return false
    }
    return true
  }

  private var before: String { String(text.prefix(cursor)) }
  private var after: String { String(text.dropFirst(cursor)) }

  /// Neighbours may melt into one character, so the cursor goes behind whatever `head` became part
  /// of.
  private mutating func replace(with whole: String, cursorAfter head: String) {
    text = whole
    let length = head.utf8.count
    let starts = whole.indices.map { whole.utf8.distance(from: whole.startIndex, to: $0) }
    cursor = starts.count { $0 < length }
  }
}
