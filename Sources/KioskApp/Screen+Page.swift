import Screens
import Terminal

extension Screen {
  /// Hands a message to the page it was meant for; one meant for another page means nothing.
  mutating func update(_ message: Message, in lobby: Lobby) -> SittingStep? {
    switch self {
    case .learn(var page):
      guard case .learn(let message) = message else { return nil }
      defer { self = .learn(page) }
      return page.update(message, in: lobby)
    case .lesson(var page):
      guard case .lesson(let message) = message else { return nil }
      defer { self = .lesson(page) }
      return page.update(message, in: lobby)
    case .question(var page):
      guard case .question(let message) = message else { return nil }
      defer { self = .question(page) }
      return page.update(message, in: lobby)
    case .review(var page):
      guard case .review(let message) = message else { return nil }
      defer { self = .review(page) }
      return page.update(message, in: lobby)
    case .results(var page):
      guard case .results(let message) = message else { return nil }
      defer { self = .results(page) }
      return page.update(message, in: lobby)
    case .others(var page):
      guard case .others(let message) = message else { return nil }
      defer { self = .others(page) }
      return page.update(message, in: lobby)
    case .detail(var page):
      guard case .detail(let message) = message else { return nil }
      defer { self = .detail(page) }
      return page.update(message, in: lobby)
    case .sources(var page):
      guard case .sources(let message) = message else { return nil }
      defer { self = .sources(page) }
      return page.update(message, in: lobby)
    case .plan(var page):
      guard case .plan(let message) = message else { return nil }
      defer { self = .plan(page) }
      return page.update(message, in: lobby)
    case .contact(var page):
      guard case .contact(let message) = message else { return nil }
      defer { self = .contact(page) }
      return page.update(message, in: lobby)
    case .consent(var page):
      guard case .consent(let message) = message else { return nil }
      defer { self = .consent(page) }
      return page.update(message, in: lobby)
    case .notice(var page):
      guard case .notice(let message) = message else { return nil }
      defer { self = .notice(page) }
      return page.update(message, in: lobby)
    case .saving(var page):
      guard case .saving(let message) = message else { return nil }
      defer { self = .saving(page) }
      return page.update(message, in: lobby)
    case .leave(var page):
      guard case .leave(let message) = message else { return nil }
      defer { self = .leave(page) }
      return page.update(message, in: lobby)
    }
  }

  /// What an input means on the present page, if anything.
  func meaning(of input: Input, in lobby: Lobby) -> Message? {
    switch self {
    case .learn(let page): page.meaning(of: input, in: lobby).map(Message.learn)
    case .lesson(let page): page.meaning(of: input, in: lobby).map(Message.lesson)
    case .question(let page): page.meaning(of: input, in: lobby).map(Message.question)
    case .review(let page): page.meaning(of: input, in: lobby).map(Message.review)
    case .results(let page): page.meaning(of: input, in: lobby).map(Message.results)
    case .others(let page): page.meaning(of: input, in: lobby).map(Message.others)
    case .detail(let page): page.meaning(of: input, in: lobby).map(Message.detail)
    case .sources(let page): page.meaning(of: input, in: lobby).map(Message.sources)
    case .plan(let page): page.meaning(of: input, in: lobby).map(Message.plan)
    case .contact(let page): page.meaning(of: input, in: lobby).map(Message.contact)
    case .consent(let page): page.meaning(of: input, in: lobby).map(Message.consent)
    case .notice(let page): page.meaning(of: input, in: lobby).map(Message.notice)
    case .saving(let page): page.meaning(of: input, in: lobby).map(Message.saving)
    case .leave(let page): page.meaning(of: input, in: lobby).map(Message.leave)
    }
  }

  /// What the help says of the present page.
  func help(in lobby: Lobby) -> Help {
    switch self {
    case .learn(let page): page.help(in: lobby)
    case .lesson(let page): page.help(in: lobby)
    case .question(let page): page.help(in: lobby)
    case .review(let page): page.help(in: lobby)
    case .results(let page): page.help(in: lobby)
    case .others(let page): page.help(in: lobby)
    case .detail(let page): page.help(in: lobby)
    case .sources(let page): page.help(in: lobby)
    case .plan(let page): page.help(in: lobby)
    case .contact(let page): page.help(in: lobby)
    case .consent(let page): page.help(in: lobby)
    case .notice(let page): page.help(in: lobby)
    case .saving(let page): page.help(in: lobby)
    case .leave(let page): page.help(in: lobby)
    }
  }

  /// Draws the present page.
  func view(in lobby: Lobby) -> Frame<Message> {
    switch self {
    case .learn(let page): page.view(in: lobby).map(Message.learn)
    case .lesson(let page): page.view(in: lobby).map(Message.lesson)
    case .question(let page): page.view(in: lobby).map(Message.question)
    case .review(let page): page.view(in: lobby).map(Message.review)
    case .results(let page): page.view(in: lobby).map(Message.results)
    case .others(let page): page.view(in: lobby).map(Message.others)
    case .detail(let page): page.view(in: lobby).map(Message.detail)
    case .sources(let page): page.view(in: lobby).map(Message.sources)
    case .plan(let page): page.view(in: lobby).map(Message.plan)
    case .contact(let page): page.view(in: lobby).map(Message.contact)
    case .consent(let page): page.view(in: lobby).map(Message.consent)
    case .notice(let page): page.view(in: lobby).map(Message.notice)
    case .saving(let page): page.view(in: lobby).map(Message.saving)
    case .leave(let page): page.view(in: lobby).map(Message.leave)
    }
  }
}
