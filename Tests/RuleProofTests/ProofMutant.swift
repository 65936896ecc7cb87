import Consultation
import RuleProof

/// The clinic's pack with one rule spoiled.
struct ProofMutant {
  let name: String
  let rule: Rule
  let loaded: LoadedPack

  /// Every rule deleted, every status lowered, every cell of some rules widened.
  static func all(of loaded: LoadedPack) -> [ProofMutant] {
    let rules = loaded.pack.ruleBook.rules
    return rules.indices.flatMap { place -> [ProofMutant] in
      let rule = rules[place]
      var spoiled: [(String, Rule?)] = [("without", nil)]
      if let milder = Status.allCases.last(where: { $0 < rule.status }) {
        spoiled.append(("milder", rule.with(status: milder)))
      }
      // Every third rule is widened: the others are spoiled often enough.
      for cell in rule.condition.cells.indices where place % 3 == 0 {
        guard let condition = rule.condition.widened(cell, in: loaded.pack.questionnaire) else {
          continue
        }
        spoiled.append(("wider", rule.with(condition: condition)))
      }
      return spoiled.map { name, changed in
        var book = rules
        if let changed { book[place] = changed } else { book.remove(at: place) }
        return ProofMutant(
          name: "\(rule.id) \(name)", rule: rule,
          loaded: loaded.with(RuleBook(rules: book, catalogue: loaded.pack.catalogue)))
      }
    }
  }

  /// The theorems that the rule can touch: what is claimed of its treatments and of itself.
  func claims(_ prover: PackProver) -> [Theorem.Claim] {
    let line = loaded.pack.catalogue.treatments.filter { treatment in
      rule.applies.contains(treatment.id)
        || treatment.base.map(rule.applies.contains) ?? false
    }.map(\.id)
    let lines = Set(
      loaded.redLines.filter { !Set($0.treatments).isDisjoint(with: line) }.map(\.id))
    return prover.claims.filter { claim in
      switch claim {
      case .redLine(let id): lines.contains(id)
      case .isCautious(let treatment): line.first == treatment
      case .fires(let id), .isNeeded(let id): id == rule.id
      case .tells, .ends: rule.endsInterview
      case .isAnswered, .isAsked, .matters: false
      }
    }
  }
}

extension Rule {
  fileprivate func with(status: Status) -> Rule {
    Rule(
      id: id, applies: applies, condition: condition, status: status,
      until: status == .wait ? .event("someday") : nil, endsInterview: endsInterview,
      strength: strength, sources: sources)
  }

  fileprivate func with(condition: Condition) -> Rule {
    Rule(
      id: id, applies: applies, condition: condition, status: status, until: until,
      endsInterview: endsInterview, strength: strength, sources: sources)
  }
}

extension Condition {
  /// The row with one cell let out a little: another option, or the bound moved by one.
  fileprivate func widened(_ place: Int, in questionnaire: Questionnaire) -> Condition? {
    let cell = cells[place]
    guard let test = cell.test.widened(questionnaire[cell.question]?.options ?? []) else {
      return nil
    }
    var wider = cells
    wider[place] = Cell(cell.question, test)
    return Condition(wider)
  }
}

extension UnaryTest {
  fileprivate func widened(_ options: [Option]) -> UnaryTest? {
    switch self {
    case .option(let option):
      options.first { $0.id != option }.map { .anyOf([self, .option($0.id)]) }
    case .anyOf(let tests):
      options.first { option in !tests.contains(.option(option.id)) }
        .map { .anyOf(tests + [.option($0.id)]) }
    case .number(let interval):
      .number(
        .init(
          lower: interval.lower,
          upper: interval.upper.map { .init($0.value + 1, isIncluded: $0.isIncluded) }))
    case .elapsed(let interval):
      .elapsed(
        .init(
          lower: interval.lower,
          upper: interval.upper.map {
            .init(.init(amount: $0.value.amount + 1, unit: $0.value.unit), isIncluded: true)
          }))
    case .not, .anything: nil
    }
  }
}
