import Consultation
import TakeHome

/// Without the permission to be contacted there is nothing to save.
struct Declined: Scene {
  let visit: Visit

  private func menu(in setting: Setting) -> NumberedMenu {
    let print = setting.prints ? [setting.wording.printSheet] : []
    return NumberedMenu([setting[.declinedReconsider], setting[.declinedFinish]] + print)
  }

  func opening(in setting: Setting) -> [String] {
    [setting[.declinedTitle]] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.declinedWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let number = try menu(in: setting).choice(heard, in: setting)
    if number == 3, let takeHome = TakeHome(visit, by: setting.pack) {
      return .print(takeHome, nil)
    }
    return number == 1
      ? .go(permission)
      : .finish(saying: [setting[.goodbyeThanks], setting[.leavingForgotten]])
  }

  func back(in setting: Setting) -> TalkStep? { permission }

  private var permission: TalkStep { .permission(Permission(visit: visit, purpose: .contact)) }
}
