import Consultation

extension PackProver {
  /// The longest way through the interview, counted exactly.
  ///
  /// Conditions name earlier questions only, so every interview ends; a column for each question
  /// counts how many were asked up to there, and the highest count that can be reached is looked
  /// for from above.
  func ends(_ effort: inout Effort) -> (Theorem.Verdict, Theorem.Note?) {
    let questions = states.questionnaire.questions
    guard questions.count < 64 else { return (.proved, nil) }
    for count in stride(from: questions.count, through: 1, by: -1) {
      var formula = Formula()
      var sheet = SymbolicSheet(states.space, day: SymbolicSheet.day(states.space, in: &formula))
      var columns: [Int] = []
      for place in questions.indices {
        let column = sheet.standing(place, in: &formula)
        formula.restrict(column, to: ~Standing.silent)
        columns.append(column)
      }
      require(atLeast: count, of: columns, in: &formula)
      let outcome = states.solve(formula, [sheet], effort: &effort) { interviews in
        interviews.allSatisfy { $0.path.count >= count && $0.firstOpen == nil }
      }
      switch outcome {
      case .found: return (.proved, .screens(count))
      case .undecided(let limit): return (.undecided(limit), nil)
      case .none: continue
      }
    }
    return (.proved, .screens(0))
  }

  private func require(atLeast count: Int, of columns: [Int], in formula: inout Formula) {
    var tally = formula.addColumn(values: 1)
    for (place, column) in columns.enumerated() {
      let next = formula.addColumn(values: place + 2)
      for value in 0...place {
        let isNot = Formula.Literal(tally, ~(1 << UInt64(value)))
        formula.require([
          isNot, .init(column, ~Standing.asked), .init(next, 1 << UInt64(value + 1)),
        ])
        formula.require([isNot, .init(column, Standing.asked), .init(next, 1 << UInt64(value))])
      }
      tally = next
    }
    formula.restrict(tally, to: ~Formula.all(count))
  }

  /// Looks for a visitor with nothing but this concern, everything answered, to whom some treatment
  /// for it is open.
  func isAnswered(_ concern: OptionID, _ effort: inout Effort) -> AnswerStates.Outcome {
    let question = pack.catalogue.concern
    guard let options = pack.questionnaire[question]?.options else { return .none }
    var undecided: Effort.Limit?
    for treatment in pack.catalogue.treatments
    where treatment.uses.contains(where: { $0.concern == concern }) {
      let outcome = states.find(
        [.complete, .status(treatment.id, .suitable ... .clearance)]
          + options.map { option in
            .condition(
              Condition([.init(question, .option(option.id))]),
              option.id == concern ? [.yes] : [.no])
          }, effort: &effort, isShort: false)
      switch outcome {
      case .found: return outcome
      case .undecided(let limit): undecided = limit
      case .none: continue
      }
    }
    return undecided.map { .undecided($0) } ?? .none
  }

  /// Looks for a visitor who answers everything and names a concern (or is never asked for one),
  /// for which no treatment is there to be told about, although nothing ended the interview.
  ///
  /// Where a treatment is there, it is either suitable or carries the reason why not: the status is
  /// the join of reasons, and every reason has words.
  func tells(_ effort: inout Effort) -> Theorem.Verdict {
    let question = pack.catalogue.concern
    guard let place = states.space.position(of: question) else { return .broken([]) }
    let answered = Set(pack.catalogue.treatments.flatMap { $0.uses.map(\.concern) })
    let options = pack.questionnaire[question]?.options.filter { !$0.isExclusive } ?? []
    var formula = Formula()
    var sheet = SymbolicSheet(states.space, day: SymbolicSheet.day(states.space, in: &formula))
    for place in states.questionnaire.questions.indices {
      let column = sheet.standing(place, in: &formula)
      formula.restrict(column, to: ~Standing.silent)
    }
    for place in states.space.endings.indices {
      formula.restrict(sheet.ending(place, in: &formula), to: 1)
    }
    let column = sheet.standing(place, in: &formula)
    formula.restrict(column, to: ~Standing.unsure)
    var named: [Formula.Literal] = [.init(column, Standing.absent | Standing.perhaps)]
    for option in options {
      let cell = states.space.row(Condition([.init(question, .option(option.id))])).cells[0]
      if answered.contains(option.id) {
        let isNot = sheet.literal(cell, [.no, .unknown], in: &formula)
        formula.require([isNot])
      } else {
        named.append(sheet.literal(cell, .yes, in: &formula))
      }
    }
    formula.require(named)
    let outcome = states.solve(formula, [sheet], effort: &effort, isShort: true) { interviews in
      interviews.allSatisfy { interview in
        interview.ended == nil && interview.firstOpen == nil
          && pack.ruleBook.assess(interview.sheet).findings.allSatisfy { !$0.isMatch }
      }
    }
    switch outcome {
    case .found(let witness): return .broken([witness])
    case .none: return .proved
    case .undecided(let limit): return .undecided(limit)
    }
  }
}
