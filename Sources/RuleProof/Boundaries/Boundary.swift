public import Consultation

/// An elementary answer beside a boundary of a rule: on one side of it a cell holds, on the other it
/// does not.
public struct Boundary: Hashable, Sendable {
  /// Answers that one step of a cell's bound, or one option of its list, sets apart from others.
  public enum Step: Hashable, Sendable {
    case number(Int)
    /// The option; of those that the cell names, this one alone.
    case option(OptionID)
    /// So many whole days or months ago.
    case elapsed(Int, CalendarPeriod.Unit)
    case unknown
  }

  public let rule: RuleID
  public let question: QuestionID
  public let step: Step
  /// What the cell says there.
  public let truth: Truth
  /// The options that the cell names, where it names options.
  let named: [OptionID]
}

extension Boundary {
  /// The boundaries of a rule, cell by cell: the numbers and times on both sides of every bound,
  /// every option named and not named, and *I don't know*.
  static func all(of rule: Rule, in questionnaire: Questionnaire) -> [Boundary] {
    rule.condition.cells.flatMap { cell -> [Boundary] in
      guard cell.test != .anything, let question = questionnaire[cell.question] else { return [] }
      let named = cell.test.options
      let unknown = question.allowsUnknown ? [Step.unknown] : []
      return (cell.test.steps(question) + unknown).map { step in
        Boundary(
          rule: rule.id, question: cell.question, step: step,
          truth: cell.test.holds(for: step.answer(question), on: Example.defaultDay),
          named: named)
      }
    }
  }

  /// Whether an answer given on a day is this one.
  func meets(_ answer: Answer, on today: CalendarDay) -> Bool {
    switch (step, answer) {
    case (.unknown, .unknown): true
    case (.number(let number), .number(let given)): number == given
    case (.elapsed(let amount, let unit), .elapsed(let ago)):
      unit.whole(from: ago.before(today), to: today) == amount
    case (.option(let option), .one(let chosen)): option == chosen
    case (.option(Option.none), .many(let chosen)): chosen.isEmpty
    case (.option(let option), .many(let chosen)):
      chosen.contains(option) && chosen.allSatisfy { $0 == option || !named.contains($0) }
    case (.unknown, _), (.number, _), (.elapsed, _), (.option, _): false
    }
  }

  /// What states must meet in which the answer is given.
  func demands(_ question: Question, in rule: Rule) -> [AnswerStates.Demand] {
    func cell(_ test: UnaryTest) -> Condition { Condition([.init(question.id, test)]) }
    switch step {
    case .number, .elapsed: return [.condition(cell(test), [.yes])]
    case .option(let option):
      return [.condition(cell(test), [.yes])]
        + named.filter { $0 != option && option != Option.none }.map {
          .condition(cell(.option($0)), [.no])
        }
    case .unknown:
      // Asked, and neither answered nor silent.
      let own = Condition(rule.condition.cells.filter { $0.question == question.id })
      return [
        .condition(question.condition, [.yes]), .condition(own, [truth]), .complete,
      ]
    }
  }

  /// A test that holds for the answer alone, as far as tests go; anything for *I don't know*.
  var test: UnaryTest {
    switch step {
    case .number(let number):
      .number(.init(lower: .init(number, isIncluded: true), upper: .init(number, isIncluded: true)))
    case .option(let option): .option(option)
    case .elapsed(let amount, let unit):
      .elapsed(
        .init(
          lower: .init(.init(amount: amount, unit: unit), isIncluded: true),
          upper: .init(.init(amount: amount, unit: unit), isIncluded: true)))
    case .unknown: .anything
    }
  }
}

extension Boundary.Step: CustomStringConvertible {
  /// As it would be written in a cell, such as `17`, `5 months` or `unknown`.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .option(let option): "\(option)"
    case .elapsed(let amount, let unit): "\(amount) \(unit.rawValue)"
    case .unknown: "unknown"
    }
  }

  fileprivate func answer(_ question: Question) -> Answer {
    switch (self, question.kind) {
    case (.number(let number), _): .number(number)
    case (.option(Option.none), .many): .many([])
    case (.option(let option), .many): .many([option])
    case (.option(let option), _): .one(option)
    case (.elapsed(let amount, let unit), _): .elapsed(CalendarPeriod(amount, unit))
    case (.unknown, _): .unknown
    }
  }
}

extension UnaryTest {
  /// The options that a test names, whether it looks for them or leaves them out.
  fileprivate var options: [OptionID] {
    switch self {
    case .option(let option): [option]
    case .anyOf(let tests): tests.flatMap(\.options)
    case .not(let test): test.options
    case .anything, .number, .elapsed: []
    }
  }

  /// The answers beside the bounds of a test, in order and each once.
  fileprivate func steps(_ question: Question) -> [Boundary.Step] {
    switch question.kind {
    case .one(let options), .many(let options): options.map { .option($0.id) }
    case .number(let range):
      Set(cuts.map(\.amount).flatMap { [$0 - 1, $0] }).filter(range.contains).sorted()
        .map { .number($0) }
    case .elapsed:
      Set(cuts).sorted { ($0.unit.rawValue, $0.amount) < ($1.unit.rawValue, $1.amount) }
        .flatMap { cut in
          [cut.amount - 1, cut.amount].filter { $0 >= 0 }.map { .elapsed($0, cut.unit) }
        }
    }
  }

  /// Where the test changes its mind: the first amount beyond each bound.
  private var cuts: [Duration] {
    switch self {
    case .anything, .option: []
    case .anyOf(let tests): tests.flatMap(\.cuts)
    case .not(let test): test.cuts
    case .number(let interval):
      [
        interval.lower.map { $0.value + ($0.isIncluded ? 0 : 1) },
        interval.upper.map { $0.value + ($0.isIncluded ? 1 : 0) },
      ].compactMap { $0 }.map { Duration(amount: $0, unit: .days) }
    case .elapsed(let interval):
      [
        interval.lower.map { ElapsedStep($0, isUpper: false) },
        interval.upper.map { ElapsedStep($0, isUpper: true) },
      ].compactMap { $0 }.map { Duration(amount: $0.cut, unit: $0.unit) }
    }
  }
}
