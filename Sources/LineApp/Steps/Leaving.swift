import Consultation

/// Makes sure that the visitor means to leave.
struct Leaving: Scene {
  /// The step to return to.
  let step: TalkStep
  /// What is said to whoever leaves.
  let farewell: LinePhrase

  init(from step: TalkStep, farewell: LinePhrase = .leavingForgotten) {
    self.step = step
    self.farewell = farewell
  }

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu([setting[.leavingYes], setting[.leavingNo]])
  }

  func opening(in setting: Setting) -> [String] {
    [setting[.leavingAsk]] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.leavingWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    try menu(in: setting).choice(heard, in: setting) == 1
      ? leave(from: step, in: setting) : .go(step)
  }

  func back(in setting: Setting) -> TalkStep? { step }

  /// Whoever says it twice means it.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    .finish(saying: [setting[farewell]])
  }
}
