import Consultation

extension PackProver {
  /// Looks for answers that lead to a question, and for two answers to it that make a difference.
  func isAsked(_ id: QuestionID, _ effort: inout Effort) -> AnswerStates.Outcome {
    guard let place = states.space.position(of: id) else { return .none }
    var formula = Formula()
    var sheet = SymbolicSheet(states.space, day: SymbolicSheet.day(states.space, in: &formula))
    let column = sheet.standing(place, in: &formula)
    formula.restrict(column, to: Standing.answered)
    let reached = states.solve(formula, [sheet], effort: &effort) { interviews in
      interviews.allSatisfy { $0[id] != nil }
    }
    guard case .found = reached, !shapesResults(id) else { return reached }
    return difference(at: place, &effort) { first, second, formula in
      for column in [
        first.standing(place, in: &formula), second.standing(place, in: &formula),
      ] {
        formula.restrict(column, to: Standing.answered)
      }
    }
  }

  /// Looks for a visitor whose result changes with this option alone.
  ///
  /// An option among many is taken away from an answer that has it; one that stands alone is put
  /// in place of any other answer.
  func matters(
    _ option: OptionID, of id: QuestionID, _ effort: inout Effort
  ) -> AnswerStates.Outcome {
    guard let place = states.space.position(of: id), let question = states.questionnaire[id],
      let entry = question.options.first(where: { $0.id == option })
    else { return .none }
    let condition = Condition([.init(id, .option(option))])
    let reached = states.find(
      [.condition(condition, [.yes])], effort: &effort, isShort: false)
    guard case .found = reached, !shapesResults(entry, of: question) else { return reached }
    let row = states.space.row(condition)
    return difference(at: place, by: option, &effort) { first, second, formula in
      first.require(row, is: .yes, in: &formula)
      second.require(row, is: .no, in: &formula)
      formula.restrict(second.standing(place, in: &formula), to: Standing.answered)
      if case .many = question.kind, !entry.isExclusive {
        for other in question.options where other.id != option {
          SymbolicSheet.same(other.id, &first, &second, place, in: &formula)
        }
      }
    }
  }

  /// Whether the answers to a question match treatments or shape fit and plan, by their mere choice.
  private func shapesResults(_ id: QuestionID) -> Bool {
    pack.questionnaire[id]?.options.contains { option in
      pack.questionnaire[id].map { shapesResults(option, of: $0) } ?? false
    } ?? false
  }

  private func shapesResults(_ option: Option, of question: Question) -> Bool {
    let catalogue = pack.catalogue
    switch question.id {
    case catalogue.concern:
      return catalogue.treatments.contains { $0.uses.contains { $0.concern == option.id } }
        || option.isExclusive
    case catalogue.downtime, catalogue.event:
      return question.options.contains { $0.days != option.days }
    case catalogue.area:
      // Where a treatment is done decides whether it is proposed, also where no rule singles it out.
      return catalogue.treatments.contains { $0.areas.contains(option.id) }
    default: return false
    }
  }

  /// Looks for two visitors who differ in one answer and get another question, another status, or
  /// a sentence that a rule is there for.
  private func difference(
    at place: Int, by option: OptionID? = nil, _ effort: inout Effort,
    answers: (inout SymbolicSheet, inout SymbolicSheet, inout Formula) -> Void
  ) -> AnswerStates.Outcome {
    // Most differences show at once and a few hide: everything is tried a little, then longer.
    var open = effects(of: place, option)
    for share in [200, 5000, Int.max] {
      var hidden = open
      hidden.removeAll()
      for (effect, isSwapped) in open {
        var part = effort.part(share)
        let outcome = difference(effect, isSwapped, at: place, &part, answers)
        let isMore = effort.add(part)
        switch outcome {
        case .found: return outcome
        case .undecided:
          guard isMore else { return .undecided(effort.limit ?? .steps(effort.most)) }
          hidden.append((effect, isSwapped))
        case .none: continue
        }
      }
      open = hidden
    }
    return open.isEmpty ? .none : .undecided(.steps(effort.most))
  }

