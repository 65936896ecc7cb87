import Terminal

/// A few short options side by side, of which one is chosen.
///
/// ```
/// ╔════════════╗┌─────────────┐
/// ║ (•) weeks  ║│ ( ) months  │
/// ╚════════════╝└─────────────┘
/// ```
struct Segments: Widget {
  static let height = 3
  let labels: [String]
  let chosen: Int?
  let isFocused: Bool

  /// The columns at which every label is seen whole.
  var width: Int { labels.reduce(0) { $0 + $1.columns + 6 } }

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Int> {
    var placed = Placed<Int>(regions: [], cursor: rect.origin.moved(x: 1, y: 1))
    let spare = max(0, min(rect.width - width, labels.count * 4))
    let widths = labels.indices.map { index in
      labels[index].columns + 6 + (spare + index) / max(1, labels.count)
    }
    let focus = isFocused ? chosen ?? 0 : nil
    for (index, place) in rect.columns(widths.map(Length.cells)).enumerated() {
      let isHere = index == focus
      let style: Style = isHere ? .focus : index == chosen ? .selected : .text
      surface.fill(place, style: style)
      surface.box(
        place, style: isHere ? .focus : index == chosen ? .selected : .border,
        border: isHere ? .double : .single)
      let words = (index == chosen ? "(•) " : "( ) ") + labels[index]
      let line = place.insideBorder.centered(Size(width: words.columns, height: 1))
      surface.put(words, at: line.origin, style: style, width: line.width)
      placed.regions.append(HitRegion(place, index))
      if isHere { placed.cursor = place.origin.moved(x: 1, y: 1) }
    }
    return placed
  }
}
