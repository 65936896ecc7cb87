public import Consultation

/// All states that a visitor's answers can be in, and an exact search among them.
///
/// A state is what was said to each question asked: an answer, *I don't know* where that is
/// offered, or nothing yet; skip logic and endings as the interview has them. `find` tells whether
/// there is a state that meets some demands, with the answers that lead there:
///
/// ```swift
/// let states = AnswerStates(pack)
/// var effort = Effort()
/// let milder = states.find(
///   [.condition(redLine.condition, [.yes]), .status("botulinum", .suitable ... .clearance)],
///   effort: &effort)
/// ```
///
/// Nothing is sampled: where no state is found, there is none.
public struct AnswerStates: Sendable {
  /// Something that a state must meet.
  public enum Demand: Sendable {
    /// The condition has one of these truths.
    case condition(Condition, Set<Truth>)
    /// The treatment's status lies in this range, judged by one of the books.
    case status(TreatmentID, ClosedRange<Status>, book: Int = 0)
    /// The same, without one rule of the book (whose ending, if it is one, still ends).
    case statusWithout(RuleID, TreatmentID, ClosedRange<Status>)
    /// Every question asked has been answered; *I don't know* is an answer.
    case complete
  }

  /// How a search ended.
  public enum Outcome: Hashable, Sendable {
    case found(Witness)
    /// There is no such state.
    case none
    /// The search gave up.
    case undecided(Effort.Limit)
  }

  let space: AnswerSpace
  let questionnaire: Questionnaire
  let books: [RuleBook]
  private let speaking: [[TreatmentID: [StatusRule]]]

  /// - Parameters:
  ///   - books: the rule books to judge by, all over the questionnaire's own questions; the first
  ///     is the one the endings belong to.
  ///   - conditions: every condition besides those of rules and questions that will be asked about.
  ///   - today: the day of the interview, wherever the answers leave it free.
  /// - Complexity: O(cells of all conditions × kinds of answers).
  public init(
    _ questionnaire: Questionnaire, books: [RuleBook], conditions: [Condition] = [],
    today: CalendarDay
  ) {
    self.init(
      questionnaire, books: books, conditions: conditions, today: today, neighbour: nil)
  }

  /// The states of one of two questionnaires that are looked at side by side.
  init(
    _ questionnaire: Questionnaire, books: [RuleBook], conditions: [Condition],
    today: CalendarDay, neighbour: Questionnaire?
  ) {
    self.questionnaire = questionnaire
    self.books = books
    let space = AnswerSpace(
      questionnaire,
      endings: books.first.map { $0.rules.filter(\.endsInterview).map(\.condition) } ?? [],
      conditions: books.flatMap { $0.rules.map(\.condition) } + conditions, today: today,
      neighbour: neighbour)
    self.space = space
    speaking = books.map { book in
      let rows = book.rules.map { StatusRule(rule: $0, row: space.row($0.condition)) }
      return Dictionary(
        book.catalogue.treatments.map { treatment in
          let line = Self.lineage(of: treatment, in: book.catalogue)
          return (treatment.id, rows.filter { $0.rule.applies.contains(where: line.contains) })
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The states of a pack under its own rules.
  public init(_ pack: ClinicPack, conditions: [Condition] = [], today: CalendarDay) {
    self.init(pack.questionnaire, books: [pack.ruleBook], conditions: conditions, today: today)
  }

  /// Looks for a state that meets all demands.
  ///
  /// - Precondition: every condition was named when the states were made.
  /// - Parameter isShort: whether the witness is to lose every answer it can do without: worth its
  ///   time where somebody will read it.
  /// - Returns: `found` with answers that `Interview` and `RuleBook` have confirmed.
  /// - Complexity: exponential in the number of questions at worst; a few steps as a rule.
  public func find(
    _ demands: [Demand], effort: inout Effort, isShort: Bool = true
  ) -> Outcome {
    var formula = Formula()
    var sheet = SymbolicSheet(space, day: SymbolicSheet.day(space, in: &formula))
    for demand in demands { require(demand, of: &sheet, in: &formula) }
    return solve(formula, [sheet], effort: &effort, isShort: isShort) {
      meets(demands, $0[0].sheet)
    }
  }

  /// The rules that speak of a treatment or of what it rides on.
  func rules(of treatment: TreatmentID, book: Int = 0, without: RuleID? = nil) -> [StatusRule] {
    let rules = speaking[book][treatment] ?? []
    return without.map { id in rules.filter { $0.rule.id != id } } ?? rules
  }

  /// A treatment and what it rides on, itself first.
  static func lineage(of treatment: Treatment, in catalogue: Catalogue) -> [TreatmentID] {
    var line = [treatment.id]
    var next = treatment.base
    while let id = next, !line.contains(id) {
      line.append(id)
      next = catalogue[id]?.base
    }
    return line
  }

  private func require(_ demand: Demand, of sheet: inout SymbolicSheet, in formula: inout Formula) {
    switch demand {
    case .condition(let condition, let truths):
      sheet.require(space.row(condition), is: TruthSet(truths), in: &formula)
    case .status(let treatment, let range, let book):
      let rules = rules(of: treatment, book: book)
      sheet.require(rules, atMost: range.upperBound, in: &formula)
      sheet.require(rules, atLeast: range.lowerBound, in: &formula)
    case .statusWithout(let rule, let treatment, let range):
      let rules = rules(of: treatment, without: rule)
      sheet.require(rules, atMost: range.upperBound, in: &formula)
      sheet.require(rules, atLeast: range.lowerBound, in: &formula)
    case .complete:
      for question in questionnaire.questions.indices {
        let column = sheet.standing(question, in: &formula)
        formula.restrict(column, to: ~Standing.silent)
      }
    }
  }

  private func meets(_ demands: [Demand], _ sheet: AnswerSheet) -> Bool {
    demands.allSatisfy { demand in
      switch demand {
      case .condition(let condition, let truths): truths.contains(condition.truth(on: sheet))
      case .status(let treatment, let range, let book):
        books[book].assess(sheet)[treatment].map { range.contains($0.status) } ?? false
      case .statusWithout(let rule, let treatment, let range):
        books[0].assess(sheet)[treatment].map { finding in
          let others = finding.reasons.filter { $0.rule != rule }
          return range.contains(others.map(\.status).max() ?? .suitable)
        } ?? false
      case .complete: sheet.path.count == sheet.answers.count
      }
    }
  }
}
