import Consultation
import TakeHome

/// The lead could not be stored; Enter tries again with the very same one.
///
/// There is no way back from here: the failed write may yet be on the disk, and a changed lead
/// would become a second one.
struct Unsaved: Scene {
  let lead: Lead
  /// What may be printed once it is kept.
  let takeHome: TakeHome?

  func opening(in setting: Setting) -> [String] {
    [setting[.unsavedTitle], retry(in: setting)]
  }

  func why(in setting: Setting) -> [String] { [setting[.unsavedWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    heard.isBlank || setting.hears(.wordGoOn, in: heard.folded)
      ? .save(lead, takeHome) : .stay([retry(in: setting)])
  }

  func back(in setting: Setting) -> TalkStep? { nil }

  /// Claims nothing about what the disk holds.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    .go(.leaving(Leaving(from: step, farewell: .unsavedLeft)))
  }

  private func retry(in setting: Setting) -> String {
    setting[.unsavedRetry, ["leave": setting.word(.wordLeave)]]
  }
}
