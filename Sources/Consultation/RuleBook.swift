/// A clinic's rules, ready to judge answer sheets.
///
/// The assessment of a treatment is the join of all rules that hold for it or for the treatment it
/// rides on, so the order of rules cannot matter and no rule can hide another. A rule whose
/// condition is unknown contributes `clearance`, or its own status if that is milder. Kleene's
/// logic makes this safe: a rule judged *no* is false however the unknown answers turn out, so
/// `suitable` is never said where some completion of the answers is not.
public struct RuleBook: Hashable, Sendable {
  public let rules: [Rule]
  public let catalogue: Catalogue
  /// For each treatment of the catalogue, the places of the rules that speak of it.
  private let speaking: [[Int]]
  private let table: DecisionTable

  public init(rules: [Rule], catalogue: Catalogue) {
    self.rules = rules
    self.catalogue = catalogue
    table = DecisionTable(rules.map(\.condition))
    speaking = catalogue.treatments.map { treatment in
      let line = catalogue.lineage(of: treatment)
      return rules.indices.filter { rules[$0].applies.contains(where: line.contains) }
    }
  }

  /// Judges every treatment and ranks those that answer the visitor's concerns.
  ///
  /// - Parameter start: the day a plan begins where nothing must be waited for; the day after the
  ///   interview if left out.
  /// - Complexity: O(different cells of all rules + rules × treatments).
  public func assess(_ sheet: AnswerSheet, startingOn start: CalendarDay? = nil) -> Assessment {
    let truths = table.truths(on: sheet)
    let reasons = rules.indices.map { reason(rules[$0], truths[$0], on: sheet) }
    let visitor = Preferences(sheet, catalogue: catalogue)
    let drafts = catalogue.treatments.indices.map { place in
      draft(
        catalogue.treatments[place], reasons: speaking[place].compactMap { reasons[$0] },
        visitor: visitor, start: start ?? sheet.today.adding(days: 1))
    }
    let ranks = rank(drafts)
    return Assessment(
      today: sheet.today, ended: sheet.ended,
      findings: drafts.indices.map { drafts[$0].finding(rank: ranks[$0]) })
  }

  private func reason(_ rule: Rule, _ truth: Truth, on sheet: AnswerSheet) -> Reason? {
    guard truth != .no else { return nil }
    let isUnknown = truth == .unknown
    return Reason(
      rule: rule.id, status: isUnknown ? min(rule.status, .clearance) : rule.status,
      isUnknown: isUnknown, until: isUnknown ? nil : rule.until.flatMap { end($0, on: sheet) },
      questions: rule.condition.cells.map(\.question).filter { sheet[$0] != .notAsked },
      strength: rule.strength, sources: rule.sources)
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
    let status = reasons.map(\.status).max() ?? .suitable
    let waits = reasons.filter { $0.status == .wait }.map(\.until)
    let days = waits.compactMap { if case .day(let day)? = $0 { day } else { nil } }
    let until = status == .wait && days.count == waits.count ? days.max() : nil
    let uses = visitor.uses(of: treatment)
    var plan: TreatmentPlan?
    if let use = uses.first, sheetAllowsPlan(status, until: until) {
      plan = TreatmentPlan(use, from: max(start, until ?? start), event: visitor.event)
    }
    return Draft(
      treatment: treatment.id, status: status, until: until, uses: uses,
      fit: visitor.fit(of: uses),
      reasons: reasons.enumerated().sorted {
        ($1.element.status, $0.offset) < ($0.element.status, $1.offset)
      }.map(\.element),
      plan: plan)
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
