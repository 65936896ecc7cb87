import Terminal

/// Words to read and a few buttons below them: what is shown.
struct Reading<Choice: Hashable & Sendable> {
  /// Where in the consultation this is.
  let step: String
  let title: String
  let blocks: [any Block]
  /// The buttons; where there are several, a digit presses each.
  let offers: [Offer<Choice>]
  /// What Escape means, and the word for it.
  let escape: Offer<Choice>
  /// Whether there is so little to say that it stands in the middle of the page.
  var isCalm = false

  /// The words on a button, with the digit that presses it.
  var numbered: [Offer<Choice>] {
    guard offers.count > 1 else { return offers }
    return offers.enumerated().map { Offer($1.item, "\($0 + 1) \($1.label)") }
  }
}

/// How far a visitor has read, and which button has the focus.
struct Reader<Choice: Hashable & Sendable>: Equatable, Sendable {
  private(set) var offset = 0
  private(set) var focus: Choice

  init(focus: Choice) { self.focus = focus }

  /// What can happen to words and buttons.
  enum Message: Equatable, Sendable {
    case read(Motion)
    case moved(by: Int)
    case pressed(Choice)
  }

  mutating func update(
    _ message: Message, _ reading: Reading<Choice>, in place: Rect
  ) -> Choice? {
    switch message {
    case .read(let motion):
      offset = Scroll(reading.blocks).offset(after: motion, from: offset, in: place.size)
    case .moved(let steps):
      let items = reading.offers.map(\.item)
      let here = items.firstIndex(of: focus) ?? 0
      if !items.isEmpty { focus = items[(here + steps + items.count) % items.count] }
    case .pressed(let choice): return choice
    }
    return nil
  }

  func bindings(
    _ reading: Reading<Choice>, in lobby: Lobby, scrolls: Bool, arrows: Bool = true
  ) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let digits = reading.offers.prefix(9).enumerated().map { number, offer in
      Stroke(
        .character(Character("\(number + 1)")), message: Message.pressed(offer.item))
    }
    let target = reading.offers.contains { $0.item == focus } ? focus : reading.escape.item
    let escapes = reading.escape.label
    return [
      Binding(.enter, help: lobby[.keyChoose], message: .pressed(target)),
      Binding(.space, help: "", message: .pressed(target)),
      Binding(
        strokes: arrows
          ? [
            Stroke(.left, .backTab, message: .moved(by: -1)),
            Stroke(.right, .tab, message: .moved(by: 1)),
          ] : [Stroke(.tab, message: .moved(by: 1))],
        help: lobby[.keyButton], isEnabled: reading.offers.count > 1),
      Binding(.backTab, help: "", isEnabled: !arrows, message: .moved(by: -1)),
      Binding(
        strokes: [
          Stroke(.up, message: .read(.lines(-1))), Stroke(.down, message: .read(.lines(1))),
        ], help: lobby[.keyRead], isEnabled: scrolls),
      Binding(
        strokes: [
          Stroke(.pageUp, message: .read(.pages(-1))),
          Stroke(.pageDown, message: .read(.pages(1))),
        ], help: "", isEnabled: scrolls),
      Binding(.escape, help: escapes, message: .pressed(reading.escape.item)),
      Binding(strokes: digits, help: "", isEnabled: reading.offers.count > 1),
    ]
  }
}
