import Consultation

/// A rule has ended the interview, kindly; nothing is kept.
struct Stopped: Scene {
  let visit: Visit
  /// The question whose answer ended it.
  let question: Question
  let from: Asking.Origin
  let rule: RuleID

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu([setting[.stoppedCorrect], setting[.stoppedFinish]])
  }

  func opening(in setting: Setting) -> [String] {
    let telephone = setting.fact("telephone", setting.pack.clinic.telephone)
    return [
      setting.wording["stop.\(rule)"], setting[.goodbyeTelephone, ["telephone": telephone]],
    ] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.stoppedWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    try menu(in: setting).choice(heard, in: setting) == 1
      ? .go(asking) : leave(from: .stopped(self), in: setting)
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
