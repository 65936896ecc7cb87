import Consultation

/// One row of a decision table: what stands in the columns that it looks at, and what it says.
struct DecisionRow: Hashable {
  var cells: [DecisionInput: String] = [:]
  let status: Status
  /// `nil` for the row that is met where no other is.
  let rule: RuleID?
  /// Whether it is met also where the rule merely cannot be ruled out.
  let isOpen: Bool
}

extension DecisionRow {
  /// The rows of a rule: one that it holds, and a milder one that it cannot be ruled out.
  ///
  /// Where both say the same there is one. A test that mixes units of time makes more of each.
  static func rows(of rule: Rule, in questionnaire: Questionnaire) -> [DecisionRow] {
    let isMilder = rule.status > .clearance
    let holding = isMilder ? rows(of: rule, isOpen: false, in: questionnaire) : []
    guard !isMilder || !rule.condition.cells.isEmpty else { return holding }
    return holding + rows(of: rule, isOpen: true, in: questionnaire)
  }

  private static func rows(
    of rule: Rule, isOpen: Bool, in questionnaire: Questionnaire
  ) -> [DecisionRow] {
    let status = isOpen ? min(rule.status, .clearance) : rule.status
    var rows = [DecisionRow(status: status, rule: rule.id, isOpen: isOpen)]
    for cell in rule.condition.cells where cell.test != .anything {
      let ways = DecisionCell(cell, isOpen: isOpen, in: questionnaire).ways
      rows = rows.flatMap { row in
        ways.map { way in
          var row = row
          row.cells.merge(way) { _, new in new }
          return row
        }
      }
    }
    return rows
  }
}

/// A cell of a condition in FEEL.
private struct DecisionCell {
  let question: Question?
  let cell: Condition.Cell
  /// Whether *I don't know* meets it.
  let meetsUnknown: Bool

  init(_ cell: Condition.Cell, isOpen: Bool, in questionnaire: Questionnaire) {
    question = questionnaire[cell.question]
    self.cell = cell
    let unsure = cell.test.holds(for: .unknown, on: CalendarDay(daysSince1970: 0))
    meetsUnknown = isOpen ? unsure != .no : unsure == .yes
  }

  /// The ways to meet it, each of which fills columns; none where nothing does.
  var ways: [[DecisionInput: String]] {
    let column = DecisionInput(question: cell.question, unit: nil)
    guard let kind = question?.kind else { return [] }
    switch kind {
    case .number:
      return numbers(WholeNumbers(meeting: cell.test, from: kind.least)).map { [column: $0] }
    case .one(let options):
      let met = options.map(\.id).filter {
        cell.test.holds(for: .one($0), on: CalendarDay(daysSince1970: 0)) == .yes
      }
      let words = met.map(\.text) + (meetsUnknown ? [DecisionInput.unknownWord] : [])
      return way(column, words.map { "\"\($0)\"" }.joined(separator: ", "))
    case .many: return way(column, chosen)
    case .elapsed(let units):
      return ElapsedWays(cell.test).ways.flatMap { way in
        columns(way.isEmpty ? [units.first ?? .days: WholeNumbers.all()] : way)
      }
    }
  }

  /// One way to meet a test on an elapsed time; more where a set of numbers has gaps.
  private func columns(_ way: [CalendarPeriod.Unit: WholeNumbers]) -> [[DecisionInput: String]] {
    var rows: [[DecisionInput: String]] = [[:]]
    for unit in CalendarPeriod.Unit.allCases {
      guard let set = way[unit] else { continue }
      let column = DecisionInput(question: cell.question, unit: unit)
      rows = rows.flatMap { row in
        numbers(set).map { text in row.merging([column: text]) { _, new in new } }
      }
    }
    return rows
  }

  private func way(_ column: DecisionInput, _ text: String) -> [[DecisionInput: String]] {
    text.isEmpty ? [] : [[column: text]]
  }

  private func numbers(_ set: WholeNumbers) -> [String] {
    set.tests(orUnknown: meetsUnknown)
  }

  /// Of several options any match will do.
  private var chosen: String {
    let unknown = contains(DecisionInput.unknownWord)
    let notAsked = contains(DecisionInput.notAskedWord)
    if case .not(let test) = cell.test, !expression(test).isNegated {
      let others = (meetsUnknown ? [] : [unknown]) + [notAsked]
      return "not(\(([expression(test).text] + others).joined(separator: " or ")))"
    }
    let met = expression(cell.test)
    let text = met.text + (meetsUnknown ? " or \(unknown)" : "")
    guard met.isNegated else { return text }
    return "(\(text)) and not(\(notAsked)\(meetsUnknown ? "" : " or \(unknown)"))"
  }

  /// By the column's name and not by `?`, which older engines do not know.
  private func contains(_ word: String) -> String {
    let name = DecisionInput(question: cell.question, unit: nil).name
    return "list contains(\(name), \"\(word)\")"
  }

  private func expression(_ test: UnaryTest) -> (text: String, isNegated: Bool) {
    switch test {
    case .option(let option): return (contains(option.text), false)
    case .anyOf(let tests):
      let parts = tests.map { expression($0) }
      return (parts.map(\.text).joined(separator: " or "), parts.contains { $0.isNegated })
    case .not(let test): return ("not(\(expression(test).text))", true)
    case .anything: return ("true", true)
    case .number, .elapsed: return ("false", false)
    }
  }
}

/// A test on an elapsed time as ways to meet it, each a set of whole numbers for each unit.
private struct ElapsedWays {
  let ways: [[CalendarPeriod.Unit: WholeNumbers]]

  init(_ test: UnaryTest) { ways = Self.ways(test, isNegated: false) }

  private static func ways(
    _ test: UnaryTest, isNegated: Bool
  ) -> [[CalendarPeriod.Unit: WholeNumbers]] {
    switch test {
    case .anything: return isNegated ? [] : [[:]]
    case .option, .number: return isNegated ? [[:]] : []
    case .not(let test): return ways(test, isNegated: !isNegated)
    case .anyOf(let tests):
      guard isNegated else { return tests.flatMap { ways($0, isNegated: false) } }
      return tests.reduce([[:]]) { both($0, ways($1, isNegated: true)) }
    case .elapsed(let interval):
      let lower = interval.lower.map { ($0.value.unit, WholeNumbers(amount($0), nil)) }
      let upper = interval.upper.map { ($0.value.unit, WholeNumbers(nil, amount($0))) }
      let sides = [lower, upper].compactMap(\.self)
      if isNegated { return sides.map { [$0.0: $0.1.complement] } }
      return sides.reduce([[:]]) { both($0, [[$1.0: $1.1]]) }
    }
  }

  private static func amount(
    _ end: UnaryTest.Interval<UnaryTest.Duration>.End
  ) -> UnaryTest.Interval<Int>.End {
    UnaryTest.Interval<Int>.End(end.value.amount, isIncluded: end.isIncluded)
  }

  private static func both(
    _ some: [[CalendarPeriod.Unit: WholeNumbers]],
    _ others: [[CalendarPeriod.Unit: WholeNumbers]]
  ) -> [[CalendarPeriod.Unit: WholeNumbers]] {
    some.flatMap { one in
      others.map { other in one.merging(other) { $0.intersection($1) } }
    }
  }
}
