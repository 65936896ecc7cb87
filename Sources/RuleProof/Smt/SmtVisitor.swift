import Consultation

/// One visitor's interview in SMT-LIB: what was said, what is asked, how every rule stands.
///
/// Constants say what the visitor would answer to each question; definitions say which questions
/// that asks, one after the other, and what is true of rules and treatments then.
struct SmtVisitor: Sendable {
  let name: String
  let answers: [QuestionID: SmtAnswer]
  private let pack: ClinicPack
  private let endings: [[Rule]]

  init(_ name: String, pack: ClinicPack, extra: [Condition]) {
    self.name = name
    self.pack = pack
    let questions = pack.questionnaire.questions
    let rules = pack.ruleBook.rules
    let cells = (questions.map(\.condition) + rules.map(\.condition) + extra).flatMap(\.cells)
    answers = Dictionary(
      questions.map { question in
        let tests = cells.filter { $0.question == question.id }.map(\.test)
        return (question.id, SmtAnswer(question, visitor: name, tests: tests))
      }, uniquingKeysWith: { first, _ in first })
    let positions = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    endings = questions.indices.map { place in
      rules.filter { rule in
        rule.endsInterview && !rule.condition.cells.isEmpty
          && (rule.condition.cells.compactMap { positions[$0.question] }.max() ?? 0) == place
      }
    }
  }

  /// Whether a question is asked, and whether it is not; perhaps, where neither holds.
  func isAsked(_ question: QuestionID) -> String {
    SmtTerm.name(name, question.text, "asked")
  }
  func isAbsent(_ question: QuestionID) -> String {
    SmtTerm.name(name, question.text, "absent")
  }

  /// Whether the interview ended with a question; `nil` where it never does.
  func ending(with question: QuestionID) -> String? {
    guard let place = pack.questionnaire.position(of: question), !endings[place].isEmpty else {
      return nil
    }
    return isOver(with: question)
  }

  private func isOver(with question: QuestionID) -> String {
    SmtTerm.name(name, question.text, "over")
  }

  func truth(of rule: Rule) -> SmtTruth {
    SmtTruth(
      yes: SmtTerm.name(name, "rule", rule.id.text, "yes"),
      no: SmtTerm.name(name, "rule", rule.id.text, "no"))
  }

  /// Whether a treatment's status is at least this.
  func isAtLeast(_ status: Status, _ treatment: TreatmentID) -> String {
    status == .suitable ? "true" : SmtTerm.name(name, treatment.text, status.rawValue)
  }

  var declarations: String {
    var text = "; visitor \(name)\n"
    var over: [String] = []
    for (place, question) in pack.questionnaire.questions.enumerated() {
      guard let answer = answers[question.id] else { continue }
      text += answer.declarations
      let truth = truth(of: question.condition)
      let goesOn = over.map(SmtTerm.not)
      text += define(isAsked(question.id), SmtTerm.and([truth.yes] + goesOn))
      text += define(isAbsent(question.id), SmtTerm.or([truth.no] + over))
      guard !endings[place].isEmpty else { continue }
      text += define(
        isOver(with: question.id),
        SmtTerm.and([
          isAsked(question.id), SmtTerm.or(endings[place].map { self.truth(of: $0.condition).yes }),
        ]))
      over.append(isOver(with: question.id))
    }
    for rule in pack.ruleBook.rules {
      let truth = truth(of: rule.condition)
      text += define(self.truth(of: rule).yes, truth.yes)
      text += define(self.truth(of: rule).no, truth.no)
    }
    for treatment in pack.catalogue.treatments {
      let rules = Self.rules(of: treatment, in: pack)
      for status in Status.allCases where status > .suitable {
        text += define(isAtLeast(status, treatment.id), isAtLeast(status, rules))
      }
    }
    return text
  }

  private func define(_ name: String, _ term: String) -> String {
    "(define-fun \(name) () Bool \(term))\n"
  }

  /// Whether some of these rules carry a status: one that holds by its own, one that is not known
  /// by `clearance` at most.
  func isAtLeast(_ status: Status, _ rules: [Rule]) -> String {
    SmtTerm.or(
      rules.filter { $0.status >= status && status > .suitable }.map { rule in
        status == .clearance ? truth(of: rule).notNo : truth(of: rule).yes
      })
  }

  /// The rules that speak of a treatment, or of one it rides on.
  static func rules(of treatment: Treatment, in pack: ClinicPack) -> [Rule] {
    var names: Set<TreatmentID> = []
    var next: Treatment? = treatment
    while let here = next, names.insert(here.id).inserted {
      next = here.base.flatMap { pack.catalogue[$0] }
    }
    return pack.ruleBook.rules.filter { !names.isDisjoint(with: $0.applies) }
  }

  /// The truth of a row of cells.
  func truth(of condition: Condition) -> SmtTruth {
    let cells = condition.cells.map(truth)
    return SmtTruth(yes: SmtTerm.and(cells.map(\.yes)), no: SmtTerm.or(cells.map(\.no)))
  }

  private func truth(of cell: Condition.Cell) -> SmtTruth {
    if cell.test == .anything { return SmtTruth(yes: "true", no: "false") }
    guard let answer = answers[cell.question] else { return SmtTruth(yes: "false", no: "true") }
    let holds = answer.holds(cell.test)
    var yes = [SmtTerm.and([answer.isGiven, holds])]
    var no = [SmtTerm.and([answer.isGiven, SmtTerm.not(holds)])]
    switch Self.ofUnknown(cell.test) {
    case true?: yes.append(answer.isUnsure)
    case false?: no.append(answer.isUnsure)
    case nil: break
    }
    let asked = isAsked(cell.question)
    return SmtTruth(
      yes: SmtTerm.and([asked, SmtTerm.or(yes)]),
      no: SmtTerm.or([isAbsent(cell.question), SmtTerm.and([asked, SmtTerm.or(no)])]))
  }

  /// What a test says of *I don't know*: nothing, unless it holds for anything.
  private static func ofUnknown(_ test: UnaryTest) -> Bool? {
    switch test {
    case .anything: return true
    case .not(let test): return ofUnknown(test).map { !$0 }
    case .anyOf(let tests):
      let truths = tests.map(ofUnknown)
      if truths.contains(true) { return true }
      return truths.allSatisfy { $0 == false } ? false : nil
    case .option, .number, .elapsed: return nil
    }
  }

  /// Everything asked is answered; *I don't know* is an answer.
  var isComplete: String {
    SmtTerm.and(
      pack.questionnaire.questions.compactMap { question in
        answers[question.id].map {
          "(=> \(isAsked(question.id)) (or \($0.isGiven) \($0.isUnsure)))"
        }
      })
  }

  /// Everything is known: each question is answered properly or not asked.
  var isCertain: String {
    SmtTerm.and(
      pack.questionnaire.questions.compactMap { question in
        answers[question.id].map {
          "(or \(isAbsent(question.id)) (and \(isAsked(question.id)) \($0.isGiven)))"
        }
      })
  }
}
