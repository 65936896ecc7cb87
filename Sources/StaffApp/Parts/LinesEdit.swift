import Terminal

/// Several lines of text while they are being written, each as careful as a ``TextEdit``.
struct LinesEdit: Equatable, Sendable {
  private var lines: [TextEdit]
  private var row = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    lines = [TextEdit(limit: limit)]
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The text without blank lines and spaces at either end.
  var trimmed: String {
    var characters = text[...]
    while characters.first?.isWhitespace ?? false { characters.removeFirst() }
    while characters.last?.isWhitespace ?? false { characters.removeLast() }
    return String(characters)
  }

  /// The line with the cursor.
  var line: String { lines[row].text }

  mutating func insert(_ words: String) {
    let parts = words.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place > 0 { apply(.enter) }
      if text.count + part.count <= limit { lines[row].insert(part) }
    }
  }

  mutating func apply(_ key: Key) {
    let edit = lines[row]
    switch key {
    case .enter:
      guard lines.count < 200 else { return }
      let before = String(edit.text.prefix(edit.cursor))
      var after = TextEdit(String(edit.text.dropFirst(edit.cursor)), limit: limit)
      after.moveCursor(to: 0)
      lines[row] = TextEdit(before, limit: limit)
      lines.insert(after, at: row + 1)
      row += 1
    case .backspace where edit.cursor == 0 && row > 0: join(row - 1)
    case .delete where edit.cursor == edit.text.count && row + 1 < lines.count: join(row)
    case .up: move(to: row - 1)
    case .down: move(to: row + 1)
    case .left where edit.cursor == 0 && row > 0:
      row -= 1
      lines[row].moveCursor(to: .max)
    case .right where edit.cursor == edit.text.count && row + 1 < lines.count:
      row += 1
      lines[row].moveCursor(to: 0)
    case .character:
      if text.count < limit { _ = lines[row].apply(key) }
    case .escape, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
      .pageUp, .pageDown, .function, .control:
      _ = lines[row].apply(key)
    }
  }

  private mutating func join(_ first: Int) {
    let place = lines[first].text.count
    var whole = TextEdit(lines[first].text + lines[first + 1].text, limit: limit)
    whole.moveCursor(to: place)
    lines[first] = whole
    lines.remove(at: first + 1)
    row = first
  }

  private mutating func move(to target: Int) {
    guard lines.indices.contains(target) else { return }
    let column = lines[row].cursor
    row = target
    lines[row].moveCursor(to: column)
  }

  /// Draws the lines around the cursor, long ones wrapped; the answer is the cursor's cell.
  func draw(in rect: Rect, on surface: inout Surface) -> Point {
    var rows: [String] = []
    var cursor = Point.zero
    for (place, edit) in lines.enumerated() {
      let wrapped = Self.hardWrapped(edit.text, width: rect.width - 1)
      if place == row {
        let before = Self.hardWrapped(String(edit.text.prefix(edit.cursor)), width: rect.width - 1)
        cursor = Point(x: before.last?.columns ?? 0, y: rows.count + before.count - 1)
      }
      rows += wrapped
    }
    let first = max(0, cursor.y - rect.height + 1)
    for (place, words) in rows.dropFirst(first).prefix(rect.height).enumerated() {
      surface.put(words, at: rect.origin.moved(y: place), style: .field)
    }
    return rect.origin.moved(x: cursor.x, y: cursor.y - first)
  }

  /// Cut at the edge wherever that falls, so that the cursor's place needs no search.
  private static func hardWrapped(_ text: String, width: Int) -> [String] {
    var rows = [""]
    var used = 0
    for character in text {
      let columns = String(character).columns
      if used + columns > width {
        rows.append("")
        used = 0
      }
      rows[rows.count - 1].append(character)
      used += columns
    }
    return rows
  }
}
