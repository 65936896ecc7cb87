/// A clinic's rules, ready to judge answer sheets.
///
/// The assessment of a treatment is the join of all rules that hold for it or for the treatment it
/// rides on, so the order of rules cannot matter and no rule can hide another. A rule whose
/// condition is unknown contributes `clearance`, or its own status if that is milder. Kleene's
/// logic makes this safe: a rule judged *no* is false however the unknown answers turn out, so
/// `suitable` is never said where some completion of the answers is not.
public struct RuleBook: Hashable, Sendable {
  /// All rules; their order changes no status.
  public let rules: [Rule]
  /// The treatments that they judge.
  public let catalogue: Catalogue
  private let table: DecisionTable
  /// What each rule says where it holds, in their order; the days that depend on answers left out.
  public let certain: [Reason]
  /// What each rule says where it cannot be ruled out, in their order.
  public let uncertain: [Reason]
  /// For each status, strongest first, the rules that say it.
  private let voices: [Voice]
  /// For each treatment of the catalogue, the rules that speak of it.
  private let speakers: [RowSet]

  /// The rules that say one status where they hold, and where they cannot be ruled out.
  private struct Voice: Hashable, Sendable {
    let certain: RowSet
    let uncertain: RowSet
  }

  /// Compiles rules into masks, one bit a rule.
  public init(rules: [Rule], catalogue: Catalogue) {
    self.rules = rules
    self.catalogue = catalogue
    table = DecisionTable(rules.map(\.condition))
    let certain = rules.enumerated().map { Reason($1, at: $0, isUnknown: false) }
    let uncertain = rules.enumerated().map { Reason($1, at: $0, isUnknown: true) }
    self.certain = certain
    self.uncertain = uncertain
    voices = Status.allCases.reversed().map { status in
      Voice(
        certain: RowSet(of: rules.count) { certain[$0].status == status },
        uncertain: RowSet(of: rules.count) { uncertain[$0].status == status })
    }
    speakers = catalogue.treatments.map { treatment in
      let line = catalogue.lineage(of: treatment)
      return RowSet(of: rules.count) { rules[$0].applies.contains(where: line.contains) }
    }
  }

  /// Judges every treatment and ranks those that answer the visitor's concerns.
  ///
  /// - Parameter start: the day a plan begins where nothing must be waited for; the day after the
  ///   interview if left out.
  /// - Complexity: O(questions × rules / 64 + rules that hold × treatments).
  public func assess(_ sheet: AnswerSheet, startingOn start: CalendarDay? = nil) -> Assessment {
    let said = said(on: sheet)
    let visitor = Preferences(sheet, catalogue: catalogue)
    let drafts = catalogue.treatments.indices.map { place in
      draft(
        catalogue.treatments[place], reasons: reasons(said, by: speakers[place]),
        visitor: visitor, start: start ?? sheet.today.adding(days: 1))
    }
    let ranks = rank(drafts)
    return Assessment(
      today: sheet.today, ended: sheet.ended,
      findings: drafts.indices.map { drafts[$0].finding(rank: ranks[$0]) })
  }

  /// Every rule that holds or cannot be ruled out: strongest first, then in the order of the book.
  private func said(on sheet: AnswerSheet) -> [Reason] {
    let verdict = table.judge(sheet)
    let (holding, open) = (verdict.yes, verdict.unknown)
    var said: [Reason] = []
    said.reserveCapacity(rules.count)
    for voice in voices {
      let rules = holding.intersection(voice.certain).union(open.intersection(voice.uncertain))
      for rule in rules {
        said.append(holding.contains(rule) ? certain[rule] : uncertain[rule])
        if holding.contains(rule), let until = self.rules[rule].until {
          said[said.count - 1].until = end(until, on: sheet)
        }
      }
    }
    return said
  }

  /// What some of the rules said.
  private func reasons(_ said: [Reason], by speakers: RowSet) -> [Reason] {
    var reasons: [Reason] = []
    reasons.reserveCapacity(said.count)
    for reason in said where speakers.contains(reason.place) { reasons.append(reason) }
    return reasons
  }

  private func end(_ end: WaitEnd, on sheet: AnswerSheet) -> Reason.End? {
    switch end {
    case .event(let event): return .event(event)
    case .period(let period, let question):
      guard case .asked(.elapsed(let ago)?) = sheet[question] else { return nil }
      return .day(period.after(ago.before(sheet.today)))
    }
  }

  private func draft(
    _ treatment: Treatment, reasons: [Reason], visitor: Preferences, start: CalendarDay
  ) -> Draft {
    let status = reasons.first?.status ?? .suitable
    let until = status == .wait ? lastDay(of: reasons) : nil
    let uses = visitor.uses(of: treatment)
    var plan: TreatmentPlan?
    if let use = uses.first, sheetAllowsPlan(status, until: until) {
      plan = TreatmentPlan(
        use, from: max(start, until ?? start), event: visitor.event, openDays: catalogue.openDays)
    }
    return Draft(
      treatment: treatment.id, status: status, until: until, uses: uses,
      fit: visitor.fit(of: uses), reasons: reasons, plan: plan)
  }

  /// The last day on which a reason to wait ends; `nil` if one of them names no day.
  private func lastDay(of reasons: [Reason]) -> CalendarDay? {
    var last: CalendarDay?
    for reason in reasons where reason.status == .wait {
      guard case .day(let day)? = reason.until else { return nil }
      last = max(last ?? day, day)
    }
    return last
  }

  private func sheetAllowsPlan(_ status: Status, until: CalendarDay?) -> Bool {
    switch status {
    case .suitable, .clearance: true
    case .wait: until != nil
    case .contraindicated: false
    }
  }

  /// Ranks by status, then fit, then evidence, then catalogue order: lexicographic, no weights.
  private func rank(_ drafts: [Draft]) -> [Int?] {
    let shown = drafts.indices.filter {
      !drafts[$0].uses.isEmpty && drafts[$0].status != .contraindicated
    }
    let ordered = shown.sorted { left, right in drafts[left].key(left) < drafts[right].key(right) }
    var ranks = [Int?](repeating: nil, count: drafts.count)
    for (place, index) in ordered.enumerated() { ranks[index] = place + 1 }
    return ranks
  }
}

private struct Draft {
  let treatment: TreatmentID
  let status: Status
  let until: CalendarDay?
  let uses: [Treatment.Use]
  let fit: Fit?
  let reasons: [Reason]
  let plan: TreatmentPlan?

  func key(_ place: Int) -> (Status, Fit, EvidenceGrade, Int) {
    (status, fit ?? .good, uses.first?.grade ?? .d, place)
  }

  func finding(rank: Int?) -> Finding {
    Finding(
      treatment: treatment, status: status, until: until, uses: uses, fit: fit, rank: rank,
      reasons: reasons, plan: plan)
  }
}
