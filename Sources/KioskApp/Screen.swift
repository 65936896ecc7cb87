import Consultation
import Terminal

/// What a consultation shows at one moment, with exactly that screen's data.
enum Screen: Equatable, Sendable {
  case learn(LearnPage)
  case lesson(LessonPage)
  case question(QuestionPage)
  case review(ReviewPage)
  case results(ResultsPage)
  case others(OthersPage)
  case detail(DetailPage)
  case sources(SourcesPage)
  case plan(PlanPage)
  case contact(ContactPage)
  case consent(ConsentPage)
  case notice(FullNoticePage)
  case saving(SavingPage)
  case leave(LeavePage)

  /// What can happen on one of them.
  enum Message: Equatable, Sendable {
    case learn(LearnPage.Message)
    case lesson(LessonPage.Message)
    case question(QuestionPage.Message)
    case review(ReviewPage.Message)
    case results(ResultsPage.Message)
    case others(OthersPage.Message)
    case detail(DetailPage.Message)
    case sources(SourcesPage.Message)
    case plan(PlanPage.Message)
    case contact(ContactPage.Message)
    case consent(ConsentPage.Message)
    case notice(FullNoticePage.Message)
    case saving(SavingPage.Message)
    case leave(LeavePage.Message)
  }
}
