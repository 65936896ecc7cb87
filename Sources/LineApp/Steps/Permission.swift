import Consultation

/// One purpose, agreed to or not; nothing is taken for granted.
struct Permission: Scene {
  let visit: Visit
  let purpose: Consent.Purpose

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu([setting[.consentYes], setting[.consentNo]])
  }

  func opening(in setting: Setting) -> [String] {
    let phrase: LinePhrase =
      switch purpose {
      case .contact: .consentContact
      case .marketing: .consentMarketing
      }
    return [setting[phrase, ["clinic": setting.pack.clinic.name]]]
      + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.consentWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let isGiven = try menu(in: setting).choice(heard, in: setting) == 1
    var told = visit
    if isGiven {
      told.consent.purposes.insert(purpose)
    } else {
      told.consent.purposes.remove(purpose)
    }
    switch purpose {
    case .contact:
      return .go(
        isGiven
          ? .permission(Permission(visit: told, purpose: .marketing))
          : .declined(Declined(visit: told)))
    case .marketing: return .go(.signature(Signature(visit: told)))
    }
  }

  func back(in setting: Setting) -> TalkStep? {
    switch purpose {
    case .contact: .contact(ContactQuestion(visit: visit, field: .bestTime))
    case .marketing: .permission(Permission(visit: visit, purpose: .contact))
    }
  }
}
