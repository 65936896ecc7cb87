import Consultation
import TakeHome

/// The treatments that answer the visitor's concerns, each to be opened.
struct Results: Scene {
  let visit: Visit

  /// Best first; those advised against come last, so that nobody wonders where they are.
  private func findings(in setting: Setting) -> [Finding] {
    let assessment = visit.assessment(by: setting.pack)
    return assessment.ranked + assessment.findings.filter { $0.isMatch && $0.rank == nil }
  }

  private func offersNothing(in setting: Setting) -> Bool {
    setting.pack.catalogue.offersNothing(beside: visit.assessment(by: setting.pack))
  }

  private func comparison(in setting: Setting) -> Comparison? {
    Comparison(
      visit.assessment(by: setting.pack), in: setting.pack.catalogue, by: visit.weights)
  }

  /// What may be chosen behind the treatments, as far as there is any of it.
  private enum Further {
    case nothing, values
    case print(TakeHome)
  }

  private func further(in setting: Setting) -> [Further] {
    let takeHome = setting.prints ? TakeHome(visit, by: setting.pack) : nil
    return (offersNothing(in: setting) ? [.nothing] : [])
      + (comparison(in: setting) == nil ? [] : [.values])
      + (takeHome.map { [.print($0)] } ?? [])
  }

  private func menu(in setting: Setting) -> NumberedMenu {
    let treatments = findings(in: setting).map { finding in
      setting[
        .resultsTreatment,
        ["name": setting.wording.name(finding.treatment), "status": setting.status(finding)]]
    }
    let further = further(in: setting).map { choice in
      switch choice {
      case .nothing: setting[.resultsNothing, ["name": setting.wording["nothing.name"]]]
      case .values: setting[.resultsValues]
      case .print: setting.wording.printSheet
      }
    }
    return NumberedMenu(
      treatments + further + [setting[.resultsFinish]], zero: setting[.resultsLeaveDetails])
  }

  func opening(in setting: Setting) -> [String] {
    let findings = findings(in: setting)
    let urgent = visit.assessment(by: setting.pack).urgent.map(setting.wording.text)
    return urgent + [
      setting[title(findings)], setting.wording["disclaimer.short"],
      findings.isEmpty ? setting[.resultsNone] : setting[.resultsAsk],
    ] + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  /// No more than the mildest status allows.
  private func title(_ findings: [Finding]) -> LinePhrase {
    switch findings.map(\.status).min() {
    case .suitable, nil: .resultsTitle
    case .clearance: .resultsTitleClearance
    case .wait: .resultsTitleWait
    case .contraindicated: .resultsTitleOut
    }
  }

  func why(in setting: Setting) -> [String] {
    [
      setting[.resultsWhy],
      setting.pack.disclaimer(setting.wording.language, on: visit.interview.today),
    ]
  }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let findings = findings(in: setting)
    let number = try menu(in: setting).choice(heard, in: setting)
    if number == 0 { return .go(.contact(ContactQuestion(visit: visit, field: .name))) }
    if number > findings.count {
      let further = further(in: setting)
      let place = number - findings.count - 1
      guard further.indices.contains(place) else { return leave(from: .results(self), in: setting) }
      switch further[place] {
      case .nothing: return .stay(setting.nothing + menu(in: setting).sentences)
      case .values: return .go(.values(ValuesTalk(visit: visit)))
      case .print(let takeHome): return .print(takeHome, nil)
      }
    }
    return .go(.treatment(TreatmentTalk(visit: visit, finding: findings[number - 1])))
  }

  func back(in setting: Setting) -> TalkStep? { .review(Review(visit: visit)) }
}
