import Terminal

/// Cards to open and a few buttons below them: what is shown.
struct MenuContent<Item: Hashable & Sendable> {
  /// Where in the consultation this is.
  let step: String
  let title: String
  let intro: [Passage]
  let cards: [Card<Item>]
  var isTight = false
  let buttons: [Offer<Item>]
  /// What Escape means, and the word for it.
  let escape: Offer<Item>

  var items: [Item] { cards.map(\.item) + buttons.map(\.item) }

  func isButton(_ item: Item) -> Bool { buttons.contains { $0.item == item } }
}

/// Which card or button has the focus; the way back never takes it by being pressed, so whoever
/// comes back after all is where they were.
struct Menu<Item: Hashable & Sendable>: Equatable, Sendable {
  private(set) var focus: Item
  /// The card that had the focus last; it stays in sight.
  private(set) var anchor: Item?

  init(focus: Item) { self.focus = focus }

  /// What can happen to cards and buttons.
  enum Message: Equatable, Sendable {
    case moved(Move)
    case pressed(Item)
  }

  /// Where the focus goes.
  enum Move: Equatable, Sendable {
    case previous, next, first, last
    /// From the cards to the buttons, or back.
    case across
  }

  /// The focus among what is there now.
  func focused(in content: MenuContent<Item>) -> Item? {
    content.items.contains(focus) ? focus : content.items.first
  }

  mutating func update(_ message: Message, _ content: MenuContent<Item>) -> Item? {
    switch message {
    case .moved(let move):
      if let target = target(of: move, in: content) { focus = target }
      if !content.isButton(focus) { anchor = focus }
      return nil
    case .pressed(let item):
      let isPlace = content.items.contains(item) && item != content.escape.item
      if isPlace { focus = item }
      if !content.isButton(focus) { anchor = focus }
      return item
    }
  }

  private func target(of move: Move, in content: MenuContent<Item>) -> Item? {
    let items = content.items
    guard let here = items.firstIndex(where: { $0 == focused(in: content) }) else { return nil }
    switch move {
    case .previous: return items[max(0, here - 1)]
    case .next: return items[min(items.count - 1, here + 1)]
    case .first: return items.first
    case .last: return items.last
    case .across:
      if content.isButton(items[here]) { return anchor ?? items.first }
      return content.buttons.last?.item ?? items[here]
    }
  }

  func bindings(_ content: MenuContent<Item>, in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let shortcuts = content.cards.compactMap { card in
      card.shortcut.map { Stroke(.character($0), message: .pressed(card.item)) }
    }
    let target = focused(in: content) ?? content.escape.item
    return [
      Binding(.enter, help: lobby[.keyChoose], message: .pressed(target)),
      Binding(.space, help: "", message: .pressed(target)),
      Binding(
        strokes: [
          Stroke(.up, .left, label: "↑", message: .moved(.previous)),
          Stroke(.down, .right, label: "↓", message: .moved(.next)),
        ], help: lobby[.keyMove]),
      Binding(.tab, .backTab, help: lobby[.keyButtons], message: .moved(.across)),
      Binding(.escape, help: content.escape.label, message: .pressed(content.escape.item)),
      Binding(
        strokes: [
          Stroke(.home, .pageUp, message: .moved(.first)),
          Stroke(.end, .pageDown, message: .moved(.last)),
        ], help: ""),
      Binding(strokes: shortcuts, help: ""),
    ]
  }
}
