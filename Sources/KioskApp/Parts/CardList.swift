import Terminal

/// Something to open: a few passages in a box that can be tapped.
struct Card<Item: Hashable & Sendable>: Equatable {
  let item: Item
  /// The digit or letter that opens it, if one does.
  let shortcut: Character?
  let passages: [Passage]

  init(_ item: Item, shortcut: Character? = nil, _ passages: [Passage]) {
    self.item = item
    self.shortcut = shortcut
    self.passages = passages
  }

  /// Border, `>`, shortcut and the spaces around the words.
  var frameWidth: Int { shortcut == nil ? 6 : 8 }

  func height(width: Int) -> Int {
    2 + passages.reduce(0) { $0 + $1.height(width: width - frameWidth) }
  }
}

/// Cards below one another, scrolled so that the one with the focus is seen.
///
/// ```
/// ╔══════════════════════════╗
/// ║ > 1  Microneedling       ║
/// ║      may suit you        ║
/// ╚══════════════════════════╝
/// ```
/// Only whole cards are drawn. Tight cards share their borders.
struct CardList<Item: Hashable & Sendable>: Widget {
  private let cards: [Card<Item>]
  private let focus: Item?
  private let anchor: Item?
  private let isTight: Bool

  /// - Parameter anchor: the card to keep in sight while none has the focus.
  init(_ cards: [Card<Item>], focus: Item?, anchor: Item?, isTight: Bool = false) {
    self.cards = cards
    self.focus = focus
    self.anchor = anchor
    self.isTight = isTight
  }

  func height(width: Int) -> Int {
    cards.reduce(0) { $0 + $1.height(width: width) - overlap } + overlap
  }

  private var overlap: Int { isTight ? 1 : 0 }

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Item> {
    var placed = Placed<Item>(regions: [], cursor: rect.origin)
    let fits = height(width: rect.width) <= rect.height
    let width = fits ? rect.width : rect.width - 2
    let stack = Stack(
      heights: cards.map { $0.height(width: width) }, overlap: overlap,
      focus: cards.firstIndex { $0.item == focus ?? anchor } ?? 0,
      in: Rect(origin: rect.origin, size: Size(width: width, height: rect.height)))
    var focused: (Card<Item>, Rect)?
    var above: Rect?
    for (card, place) in zip(cards, stack.rects) {
      guard let place else { continue }
      if card.item == focus { focused = (card, place) }
      draw(card, in: place, isFocused: false, on: &surface)
      if isTight, above != nil {
        surface.put("├", at: place.origin, style: .border)
        surface.put("┤", at: place.origin.moved(x: place.width - 1), style: .border)
      }
      above = place
      placed.regions.append(HitRegion(place, card.item))
    }
    if let (card, place) = focused {
      draw(card, in: place, isFocused: true, on: &surface)
      placed.cursor = place.origin.moved(x: 2, y: 1)
    }
    surface.draw(
      stack.scrollBar, in: Rect(x: rect.maxX - 1, y: rect.minY, width: 1, height: rect.height))
    return placed
  }

  private func draw(
    _ card: Card<Item>, in box: Rect, isFocused: Bool, on surface: inout Surface
  ) {
    let style: Style = isFocused ? .focus : .border
    surface.fill(box.insideBorder, style: isFocused ? .focus : .text)
    surface.box(box, style: style, border: isFocused ? .double : .single)
    let start = box.origin.moved(x: 2, y: 1)
    if isFocused { surface.put(">", at: start, style: .focus) }
    if let shortcut = card.shortcut {
      surface.put(String(shortcut), at: start.moved(x: 2), style: isFocused ? .focus : .accent)
    }
    var y = box.minY + 1
    for var passage in card.passages {
      if isFocused {
        passage.style = .focus
        passage.markStyle = .focus
      }
      let height = passage.height(width: box.width - card.frameWidth)
      let place = Rect(
        x: box.minX + card.frameWidth - 2, y: y, width: box.width - card.frameWidth,
        height: height)
      surface.draw(passage, in: place)
      y += height
    }
  }
}
