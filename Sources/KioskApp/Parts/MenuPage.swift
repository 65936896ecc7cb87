import Screens
import Terminal

/// A page of cards to open, with buttons below.
protocol MenuPage: VisitPage where Message == Menu<Item>.Message {
  /// What its cards and buttons stand for.
  associatedtype Item: Hashable & Sendable

  var menu: Menu<Item> { get set }

  /// The cards and buttons.
  func content(in lobby: Lobby) -> MenuContent<Item>
}

extension MenuPage {
  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    menu.bindings(content(in: lobby), in: lobby)
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    guard case .wheel(let turn, _) = input else { return nil }
    return .moved(turn == .up ? .previous : .next)
  }

  /// The card or button pressed, if one was.
  mutating func choice(_ message: Message, in lobby: Lobby) -> Item? {
    menu.update(message, content(in: lobby))
  }

  func view(in lobby: Lobby) -> Frame<Message> {
    let content = content(in: lobby)
    let focus = menu.focused(in: content)
    var sheet = Sheet(lobby, step: content.step, bindings: bindings(in: lobby))
    sheet.title(content.title)
    for passage in content.intro {
      sheet.add(passage)
      sheet.say(passage.text)
    }
    if lobby.size.height >= 28 { sheet.gap() }
    let buttons = sheet.bottom(content.buttons.isEmpty ? 0 : ButtonRow<Item>.height)
    sheet.frame.place(
      CardList(
        content.cards, focus: focus, anchor: menu.anchor ?? content.cards.first?.item,
        isTight: content.isTight),
      in: sheet.body, focused: content.cards.contains { $0.item == focus }
    ) { .pressed($0) }
    sheet.scrollEdge(of: sheet.body, back: .moved(.previous), on: .moved(.next))
    sheet.frame.place(
      ButtonRow(offers: content.buttons, focus: focus), in: buttons,
      focused: content.buttons.contains { $0.item == focus }
    ) { .pressed($0) }
    for passage in content.cards.first(where: { $0.item == focus })?.passages ?? [] {
      sheet.say(passage.mark + passage.text)
    }
    sheet.say(content.buttons.first { $0.item == focus }?.label ?? "")
    return sheet.frame
  }
}
