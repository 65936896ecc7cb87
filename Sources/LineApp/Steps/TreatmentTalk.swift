import Consultation

/// One treatment: how it stands and why; what it is, its dates and its sources on request.
struct TreatmentTalk: Scene {
  let visit: Visit
  let finding: Finding

  private enum Topic {
    case about, prospects, plan, sources
  }

  private var alternative: Alternative { .treatment(finding.treatment) }

  private func topics(in setting: Setting) -> [Topic] {
    let isTold = setting.pack.catalogue.prospects(of: alternative) != nil
    return [.about] + (isTold ? [.prospects] : []) + (finding.plan == nil ? [] : [.plan])
      + [.sources]
  }

  private func menu(in setting: Setting) -> NumberedMenu {
    let texts = topics(in: setting).map { topic in
      switch topic {
      case .about: setting[.treatmentAbout]
      case .prospects: setting[.treatmentProspects]
      case .plan: setting[.treatmentPlan]
      case .sources: setting[.treatmentSources]
      }
    }
    return NumberedMenu(texts, zero: setting[.treatmentReturn])
  }

  func opening(in setting: Setting) -> [String] {
    let name = setting.wording.name(finding.treatment)
    let title = setting[
      .resultsTreatment, ["name": name, "status": setting.status(finding)]]
    let reasons = setting.sentences(finding.reasons)
    let explanation = setting.pack.ruleBook.explain(finding, of: visit.interview)
    let fit = finding.fit.map { [setting[LinePhrase($0)]] } ?? []
    var sentences = [title] + setting.grounds(explanation, of: visit.interview)
    sentences += reasons.isEmpty ? [setting[.treatmentNoReasons]] : reasons
    sentences += setting.outlook(explanation, from: finding.status) + fit
    return sentences + menu(in: setting).sentences + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.treatmentWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let menu = menu(in: setting)
    let number = try menu.choice(heard, in: setting)
    guard number > 0 else { return .go(.results(Results(visit: visit))) }
    switch topics(in: setting)[number - 1] {
    case .about: return .stay(about(in: setting) + menu.sentences)
    case .prospects: return .stay(setting.prospects(of: alternative) + menu.sentences)
    case .sources: return .stay(sources(in: setting) + menu.sentences)
    case .plan:
      return finding.plan.map {
        .go(.plan(PlanTalk(visit: visit, finding: finding, plan: $0)))
      } ?? .stay(menu.sentences)
    }
  }

  func back(in setting: Setting) -> TalkStep? { .results(Results(visit: visit)) }

  private func about(in setting: Setting) -> [String] {
    let wording = setting.wording
    let treatment = finding.treatment
    return [wording.about(treatment), wording.session(treatment), wording.care(treatment)]
      .flatMap(PlainText.split) + finding.uses.flatMap(setting.sentences)
  }

  private func sources(in setting: Setting) -> [String] {
    finding.reasons.enumerated().flatMap { setting.provenance($1, number: $0 + 1) }
      + finding.uses.filter { !$0.sources.isEmpty }.flatMap { use in
        let concern = setting.wording.option(use.concern, of: setting.pack.catalogue.concern)
        return [setting[.useConcern, ["concern": concern]], setting[LinePhrase(use.grade)]]
          + use.sources.map(setting.cited)
      } + setting.sources(of: alternative)
  }
}
