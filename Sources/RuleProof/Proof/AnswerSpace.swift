import Consultation

/// A questionnaire with the answers to every question cut into cells, ready to be put in formulas.
///
/// Made once for all conditions that will be asked about.
struct AnswerSpace: Sendable {
  /// The answers to one question.
  enum Column: Sendable {
    case cells(AnswerCells)
    case options(OptionTests)
  }

  /// A condition with questions and tests as places.
  struct Row: Sendable {
    struct Cell: Sendable {
      let question: Int
      let test: Int
    }

    let cells: [Cell]
    /// Whether it names a question that is never asked, and so never holds.
    let isImpossible: Bool
  }

  /// An ending, at the question that decides it.
  struct Ending: Sendable {
    let question: Int
    let row: Row
  }

  let questionnaire: Questionnaire
  let days: DayClasses
  let columns: [Column]
  /// When each question is asked.
  let conditions: [Row]
  /// In the order of the questions that decide them.
  let endings: [Ending]
  /// For each question, its tests and their places in the column.
  let tests: [[UnaryTest: Int]]
  private let positions: [QuestionID: Int]

  /// - Parameters:
  ///   - endings: the conditions that end the interview.
  ///   - conditions: every other condition that will be asked about.
  ///   - today: the day to prefer for witnesses.
  ///   - neighbour: another questionnaire whose own times ago are to share the classes of days; two
  ///     spaces that are each other's neighbours under the same conditions share them all.
  init(
    _ questionnaire: Questionnaire, endings: [Condition], conditions: [Condition],
    today: CalendarDay, neighbour: Questionnaire? = nil
  ) {
    self.questionnaire = questionnaire
    let questions = questionnaire.questions
    let positions = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.positions = positions
    let (lists, tests) = Self.tests(
      of: questions, positions, in: questions.map(\.condition) + endings + conditions)
    let elapsed = questions.indices.filter { questions[$0].isElapsed }
    let elsewhere = (neighbour?.questions ?? []).filter { question in
      question.isElapsed && !elapsed.contains { questions[$0].id == question.id }
    }
    let days = DayClasses(
      elapsed.map { ElapsedCuts(lists[$0]) }
        + elsewhere.map { question in
          ElapsedCuts(
            conditions.flatMap(\.cells).filter { $0.question == question.id }.map(\.test))
        }, from: today)
    self.days = days
    columns = zip(questions, lists).map { question, tests in
      if case .many(let options) = question.kind {
        .options(OptionTests(options, tests: tests))
      } else {
        .cells(AnswerCells(question, tests: tests, days: days.days))
      }
    }
    self.tests = tests
    let compile = { Self.row($0, positions: positions, tests: tests) }
    self.conditions = questions.map { compile($0.condition) }
    self.endings = endings.filter { !$0.cells.isEmpty && !questions.isEmpty }.map { condition in
      Ending(
        question: condition.cells.compactMap { positions[$0.question] }.max() ?? 0,
        row: compile(condition))
    }.sorted { $0.question < $1.question }
  }

  /// The tests of each question in order, its own options first, and their places.
  private static func tests(
    of questions: [Question], _ positions: [QuestionID: Int], in conditions: [Condition]
  ) -> (lists: [[UnaryTest]], places: [[UnaryTest: Int]]) {
    var lists = questions.map { question in
      question.options.map { UnaryTest.option($0.id) }
    }
    var places = lists.map { list in
      Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for cell in conditions.flatMap(\.cells) {
      guard let place = positions[cell.question], places[place][cell.test] == nil else { continue }
      places[place][cell.test] = lists[place].count
      lists[place].append(cell.test)
    }
    return (lists, places)
  }

  /// A condition in places.
  ///
  /// - Precondition: it was named when the space was made.
  func row(_ condition: Condition) -> Row {
    Self.row(condition, positions: positions, tests: tests)
  }

  private static func row(
    _ condition: Condition, positions: [QuestionID: Int], tests: [[UnaryTest: Int]]
  ) -> Row {
    let cells = condition.cells.filter { $0.test != .anything }
    let places = cells.compactMap { cell -> Row.Cell? in
      guard let question = positions[cell.question] else { return nil }
      guard let test = tests[question][cell.test] else {
        preconditionFailure("the condition on '\(cell.question)' was not named to the prover")
      }
      return Row.Cell(question: question, test: test)
    }
    return Row(cells: places, isImpossible: places.count < cells.count)
  }

  func position(of question: QuestionID) -> Int? { positions[question] }

  /// The first question, among some, whose answers are too many to tell apart.
  func tooMany(among questions: some Sequence<Int>) -> QuestionID? {
    for place in questions {
      if case .cells(let cells) = columns[place], cells.isTooMany {
        return questionnaire.questions[place].id
      }
    }
    return nil
  }

  /// A number that grows with the kinds of answers: how many there are to each question.
  var cellCount: Int {
    columns.reduce(0) { sum, column in
      switch column {
      case .cells(let cells): sum + cells.answers.count
      case .options(let tests): sum + tests.options.count
      }
    }
  }
}

extension Question {
  fileprivate var isElapsed: Bool { if case .elapsed = kind { true } else { false } }
}
