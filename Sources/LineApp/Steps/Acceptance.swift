import Consultation
import TakeHome

/// The deliberate act: a word typed out, after which the lead is saved.
struct Acceptance: Scene {
  let visit: Visit
  let signature: String

  func opening(in setting: Setting) -> [String] {
    [
      setting[.acceptanceTitle, ["name": signature]],
      setting[.acceptanceAsk, ["word": setting.word(.wordAccept)]],
    ]
  }

  func why(in setting: Setting) -> [String] { [setting[.acceptanceWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    guard setting.hears(.wordAccept, in: heard.folded) else {
      return .stay([
        setting[
          .acceptanceAgain,
          [
            "word": setting.word(.wordAccept), "back": setting.word(.wordBack),
            "leave": setting.word(.wordLeave),
          ]]
      ])
    }
    var told = visit
    // Only what was read back is kept.
    told.contact = visit.contact.withAddressOfChannelOnly
    do {
      return .save(
        try told.lead(
          accepting: heard.text, by: setting.pack, in: setting.language, at: heard.now,
          kiosk: setting.kiosk), setting.prints ? TakeHome(visit, by: setting.pack) : nil)
    } catch {
      return try turn(to: error, in: setting)
    }
  }

  /// To where what is missing is told.
  private func turn(to missing: Visit.Missing, in setting: Setting) throws(Misheard) -> Reply {
    switch missing {
    case .answer, .ended: return .go(visit.goingOn)
    case .permission: return .go(.permission(Permission(visit: visit, purpose: .contact)))
    case .contact(let problem): throw .contact(problem)
    case .signature, .acceptance: return .go(.signature(Signature(visit: visit)))
    }
  }

  func back(in setting: Setting) -> TalkStep? { .signature(Signature(visit: visit)) }
}
