import Consultation

/// That each rule can hold, and that something would change without it.
struct SmtRules {
  let theorems: [SmtTheorem]

  init(_ loaded: LoadedPack, visitor: SmtVisitor) {
    let pack = loaded.pack
    let fires = pack.ruleBook.rules.map { rule in
      SmtTheorem(name: "rule.\(rule.id).fires", isProvedByUnsat: false) {
        [visitor.truth(of: rule).yes]
      }
    }
    let needed = pack.ruleBook.rules.filter { $0.status > .suitable && !$0.endsInterview }
      .map { rule in
        SmtTheorem(name: "rule.\(rule.id).needed", isProvedByUnsat: false) {
          let changes = pack.catalogue.treatments.compactMap { treatment -> String? in
            let rules = SmtVisitor.rules(of: treatment, in: pack)
            guard rules.contains(rule) else { return nil }
            return Self.changes(rule, among: rules.filter { $0.id != rule.id }, visitor)
          }
          // A rule that stays for a reason is proved by the reason.
          return [SmtTerm.or((loaded.keptRules[rule.id] != nil ? ["true"] : []) + changes)]
        }
      }
    theorems = fires + needed
  }

  /// Whether the status, or the end of a wait, would be another one without the rule.
  private static func changes(_ rule: Rule, among others: [Rule], _ visitor: SmtVisitor) -> String {
    let truth = visitor.truth(of: rule)
    var changes = [
      SmtTerm.and([truth.yes, SmtTerm.not(visitor.isAtLeast(rule.status, others))]),
      SmtTerm.and([truth.unknown, SmtTerm.not(visitor.isAtLeast(.clearance, others))]),
    ]
    if let end = rule.until {
      let longer = others.filter { other in other.until.map { isLonger($0, than: end) } ?? false }
      changes.append(
        SmtTerm.and(
          [
            truth.yes, visitor.isAtLeast(.wait, others),
            SmtTerm.not(visitor.isAtLeast(.contraindicated, others)),
          ] + longer.map { SmtTerm.not(visitor.truth(of: $0).yes) }))
    }
    return SmtTerm.or(changes)
  }

  /// Whether an end takes all meaning from another: an event takes the day from any wait, a longer
  /// period after the same day takes it from a shorter one.
  private static func isLonger(_ end: WaitEnd, than other: WaitEnd) -> Bool {
    guard case .period(let long, let start) = end else { return true }
    guard case .period(let short, start) = other else { return false }
    return long.months >= short.months && long.days >= short.days
  }
}
