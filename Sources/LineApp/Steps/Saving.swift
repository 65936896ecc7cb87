import Consultation
import TakeHome

/// The lead is on its way to the store; nothing is confirmed yet.
struct Saving: Scene {
  let lead: Lead
  /// What may be printed once it is kept.
  let takeHome: TakeHome?

  func opening(in setting: Setting) -> [String] { [setting[.savingWait]] }

  func why(in setting: Setting) -> [String] { [setting[.savingWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    .stay([setting[.savingWait]])
  }

  func back(in setting: Setting) -> TalkStep? { nil }

  func leave(from step: TalkStep, in setting: Setting) -> Reply { .stay([setting[.savingWait]]) }
}
