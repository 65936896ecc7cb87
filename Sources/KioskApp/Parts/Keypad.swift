import Terminal

/// The digits as a row of keys for visitors who tap, with a key that takes the last one back.
struct Keypad: Widget {
  static let size = Size(width: 56, height: 3)

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Key> {
    var placed = Placed<Key>(regions: [], cursor: rect.origin)
    let keys = "1234567890".map(Key.character) + [.backspace]
    for (number, key) in keys.enumerated() {
      let box = Rect(
        x: rect.minX + number * 5, y: rect.minY, width: key == .backspace ? 6 : 5, height: 3)
      surface.box(box)
      surface.put(key == .backspace ? "←×" : key.label, at: box.origin.moved(x: 2, y: 1))
      placed.regions.append(HitRegion(box, key))
    }
    return placed
  }
}
