import Consultation

extension AnswerStates {
  /// Solves a formula over some sheets and brings the solution back as answers.
  ///
  /// - Parameters:
  ///   - isShort: whether a single witness is to lose every answer it can do without.
  ///   - confirm: judges the interviews themselves, one for each sheet. A solution it does not
  ///     confirm is a defect of the prover, and nothing is claimed then.
  func solve(
    _ formula: Formula, _ sheets: [SymbolicSheet], effort: inout Effort, isShort: Bool = false,
    confirm: ([Interview]) -> Bool
  ) -> Outcome {
    if let question = space.tooMany(among: Set(sheets.flatMap(\.standings.keys))) {
      return .undecided(.answers(of: question.text))
    }
    guard space.days.days.count <= 64 else { return .undecided(.days) }
    var search = Search(formula)
    switch search.run(&effort) {
    case .none: return .none
    case .exhausted: return .undecided(effort.limit ?? .steps(effort.most))
    case .found(let domains):
      let witnesses = sheets.map { witness($0, domains) }
      let interviews = witnesses.compactMap { $0.interview(questionnaire) }
      guard interviews.count == sheets.count, confirm(interviews) else {
        return .undecided(.disagreement)
      }
      guard isShort, sheets.count == 1 else { return .found(witnesses[0]) }
      return .found(
        witnesses[0].shortened { shorter in
          shorter.interview(questionnaire).map { confirm([$0]) } ?? false
        })
    }
  }

  /// The answers that put the questions where the solution has them.
  func witness(_ sheet: SymbolicSheet, _ domains: [UInt64]) -> Witness {
    let place = sheet.dayColumn.map { domains[$0].trailingZeroBitCount } ?? 0
    var answers: [QuestionID: Answer] = [:]
    for (position, column) in sheet.standings {
      let question = questionnaire.questions[position]
      let standing = domains[column] & (~domains[column] &+ 1)
      guard standing != Standing.silent, standing & Standing.asked != 0 else { continue }
      if standing == Standing.unsure {
        answers[question.id] = .unknown
        continue
      }
      switch space.columns[position] {
      case .cells(let cells):
        let cell = standing.trailingZeroBitCount - Standing.offset
        answers[question.id] = cells.answers[cell][place]
      case .options:
        let chosen = question.options.map(\.id).filter { option in
          sheet.known(option, of: position).map { domains[$0] == TruthSet.yes.rawValue } ?? false
        }
        answers[question.id] = .many(chosen)
      }
    }
    return Witness(today: space.days.days[place], answers: answers)
  }
}
