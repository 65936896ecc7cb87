import Consultation

/// A visit in front of the screen, from the accepted notice to the goodbye; then it is gone.
struct Sitting: Equatable, Sendable {
  var visit: Visit
  /// What is on the terminal now.
  var screen: Screen
  /// The screens that *Back* returns to, the nearest last.
  var behind: [Screen] = []

  /// The notice that stands on the screen was accepted.
  init(in lobby: Lobby) {
    visit = Visit(lobby.pack, accepting: lobby.pack.notice(lobby.language), on: lobby.today)
    screen = .learn(LearnPage(lessons: lobby.pack.lessons, isBeginning: true))
  }

  /// Changes what is on the terminal, and says when the visit is over or has something to keep.
  mutating func update(_ message: Screen.Message, in lobby: Lobby) -> Errand? {
    screen.update(message, in: lobby).flatMap { follow($0, in: lobby) }
  }
}

/// What a visitor decided on one screen of a consultation.
enum SittingStep: Equatable, Sendable {
  case back
  /// Would like to go away; is asked once.
  case leave
  case left
  case learn
  case read(LessonID)
  case begin
  case answered(Answer)
  case revise(QuestionID)
  case results
  case finding(Finding)
  case others(Assessment)
  case sources(Finding)
  case plan(Finding)
  case start(CalendarDay)
  case contact
  case consent(Contact)
  case notice
  case agreed
  case retried
}

/// What a visit asks of the kiosk around it.
enum Errand: Equatable, Sendable {
  case save(Lead)
  case ended(RuleID)
  case left
}
