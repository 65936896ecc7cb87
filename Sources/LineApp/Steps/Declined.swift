import Consultation

/// Without the permission to be contacted there is nothing to save.
struct Declined: Scene {
  let visit: Visit

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu([setting[.declinedReconsider], setting[.declinedFinish]])
  }

  func opening(in setting: Setting) -> [String] {
    [setting[.declinedTitle]] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.declinedWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    try menu(in: setting).choice(heard, in: setting) == 1
      ? .go(permission)
      : .finish(saying: [setting[.goodbyeThanks], setting[.leavingForgotten]])
  }

  func back(in setting: Setting) -> TalkStep? { permission }

  private var permission: TalkStep { .permission(Permission(visit: visit, purpose: .contact)) }
}
