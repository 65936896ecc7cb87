import Consultation
import TakeHome

/// A visit in front of the screen, from the accepted notice to the goodbye; then it is gone.
struct Sitting: Sendable {
  var visit: Visit
  /// What is on the terminal now.
  var page: any VisitPage
  /// The pages that *Back* returns to, the nearest last.
  var behind: [any VisitPage] = []

  /// The notice that stands on the screen was accepted.
  init(in lobby: Lobby) {
    visit = Visit(lobby.pack, accepting: lobby.pack.notice(lobby.language), on: lobby.today)
    page = LearnPage(lessons: lobby.pack.lessons, isBeginning: true)
  }
}

extension Sitting: Equatable {
  static func == (left: Self, right: Self) -> Bool {
    left.visit == right.visit && left.page.equals(right.page)
      && left.behind.elementsEqual(right.behind) { $0.equals($1) }
  }
}

extension VisitPage {
  fileprivate func equals(_ other: any VisitPage) -> Bool { other as? Self == self }
}

/// What a visitor decided on one page of a consultation.
enum SittingStep: Equatable, Sendable {
  /// To the page before.
  case back
  /// From a question to the one before it, or to what may be read beforehand.
  case previous(QuestionID)
  /// From the review to the last question.
  case lastQuestion
  /// Would like to go away; is asked once.
  case leave
  case left
  case print(TakeHome)
  case learn
  case read(LessonID)
  case begin
  case answered(Answer)
  case revise(QuestionID)
  case results
  case finding(Finding)
  case nothing
  case values(Assessment)
  /// Said how much each value matters.
  case weighed([ValueID: Int], Assessment)
  case others(Assessment)
  case sources(Finding)
  case plan(Finding)
  case start(CalendarDay)
  case contact
  case consent(Contact)
  case notice
  /// Signed, and accepted with this word.
  case agreed(String)
  case retried
}

/// What a visit asks of the kiosk around it.
enum Errand: Equatable, Sendable {
  case save(Lead)
  case ended(RuleID)
  case print(TakeHome)
  case left
}
