/// Conditions compiled into masks, one bit for each row.
///
/// A column is a question. What was said to it lets some rows pass, and a row that passes every
/// column holds: one intersection a column, however many rows there are. Two sets are kept, since
/// truth is three-valued: the rows that are *yes* so far, and those that are not *no* so far.
///
/// ``Condition/truth(on:)`` is the definition; this is the same, sooner.
struct DecisionTable: Hashable, Sendable {
  /// What an answer sheet, or one answer, makes of all rows.
  struct Verdict: Hashable, Sendable {
    var yes: RowSet
    var notNo: RowSet

    var unknown: RowSet { notNo.subtracting(yes) }
  }

  private var columns: [Column] = []
  private let everyRow: RowSet

  /// Takes conditions that name each question at most once.
  ///
  /// - Complexity: O(cells × different tests of a question).
  init(_ conditions: [Condition]) {
    everyRow = RowSet(of: conditions.count) { _ in true }
    var places: [QuestionID: Int] = [:]
    for (row, condition) in conditions.enumerated() {
      for cell in condition.cells where cell.test != .anything {
        let place = places[cell.question] ?? columns.count
        if place == columns.count {
          places[cell.question] = place
          columns.append(Column(cell.question, everyRow: everyRow))
        }
        columns[place].add(cell.test, row: row)
      }
    }
  }

  /// The truth of every row on an answer sheet.
  ///
  /// - Complexity: O(columns × rows / 64 + tests of numbers, times and negations).
  func judge(_ sheet: AnswerSheet) -> Verdict {
    var yes = everyRow
    var notNo = everyRow
    for place in columns.indices {
      switch sheet[columns[place].question] {
      case .notAsked:
        yes.formIntersection(columns[place].untested)
        notNo.formIntersection(columns[place].untested)
      case .perhapsAsked, .asked(nil):
        yes.formIntersection(columns[place].untested)
      case .asked(.unknown?):
        yes.formIntersection(columns[place].unsure.yes)
        notNo.formIntersection(columns[place].unsure.notNo)
      case .asked(let answer?):
        // A known answer leaves no test unknown.
        let passing = columns[place].rows(passing: answer, on: sheet.today)
        yes.formIntersection(passing)
        notNo.formIntersection(passing)
      }
    }
    return Verdict(yes: yes, notNo: notNo)
  }
}

/// The tests of all rows on the answer to one question.
private struct Column: Hashable, Sendable {
  let question: QuestionID
  /// Rows without a test here: nothing said, and nothing left unsaid, keeps them from holding.
  private(set) var untested: RowSet
  /// What *I don't know* makes of the rows.
  private(set) var unsure: DecisionTable.Verdict
  /// For an option, the rows whose test its choice meets whatever else is chosen.
  private var choices: [OptionID: RowSet] = [:]
  /// The tests that are no choices of options, each once.
  private var others: [Test] = []

  private struct Test: Hashable, Sendable {
    let test: UnaryTest
    var rows: RowSet
  }

  init(_ question: QuestionID, everyRow: RowSet) {
    self.question = question
    untested = everyRow
    unsure = DecisionTable.Verdict(yes: everyRow, notNo: everyRow)
  }

  mutating func add(_ test: UnaryTest, row: Int) {
    untested.remove(row)
    let truth = test.truthOfUnknown
    if truth != .yes { unsure.yes.remove(row) }
    if truth == .no { unsure.notNo.remove(row) }
    if let options = test.choices {
      for option in options { choices[option, default: untested.emptied].insert(row) }
    } else if let known = others.firstIndex(where: { $0.test == test }) {
      others[known].rows.insert(row)
    } else {
      others.append(Test(test: test, rows: untested.emptied))
      others[others.count - 1].rows.insert(row)
    }
  }

  func rows(passing answer: Answer, on today: CalendarDay) -> RowSet {
    var passing = untested
    switch answer {
    case .one(let option): passing.formUnion(choices[option])
    case .many(let chosen) where chosen.isEmpty: passing.formUnion(choices[Option.none])
    case .many(let chosen): for option in chosen { passing.formUnion(choices[option]) }
    case .number, .elapsed, .unknown: break
    }
    for other in others where other.test.holds(for: answer, on: today) == .yes {
      passing.formUnion(other.rows)
    }
    return passing
  }
}

extension UnaryTest {
  /// The options of which each one alone meets the test, and without which nothing does; `nil` for
  /// a test of another shape.
  fileprivate var choices: [OptionID]? {
    switch self {
    case .option(let option): [option]
    case .anyOf(let tests):
      tests.reduce([] as [OptionID]?) { options, test in
        guard let options, let more = test.choices else { return nil }
        return options + more
      }
    case .anything, .number, .elapsed, .not: nil
    }
  }

  /// What the answer *I don't know* makes of the test, the same on every day.
  fileprivate var truthOfUnknown: Truth {
    holds(for: .unknown, on: CalendarDay(daysSince1970: 0))
  }
}
