import Consultation
import Terminal

/// What one may read before deciding; before the first question also the way to begin.
struct LearnPage: MenuPage {
  var menu: Menu<Item>
  private let lessons: [LessonID]
  private let isBeginning: Bool

  enum Item: Hashable, Sendable {
    case begin
    case lesson(LessonID)
    case back
  }

  init(lessons: [Lesson], isBeginning: Bool) {
    self.lessons = lessons.map(\.id)
    self.isBeginning = isBeginning
    menu = Menu(focus: isBeginning ? .begin : lessons.first.map { .lesson($0.id) } ?? .back)
  }

  mutating func update(_ message: Menu<Item>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .begin: .begin
    case .lesson(let id): .read(id)
    case .back: isBeginning ? .leave : .back
    case nil: nil
    }
  }

  func content(in lobby: Lobby) -> MenuContent<Item> {
    let begin = Card<Item>(
      .begin, shortcut: "1",
      [Passage(lobby[.learnBegin], style: .title), Passage(lobby[.learnBeginText], style: .quiet)])
    let first = isBeginning ? 1 : 0
    let cards = lessons.enumerated().map { place, id in
      Card<Item>(
        .lesson(id), shortcut: ChoiceList.shortcut(of: first + place),
        [Passage(lobby.words["lesson.\(id).title"])])
    }
    let back = Offer(Item.back, lobby[isBeginning ? .leave : .back])
    return MenuContent(
      step: lobby[.learnStep], title: lobby[isBeginning ? .learnTitleFirst : .learnTitle],
      intro: isBeginning ? [Passage(lobby[.learnText])] : [],
      cards: (isBeginning ? [begin] : []) + cards, isTight: true,
      buttons: [back], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .learn }

  func purpose(in lobby: Lobby) -> String { lobby[.learnHelp] }
}
