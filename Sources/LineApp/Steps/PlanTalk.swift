import Consultation

/// Sessions on the calendar, which the visitor may move by weeks.
struct PlanTalk: Scene {
  let visit: Visit
  let finding: Finding
  let plan: TreatmentPlan

  /// The longest that a plan is put off, in days: two years.
  private static let longestDelay = 728

  /// Weeks by which the visitor may move the plan, and what comes of it.
  private enum Move: Int {
    case later = 1
    case sooner = -1
  }

  private func moves(in setting: Setting) -> [(phrase: LinePhrase, to: TalkStep)] {
    let later = moved(.later, in: setting).map { (LinePhrase.planLater, $0) }
    let sooner = moved(.sooner, in: setting).map { (LinePhrase.planSooner, $0) }
    return [later, sooner].compactMap { $0 }
  }

  private func menu(in setting: Setting) -> NumberedMenu {
    NumberedMenu(moves(in: setting).map { setting[$0.phrase] }, zero: setting[.planReturn])
  }

  func opening(in setting: Setting) -> [String] {
    let name = setting.wording.name(finding.treatment)
    let concern = setting.wording.option(plan.concern, of: setting.pack.catalogue.concern)
    return [setting[.planTitle, ["name": name]], setting[.useConcern, ["concern": concern]]]
      + sessions(in: setting)
      + [
        setting[.planFirstVisible, ["when": setting.span(plan.firstVisible)]],
        setting[.planPeak, ["when": setting.span(plan.peak)]],
      ]
      + warnings(in: setting) + setting.clinicFacts + menu(in: setting).sentences
      + [setting[.hintMenu]]
  }

  func why(in setting: Setting) -> [String] { [setting[.planWhy]] }

  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply {
    let number = try menu(in: setting).choice(heard, in: setting)
    return .go(number == 0 ? treatment : moves(in: setting)[number - 1].to)
  }

  func back(in setting: Setting) -> TalkStep? { treatment }

  private var treatment: TalkStep { .treatment(TreatmentTalk(visit: visit, finding: finding)) }

  /// The plan whose first session is the next one later or sooner; `nil` where there is none.
  ///
  /// While a treatment must be waited for, some weeks more or less change nothing.
  private func moved(_ move: Move, in setting: Setting) -> TalkStep? {
    let first = visit.interview.today.adding(days: 1)
    let days = first...first.adding(days: Self.longestDelay)
    var moved = visit
    var start = visit.start ?? first
    while true {
      start = start.adding(days: 7 * move.rawValue)
      guard days.contains(start) else { return nil }
      moved.start = start
      let assessment = moved.assessment(by: setting.pack)
      guard let finding = assessment[finding.treatment], let plan = finding.plan else {
        return nil
      }
      if plan.sessions != self.plan.sessions {
        return .plan(PlanTalk(visit: moved, finding: finding, plan: plan))
      }
    }
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
  fileprivate func span(_ days: TreatmentPlan.Days) -> String {
    days.from == days.to
      ? self[.planAround, ["date": date(days.from)]]
      : self[.planBetween, ["from": date(days.from), "to": date(days.to)]]
  }
}
