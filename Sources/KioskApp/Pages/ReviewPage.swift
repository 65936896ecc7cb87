import Consultation
import Terminal

/// Everything the visitor said, each answer a tap away from being changed.
struct ReviewPage: MenuPage {
  var menu = Menu(focus: Item.results)
  private var given: [Given]

  /// A question asked, and what was said to it.
  private struct Given: Equatable {
    let question: Question
    let answer: Answer?
  }

  enum Item: Hashable, Sendable {
    case answer(QuestionID)
    case results
    case back
  }

  init(_ interview: Interview) { given = Self.given(interview) }

  /// Shows what counts now; the focus goes to what is still open, or stays.
  mutating func resume(_ visit: Visit) {
    given = Self.given(visit.interview)
    if let open = visit.interview.firstOpen { menu = Menu(focus: .answer(open.id)) }
  }

  private static func given(_ interview: Interview) -> [Given] {
    interview.path.map { Given(question: $0, answer: interview[$0.id]) }
  }

  mutating func update(_ message: Menu<Item>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .answer(let id): .revise(id)
    case .results: .results
    case .back: .lastQuestion
    case nil: nil
    }
  }

  func content(in lobby: Lobby) -> MenuContent<Item> {
    let width = 25
    let cards = given.map { entry in
      let label = lobby.words.short(entry.question.id)
      let mark = label.truncated(to: width - 1).filled(to: width)
      return Card<Item>(
        .answer(entry.question.id),
        [
          Passage(
            entry.answer.map { lobby.text(for: $0, to: entry.question) }
              ?? lobby[.reviewOpen],
            style: Style(.text, bold: true), mark: mark, markStyle: .quiet)
        ])
    }
    let back = Offer(Item.back, lobby[.back])
    return MenuContent(
      step: lobby[.reviewStep], title: lobby[.reviewTitle],
      intro: [Passage(lobby[.reviewText], style: .quiet)], cards: cards, isTight: true,
      buttons: [back, Offer(.results, lobby[.reviewResults])], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .review }

  func purpose(in lobby: Lobby) -> String { lobby[.reviewHelp] }
}
