import Terminal

/// Something a visitor can press, and what stands on it.
struct Offer<Item: Hashable & Sendable>: Equatable, Sendable {
  let item: Item
  let label: String

  init(_ item: Item, _ label: String) {
    self.item = item
    self.label = label
  }
}

/// Buttons side by side in the middle of a row, at most one with the focus.
struct ButtonRow<Item: Hashable & Sendable>: Widget {
  static var height: Int { 3 }
  let offers: [Offer<Item>]
  let focus: Item?

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Item> {
    var placed = Placed<Item>(regions: [], cursor: rect.origin)
    let widths = offers.map { Button($0.label).size.width }
    let gap = widths.reduce(0, +) + 2 * (offers.count - 1) <= rect.width ? 2 : 1
    let whole = min(rect.width, widths.reduce(0, +) + gap * max(0, offers.count - 1))
    let row = rect.centered(width: whole).columns(widths.map(Length.cells), gap: gap)
    for (offer, place) in zip(offers, row) {
      let isFocused = offer.item == focus
      let drawn = surface.draw(Button(offer.label, isFocused: isFocused), in: place)
      placed.regions += drawn.regions.map { $0.map { offer.item } }
      if isFocused { placed.cursor = drawn.cursor }
    }
    return placed
  }
}
