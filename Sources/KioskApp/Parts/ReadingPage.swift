import Screens
import Terminal

/// A page of words with a few buttons below.
protocol ReadingPage: LobbyPage where Message == Reader<Choice>.Message {
  /// What its buttons stand for.
  associatedtype Choice: Hashable & Sendable

  var reader: Reader<Choice> { get set }

  /// The words and buttons.
  func reading(in lobby: Lobby) -> Reading<Choice>
}

extension ReadingPage {
  func bindings(in lobby: Lobby) -> [Binding<Message>] { readingBindings(in: lobby) }

  /// The keys of any page of words and buttons.
  func readingBindings(in lobby: Lobby) -> [Binding<Message>] {
    let reading = reading(in: lobby)
    let fits = Scroll(reading.blocks).fits(window(reading, in: lobby).size)
    return reader.bindings(reading, in: lobby, scrolls: !fits)
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    Motion(input).map(Message.read)
  }

  /// The button pressed, if one was.
  mutating func choice(_ message: Message, in lobby: Lobby) -> Choice? {
    let reading = reading(in: lobby)
    return reader.update(message, reading, in: window(reading, in: lobby))
  }

  /// The place of the words. Its extent does not depend on whether they must be scrolled.
  private func window(_ reading: Reading<Choice>, in lobby: Lobby) -> Rect {
    let bindings = reader.bindings(reading, in: lobby, scrolls: true)
    var sheet = Sheet(measuring: lobby, bindings: bindings)
    return layOut(reading, on: &sheet).words
  }

  /// What is said of blocks: their words, also of those beside a picture.
  private static func words(of blocks: [any Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      if let beside = block as? Beside { return words(of: beside.words) }
      return (block as? Passage).map { [$0.text] } ?? []
    }
  }

  private func layOut(
    _ reading: Reading<Choice>, on sheet: inout LobbySheet<Message>
  ) -> (words: Rect, buttons: Rect) {
    let buttons = sheet.bottom(reading.offers.isEmpty ? 0 : ButtonRow<Choice>.height)
    guard reading.isCalm else {
      sheet.title(reading.title)
      sheet.gap()
      return (sheet.body, buttons)
    }
    let place = sheet.body.centered(width: 62)
    let height = Scroll(reading.blocks).height(width: place.width)
    _ = sheet.top(max(0, (sheet.body.height - height - 4) / 3))
    sheet.calmTitle(reading.title)
    return (sheet.body.centered(width: 62), buttons)
  }

  func view(in lobby: Lobby) -> Frame<Message> { readingView(in: lobby) }

  /// Any page of words and buttons.
  func readingView(in lobby: Lobby) -> Frame<Message> {
    let reading = reading(in: lobby)
    var sheet = Sheet(lobby, step: reading.step, bindings: bindings(in: lobby))
    let (words, buttons) = layOut(reading, on: &sheet)
    sheet.frame.draw(Scroll(reading.blocks, offset: reader.offset), in: words)
    sheet.scrollEdge(of: words, back: .read(.pages(-1)), on: .read(.pages(1)))
    sheet.frame.cursor = words.origin
    sheet.frame.place(
      ButtonRow(offers: reading.numbered, focus: reader.focus), in: buttons,
      focused: reading.offers.contains { $0.item == reader.focus }
    ) { .pressed($0) }
    for words in Self.words(of: reading.blocks) { sheet.say(words) }
    sheet.say(reading.offers.first { $0.item == reader.focus }?.label ?? "")
    return sheet.frame
  }
}
