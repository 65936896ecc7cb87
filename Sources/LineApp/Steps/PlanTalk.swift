import Consultation

/// Sessions on the calendar, which the visitor may move by weeks.
struct PlanTalk: Scene {
  let visit: Visit
  let finding: Finding
  let plan: TreatmentPlan

  private func menu(in setting: Setting) -> Menu {
    Menu([setting[.planLater], setting[.planSooner]], zero: setting[.planReturn])
  }

  func opening(in setting: Setting) -> [String] {
    let name = setting.wording.name(finding.treatment)
    let concern = setting.wording.option(plan.concern, of: setting.pack.catalogue.concern)
    return [setting[.planTitle, ["name": name]], setting[.useConcern, ["concern": concern]]]
      + sessions(in: setting)
      + [
        setting[.planFirstVisible, setting.span(plan.firstVisible)],
        setting[.planPeak, setting.span(plan.peak)],
      ]
      + warnings(in: setting) + setting.clinicFacts + menu(in: setting).sentences
      + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.planWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    switch try menu(in: setting).choice(heard, in: setting) {
    case 1: return .go(moved(by: 1, in: setting))
    case 2: return .go(moved(by: -1, in: setting))
    default: return .go(treatment)
    }
  }

  func back(in setting: Setting) -> Step? { treatment }

  private var treatment: Step { .treatment(TreatmentTalk(visit: visit, finding: finding)) }

  private func moved(by weeks: Int, in setting: Setting) -> Step {
    var moved = visit
    moved.weeksLater = min(max(0, visit.weeksLater + weeks), Visit.longestDelay)
    let assessment = moved.assessment(by: setting.pack)
    guard let finding = assessment[finding.treatment], let plan = finding.plan else {
      return .plan(self)
    }
    return .plan(PlanTalk(visit: moved, finding: finding, plan: plan))
  }

  private func sessions(in setting: Setting) -> [String] {
    plan.sessions.enumerated().flatMap { place, session in
      let phrase: LinePhrase = session.isOptional ? .planOptional : .planSession
      let day = setting[
        phrase, ["number": String(place + 1), "date": setting.date(session.day)]]
      return session.redUntil > session.day
        ? [day, setting[.planRedUntil, ["date": setting.date(session.redUntil)]]] : [day]
    }
  }

  private func warnings(in setting: Setting) -> [String] {
    guard let event = plan.event, !plan.warnings.isEmpty else { return [] }
    let date = setting[.planEvent, ["date": setting.date(event)]]
    return plan.warnings.map { warning in
      switch warning {
      case .eventInRedDays: date + " " + setting[.warningEventInRedDays]
      case .eventBeforeChange: date + " " + setting[.warningEventBeforeChange]
      case .eventBeforePeak: date + " " + setting[.warningEventBeforePeak]
      }
    }
  }
}

extension Setting {
  fileprivate func span(_ days: TreatmentPlan.Days) -> [String: String] {
    ["from": date(days.from), "to": date(days.to)]
  }
}
