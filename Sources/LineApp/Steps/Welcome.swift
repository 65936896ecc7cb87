import Consultation

/// Greets in both languages and lets the visitor choose one.
struct Welcome: Scene {
  func opening(in setting: Setting) -> [String] {
    let languages = Language.allCases
    var sentences = languages.map { setting.speaking($0).greeting }
    if setting.isDemo {
      sentences += languages.map { language in
        let spoken = setting.speaking(language)
        return spoken[.welcomeDemo, ["leave": spoken.word(.wordLeave)]]
      }
    }
    if setting.isLent {
      sentences += languages.map { language in
        let spoken = setting.speaking(language)
        return spoken[.welcomeLent, ["leave": spoken.word(.wordLeave)]]
      }
    }
    sentences += setting.speaking(setting.firstLanguage).clinicFacts
    sentences += languages.enumerated().map { place, language in
      setting.speaking(language)[.welcomeChoose, ["number": String(place + 1)]]
    }
    return sentences
  }

  func why(in setting: Setting) -> [String] {
    Language.allCases.map { setting.speaking($0)[.welcomeWhy] }
  }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let languages = Language.allCases
    if let named = setting.languageNamed(by: heard) { return begin(named, in: setting) }
    let number = try NumberedMenu(languages.map(\.rawValue)).choice(heard, in: setting)
    return begin(languages[number - 1], in: setting)
  }

  func back(in setting: Setting) -> TalkStep? { nil }

  /// Only a demonstration can be closed by a visitor, and a lent screen given back.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    setting.isDemo || setting.isLent ? .quit : .stay([setting[.errorNoLeave]])
  }

  var changesLanguageByName: Bool { false }

  private func begin(_ language: Language, in setting: Setting) -> Reply {
    let spoken = setting.speaking(language)
    return .speak(
      language, then: .notice(NoticeTalk(visit: nil)),
      saying: [
        spoken[.welcomeIntro, ["help": spoken.word(.wordHelp)]],
        spoken.wording["disclaimer.short"],
      ])
  }
}

extension Setting {
  fileprivate var greeting: String {
    self[.welcomeGreeting, ["clinic": pack.clinic.name, "city": pack.clinic.city]]
  }

  /// Who answers for the clinic before the health authority.
  var clinicFacts: [String] {
    let clinic = pack.clinic
    return [
      self[
        .welcomePhysician,
        [
          "physician": fact("physician", clinic.physician),
          "license": fact("license", clinic.license),
        ]],
      self[.welcomePermit, ["permit": fact("permit", clinic.permit)]],
    ]
  }
}
