import Screens
import Terminal

/// The keys as boxes, their rows as wide as there is room.
struct KeyRows: Widget {
  /// What the rows need.
  static let size = Size(width: 56, height: 12)

  let rows: [[ScreenKeys.Cap]]

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<ScreenKeys.Press> {
    var placed = Placed<ScreenKeys.Press>(regions: [], cursor: rect.origin)
    surface.fill(rect, style: .text)
    for (number, row) in rows.enumerated() {
      let line = Rect(x: rect.minX, y: rect.minY + number * 3, width: rect.width, height: 3)
      let scale = min(7, line.width * 5 / Self.size.width)
      let widths = row.map { $0.share * scale / 5 }
      let whole = min(line.width, widths.reduce(0, +))
      let places = line.centered(width: whole).columns(widths.map(Length.cells), gap: 0)
      for (cap, place) in zip(row, places) {
        surface.box(place)
        let room = place.inset(x: 1)
        let words = cap.label.truncated(to: room.width)
        surface.put(words, at: room.centered(Size(width: words.columns, height: 1)).origin)
        placed.regions.append(HitRegion(place, cap.press))
      }
    }
    return placed
  }
}

extension Sheet where Setting == Lobby {
  /// The place of a field above keys, its message seen where there is room.
  mutating func above(_ keys: ScreenKeys) -> Rect {
    top(min(Field.height, max(3, body.height - KeyRows.size.height)))
  }

  /// Draws keys below the field they write in.
  mutating func draw(
    _ keys: ScreenKeys, writing edit: TextEdit, message: (ScreenKeys.Press) -> Message
  ) {
    let rows = keys.rows(after: edit, space: lobby[.keySpace], done: lobby[.keyNextField])
    let place = top(min(body.height, KeyRows.size.height))
    let cursor = frame.cursor
    frame.place(KeyRows(rows: rows), in: place, message: message)
    frame.cursor = cursor
  }
}
