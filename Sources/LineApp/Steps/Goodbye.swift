import Consultation

/// The folio, after the lead is safely stored.
struct Goodbye: Scene {
  let folio: Folio

  func opening(in setting: Setting) -> [String] {
    let names = names(in: setting)
    let signs = folio.description.map {
      $0 == "-" ? setting[.goodbyeDash] : names[$0] ?? String($0)
    }
    let telephone = setting.fact("telephone", setting.pack.clinic.telephone)
    return (setting.isDemo ? [setting[.welcomeDemoReminder]] : []) + [
      setting[.goodbyeSaved], setting[.goodbyeFolio, ["folio": folio.description]],
      setting[.goodbyeSpelled, ["signs": signs.joined(separator: ", ")]],
      setting[.goodbyeKeep], setting[.goodbyeTelephone, ["telephone": telephone]],
      setting[.goodbyeFinish],
    ]
  }

  /// The letters with a word for each, for by ear *Y* is *I*, and *B* is *V*.
  private func names(in setting: Setting) -> [Character: String] {
    var names: [Character: String] = [:]
    for name in setting.words(.goodbyeLetters, in: setting.language) {
      if let letter = name.first, name.dropFirst().first == ":" {
        names[letter] = Heard.tidied(name.dropFirst(2))
      }
    }
    return names
  }

  func why(in setting: Setting) -> [String] { [setting[.goodbyeWhy]] }

  /// An empty line does not take the folio away: Enter may be held since the line before.
  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    heard.number == 0
      ? .finish(saying: [setting[.goodbyeThanks]]) : .stay([setting[.goodbyeFinish]])
  }

  func back(in setting: Setting) -> Step? { nil }

  func leave(from step: Step, in setting: Setting) -> Reply {
    .finish(saying: [setting[.goodbyeThanks]])
  }
}
