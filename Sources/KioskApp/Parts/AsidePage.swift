import Terminal

/// Words to read beside the way, which lead nowhere but back.
protocol AsidePage: ReadingPage, VisitPage where Choice == OnlyBack {}

/// The one button of what leads nowhere else.
enum OnlyBack: Hashable, Sendable {
  case back
}

extension AsidePage {
  mutating func update(_ message: Reader<OnlyBack>.Message, in lobby: Lobby) -> SittingStep? {
    choice(message, in: lobby).map { _ in .back }
  }
}
