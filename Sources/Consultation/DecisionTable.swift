/// Conditions taken apart into columns, one for each question they name, so that each test is made
/// once however many rows share it.
struct DecisionTable: Hashable, Sendable {
  private struct Column: Hashable, Sendable {
    let question: QuestionID
    var tests: [UnaryTest] = []
    /// The places of the tests among all tests of the table.
    var places: [Int] = []
  }

  private var columns: [Column] = []
  /// For each row, the places of its tests.
  private var rows: [[Int]] = []
  private var count = 0

  /// - Complexity: O(cells × columns).
  init(_ conditions: [Condition]) {
    var column: [QuestionID: Int] = [:]
    for condition in conditions {
      rows.append(
        condition.cells.map { cell in
          let index = column[cell.question] ?? columns.count
          if index == columns.count {
            column[cell.question] = index
            columns.append(Column(question: cell.question))
          }
          return place(of: cell.test, in: index)
        })
    }
  }

  private mutating func place(of test: UnaryTest, in column: Int) -> Int {
    if let known = columns[column].tests.firstIndex(of: test) {
      return columns[column].places[known]
    }
    columns[column].tests.append(test)
    columns[column].places.append(count)
    count += 1
    return count - 1
  }

  /// The truth of every row on an answer sheet, as ``Condition/truth(on:)`` has it.
  ///
  /// - Complexity: O(different cells + rows).
  func truths(on sheet: AnswerSheet) -> [Truth] {
    let cells = [Truth](unsafeUninitializedCapacity: count) { cells, initialized in
      for column in columns {
        let entry = sheet[column.question]
        for index in column.tests.indices {
          cells[column.places[index]] = sheet.truth(of: column.tests[index], in: entry)
        }
      }
      initialized = count
    }
    return rows.map { row in
      var truth = Truth.yes
      for place in row where cells[place] < truth { truth = cells[place] }
      return truth
    }
  }
}
