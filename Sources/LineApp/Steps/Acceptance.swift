import Consultation

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
    do {
      return .save(try lead(heard, in: setting))
    } catch {
      throw .contact(error)
    }
  }

  func back(in setting: Setting) -> Step? { .signature(Signature(visit: visit)) }

  private func lead(_ heard: Heard, in setting: Setting) throws(Contact.Problem) -> Lead {
    let consent = Consent(
      purposes: visit.form.purposes, signature: signature, acceptance: heard.text,
      noticeSHA256: visit.noticeSHA256, language: setting.language, givenAt: heard.now,
      kiosk: setting.kiosk)
    return Lead(
      contact: try visit.form.contact(countryCode: setting.pack.clinic.countryCode),
      consent: consent, interview: visit.interview,
      assessment: visit.assessment(by: setting.pack), language: setting.language,
      pack: setting.pack.identity)
  }
}