  /// Looks for two visitors of whom the first meets an effect and the second does not.
  private func difference(
    _ effect: Effect, _ isSwapped: Bool, at place: Int, _ effort: inout Effort,
    _ answers: (inout SymbolicSheet, inout SymbolicSheet, inout Formula) -> Void
  ) -> AnswerStates.Outcome {
    var formula = Formula()
    let day = SymbolicSheet.day(states.space, in: &formula)
    var first = SymbolicSheet(states.space, day: day)
    var second = SymbolicSheet(states.space, day: day)
    answers(&first, &second, &formula)
    if isSwapped {
      require(effect, &second, &first, &formula)
    } else {
      require(effect, &first, &second, &formula)
    }
    SymbolicSheet.link(&first, &second, .sameBut(place), in: &formula)
    return states.solve(formula, [first, second], effort: &effort) { interviews in
      isSeen(effect, in: isSwapped ? interviews.reversed() : interviews)
    }
  }

  /// Something that the first of two visitors meets and the second does not.
  private enum Effect {
    case asked(Int)
    case status(TreatmentID, atLeast: Status)
    /// A rule that is there for its words: a remark, or one that says why it stays.
    case told(Rule)
  }

  /// What a question can have an effect on, and which of two visitors meets it: what speaks of the
  /// option first, then what others meet and whoever has the option does not.
  private func effects(
    of place: Int, _ option: OptionID?
  ) -> [(effect: Effect, isSwapped: Bool)] {
    let space = states.space
    let last = space.endings.filter { ending in
      ending.question == place || ending.row.cells.contains { $0.question == place }
    }.map(\.question).min()
    let question = states.questionnaire.questions[place].id
    func speaks(_ condition: Condition) -> Bool {
      condition.cells.contains { cell in
        cell.question == question && option.map(cell.test.names) ?? true
      }
    }
    var named: [Effect] = []
    var others: [Effect] = []
    func add(_ effect: Effect, isNamed: Bool) {
      if isNamed { named.append(effect) } else { others.append(effect) }
    }
    for (later, row) in space.conditions.enumerated() {
      let isAfter = last.map { later > $0 } ?? false
      guard isAfter || row.cells.contains(where: { $0.question == place }) else { continue }
      add(.asked(later), isNamed: speaks(states.questionnaire.questions[later].condition))
    }
    for rule in pack.ruleBook.rules where rule.status == .suitable || kept[rule.id] != nil {
      guard rule.condition.cells.contains(where: { $0.question == question }) else { continue }
      add(.told(rule), isNamed: speaks(rule.condition))
    }
    for treatment in pack.catalogue.treatments {
      let rules = states.rules(of: treatment.id)
      for status in Status.allCases.dropFirst().reversed()
      where rules.contains(where: { $0.status == status || status == .clearance }) {
        let isNamed = rules.contains { $0.status == status && speaks($0.rule.condition) }
        add(.status(treatment.id, atLeast: status), isNamed: isNamed)
      }
    }
    return named.flatMap { [($0, false), ($0, true)] }
      + others.flatMap { [($0, true), ($0, false)] }
  }

  private func require(
    _ effect: Effect, _ first: inout SymbolicSheet, _ second: inout SymbolicSheet,
    _ formula: inout Formula
  ) {
    switch effect {
    case .asked(let later):
      let one = first.standing(later, in: &formula)
      formula.restrict(one, to: Standing.asked)
      let other = second.standing(later, in: &formula)
      formula.restrict(other, to: ~Standing.asked)
    case .status(let treatment, let status):
      let rules = states.rules(of: treatment)
      first.require(rules, atLeast: status, in: &formula)
      guard let milder = status.milder else { return }
      second.require(rules, atMost: milder, in: &formula)
    case .told(let rule):
      let row = states.space.row(rule.condition)
      first.require(row, is: .yes, in: &formula)
      second.require(row, is: .no, in: &formula)
    }
  }

  private func isSeen(_ effect: Effect, in interviews: [Interview]) -> Bool {
    switch effect {
    case .asked(let later):
      let asked = interviews.map { interview in
        interview.path.contains { $0.id == states.questionnaire.questions[later].id }
      }
      return asked[0] && !asked[1]
    case .status(let treatment, let status):
      let found = interviews.compactMap { pack.ruleBook.assess($0.sheet)[treatment]?.status }
      return found.count == 2 && found[0] >= status && found[1] < status
    case .told(let rule):
      let truths = interviews.map { rule.condition.truth(on: $0.sheet) }
      return truths == [.yes, .no]
    }
  }
}

extension UnaryTest {
  /// Whether it speaks of an option, for or against it.
  fileprivate func names(_ option: OptionID) -> Bool {
    switch self {
    case .option(let other): other == option
    case .anyOf(let tests): tests.contains { $0.names(option) }
    case .not(let test): test.names(option)
    case .anything, .number, .elapsed: false
    }
  }
}
