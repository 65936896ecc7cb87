import Consultation
import TakeHome

/// The folio, after the lead is safely stored.
struct Goodbye: Scene {
  let folio: Folio
  /// What may be printed as long as this is said; neither name nor number is in it.
  var takeHome: TakeHome?

  func opening(in setting: Setting) -> [String] {
    let names = setting[.goodbyeLetters].split(separator: ",")
    let signs = folio.description.map {
      $0 == "-" ? setting[.goodbyeDash] : name(of: $0, among: names)
    }
    let telephone = setting.fact("telephone", setting.pack.clinic.telephone)
    return (setting.isDemo ? [setting[.welcomeDemoReminder]] : []) + [
      setting[.goodbyeSaved], setting[.goodbyeFolio, ["folio": folio.description]],
      setting[.goodbyeSpelled, ["signs": signs.joined(separator: ", ")]],
      setting[.goodbyeKeep], setting[.goodbyeTelephone, ["telephone": telephone]],
    ] + finishing(in: setting)
  }

  private func finishing(in setting: Setting) -> [String] {
    let print = takeHome == nil ? [] : NumberedMenu([setting.wording.printSheet]).sentences
    return print + [setting[.goodbyeFinish]]
  }

  /// A letter with a word, for by ear *Y* is *I*, and *B* is *V*; or the sign itself.
  private func name(of sign: Character, among names: [Substring]) -> String {
    for name in names {
      let name = name.drop(while: \.isWhitespace)
      if name.hasPrefix("\(sign):") { return Heard.tidied(name.dropFirst(2)) }
    }
    return String(sign)
  }

  func why(in setting: Setting) -> [String] { [setting[.goodbyeWhy]] }

  /// An empty line does not take the folio away: Enter may be held since the line before.
  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    if heard.number == 1, let takeHome { return .print(takeHome, folio) }
    return heard.number == 0
      ? .finish(saying: [setting[.goodbyeThanks]]) : .stay(finishing(in: setting))
  }

  func back(in setting: Setting) -> TalkStep? { nil }

  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    .finish(saying: [setting[.goodbyeThanks]])
  }
}
