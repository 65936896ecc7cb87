import Consultation

/// A rule has ended the interview, kindly; nothing is kept.
struct Stopped: Scene {
  let visit: Visit
  /// The question whose answer ended it.
  let question: Question
  let from: Asking.Origin
  let rule: RuleID

  private enum Choice: CaseIterable {
    case correct, learn, finish

    var phrase: LinePhrase {
      switch self {
      case .correct: .stoppedCorrect
      case .learn: .stoppedLearn
      case .finish: .stoppedFinish
      }
    }
  }

  private func choices(in setting: Setting) -> [Choice] {
    Choice.allCases.filter { $0 != .learn || !setting.pack.lessons.isEmpty }
  }

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu(choices(in: setting).map { setting[$0.phrase] })
  }

  func opening(in setting: Setting) -> [String] {
    let telephone = setting.fact("telephone", setting.pack.clinic.telephone)
    return [
      setting.wording["stop.\(rule)"], setting[.goodbyeTelephone, ["telephone": telephone]],
    ] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.stoppedWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let number = try menu(in: setting).choice(heard, in: setting)
    return switch choices(in: setting)[number - 1] {
    case .correct: .go(asking)
    case .learn: .go(.lessons(LessonChoice(visit: visit, stopped: self)))
    case .finish: leave(from: .stopped(self), in: setting)
    }
  }

  func back(in setting: Setting) -> TalkStep? { asking }

  /// There is nothing more to lose here.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    .finish(saying: [setting[.goodbyeThanks], setting[.leavingForgotten]])
  }

  private var asking: TalkStep {
    .asking(Asking(visit: visit, question: question, from: from))
  }
}
