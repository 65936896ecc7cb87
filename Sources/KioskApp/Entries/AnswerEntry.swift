import Consultation
import Terminal

/// The answer to one question while it is being given.
enum AnswerEntry: Equatable, Sendable {
  case choice(ChoiceEntry)
  case amount(AmountEntry)

  /// What can happen to it.
  enum Message: Equatable, Sendable {
    case choice(ChoiceEntry.Message)
    case amount(AmountEntry.Message)
  }

  /// What is still missing from an answer.
  enum Gap: Error, Equatable, Sendable {
    case nothingChosen, nothingTicked, noUnit
    /// Something that is no whole number stands where the number goes.
    case notWhole
    /// No number; this one would do.
    case noAmount(example: Int)
  }

  /// An entry for a question, with what was said to it before.
  init(_ question: Question, answer: Answer?) {
    switch question.kind {
    case .one, .many: self = .choice(ChoiceEntry(question, answer: answer))
    case .number, .elapsed: self = .amount(AmountEntry(question, answer: answer))
    }
  }

  /// - Parameter room: the room for the boxes of a choice, worked out only where it matters.
  mutating func update(
    _ message: Message, _ question: Question, room: @autoclosure () -> Size, in lobby: Lobby
  ) {
    switch (self, message) {
    case (.choice(var entry), .choice(let message)):
      entry.update(message, labels: lobby.labels(of: question), room: room())
      self = .choice(entry)
    case (.amount(var entry), .amount(let message)):
      entry.update(message)
      self = .amount(entry)
    case (.choice, .amount), (.amount, .choice): break
    }
  }
}

extension Lobby {
  /// The options of a question in words, *I don't know* last where it is offered.
  func labels(of question: Question) -> [String] {
    question.options.map { words.option($0.id, of: question.id) }
      + (question.allowsUnknown ? [self[.unknown]] : [])
  }
}
