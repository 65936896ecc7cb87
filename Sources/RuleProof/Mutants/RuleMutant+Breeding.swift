import Consultation

extension RuleMutant {
  /// Every rule of a pack deleted, widened, narrowed, weakened, strengthened, spoken of too few and
  /// too many treatments, its waits ended too soon: one mistake each.
  ///
  /// Mistakes that the pack check refuses, and those that leave a rule what it is, are not made.
  static func all(of pack: ClinicPack) -> [RuleMutant] {
    pack.ruleBook.rules.flatMap { all(of: $0, in: pack) }
  }

  private static func all(of rule: Rule, in pack: ClinicPack) -> [RuleMutant] {
    [RuleMutant(rule, .deleted, .deleted)] + cells(of: rule, in: pack.questionnaire)
      + statuses(of: rule) + ends(of: rule)
      + (rule.endsInterview ? [] : treatments(of: rule, in: pack.catalogue))
  }

  private static func cells(of rule: Rule, in questionnaire: Questionnaire) -> [RuleMutant] {
    rule.condition.cells.flatMap { cell -> [RuleMutant] in
      guard cell.test != .anything, let question = questionnaire[cell.question] else { return [] }
      let neighbours = cell.test.neighbours(question).map {
        RuleMutant(rule, .cell(cell.question, $0.test), Kind($0.effect))
      }
      // An ending needs a condition.
      let isNeeded = rule.endsInterview && rule.condition.cells.count == 1
      return (isNeeded ? [] : [RuleMutant(rule, .cell(cell.question, .anything), .wider)])
        + neighbours
    }
  }

  private static func statuses(of rule: Rule) -> [RuleMutant] {
    let milder = rule.status.milder.map { RuleMutant(rule, .status($0), .milder) }
    let stricter = Status.allCases.first { $0 > rule.status }.map {
      RuleMutant(rule, .status($0), .stricter)
    }
    return [milder, stricter].compactMap { $0 }
  }

  private static func ends(of rule: Rule) -> [RuleMutant] {
    guard case .period(let period, _)? = rule.until, period.parts.count == 1,
      let part = period.parts.first
    else { return [] }
    let step = ElapsedStep(
      .init(.init(amount: part.amount, unit: part.unit), isIncluded: false), isUpper: true)
    guard let sooner = step.moved(by: -1)?.value else { return [] }
    return [RuleMutant(rule, .until(CalendarPeriod(sooner.amount, sooner.unit)), .sooner)]
  }

  private static func treatments(of rule: Rule, in catalogue: Catalogue) -> [RuleMutant] {
    catalogue.treatments.compactMap { treatment in
      let line = AnswerStates.lineage(of: treatment, in: catalogue)
      guard line.contains(where: rule.applies.contains) else {
        return RuleMutant(rule, .also(treatment.id), .more)
      }
      // What rides on another treatment keeps the rules of that one.
      let isOwn = rule.applies.contains(treatment.id)
      let isInherited = line.dropFirst().contains(where: rule.applies.contains)
      guard isOwn, !isInherited, rule.applies.count > 1 else { return nil }
      return RuleMutant(rule, .without(treatment.id), .fewer)
    }
  }
}

extension RuleMutant.Kind {
  fileprivate init(_ effect: UnaryTest.Effect) {
    switch effect {
    case .wider: self = .wider
    case .narrower: self = .narrower
    case .turned: self = .turned
    }
  }
}
