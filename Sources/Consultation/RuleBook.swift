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
  private let table: DecisionTable
  /// What each rule says where it holds, and where it cannot be ruled out; days still left out.
  private let certain: [Reason]
  private let uncertain: [Reason]
  /// For each treatment of the catalogue, whether each rule speaks of it.
  private let speaks: [[Bool]]

  public init(rules: [Rule], catalogue: Catalogue) {
    self.rules = rules
    self.catalogue = catalogue
    table = DecisionTable(rules.map(\.condition))
    certain = rules.map { Reason($0, isUnknown: false) }
    uncertain = rules.map { Reason($0, isUnknown: true) }
    speaks = catalogue.treatments.map { treatment in
      let line = catalogue.lineage(of: treatment)
      return rules.map { $0.applies.contains(where: line.contains) }
    }
  }

  /// Judges every treatment and ranks those that answer the visitor's concerns.
  ///
  /// - Parameter start: the day a plan begins where nothing must be waited for; the day after the
  ///   interview if left out.
  /// - Complexity: O(different cells of all rules + rules that hold × treatments).
  public func assess(_ sheet: AnswerSheet, startingOn start: CalendarDay? = nil) -> Assessment {
    let said = said(on: sheet)
    let visitor = Preferences(sheet, catalogue: catalogue)
    let drafts = catalogue.treatments.indices.map { place in
      draft(
        catalogue.treatments[place], reasons: said.filter { speaks[place][$0.rule] }.map(\.reason),
        visitor: visitor, start: start ?? sheet.today.adding(days: 1))
    }
    let ranks = rank(drafts)
    return Assessment(
      today: sheet.today, ended: sheet.ended,
      findings: drafts.indices.map { drafts[$0].finding(rank: ranks[$0]) })
  }

  /// Every rule that holds or cannot be ruled out: strongest first, then in the order of the book.
  private func said(on sheet: AnswerSheet) -> [(rule: Int, reason: Reason)] {
    let truths = table.truths(on: sheet)
    var said: [(rule: Int, reason: Reason)] = []
    for status in Status.allCases.reversed() {
      for rule in truths.indices where truths[rule] != .no {
        let reason = truths[rule] == .yes ? certain[rule] : uncertain[rule]
        guard reason.status == status else { continue }
        said.append((rule, reason))
        if truths[rule] == .yes, let until = rules[rule].until {
          said[said.count - 1].reason.until = end(until, on: sheet)
        }
      }
    }
    return said
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
      plan = TreatmentPlan(use, from: max(start, until ?? start), event: visitor.event)
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
