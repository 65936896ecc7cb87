import Consultation

/// The folio, after the lead is safely stored.
struct Goodbye: Scene {
  let folio: Folio

  func opening(in setting: Setting) -> [String] {
    let signs = folio.description.map { $0 == "-" ? setting[.goodbyeDash] : String($0) }
    let telephone = setting.fact("telephone", setting.pack.clinic.telephone)
    return (setting.isDemo ? [setting[.welcomeDemoReminder]] : []) + [
      setting[.goodbyeSaved], setting[.goodbyeFolio, ["folio": folio.description]],
      setting[.goodbyeSpelled, ["signs": signs.joined(separator: ", ")]],
      setting[.goodbyeKeep], setting[.goodbyeTelephone, ["telephone": telephone]],
      setting[.goodbyeFinish],
    ]
  }

  func why(in setting: Setting) -> [String] { [setting[.goodbyeWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    .finish(saying: [setting[.goodbyeThanks]])
  }

  func back(in setting: Setting) -> Step? { nil }

  func leave(from step: Step, in setting: Setting) -> Reply {
    .finish(saying: [setting[.goodbyeThanks]])
  }
}
