import Consultation

/// The answers to one question, cut into elementary cells: no test of the pack can tell two answers
/// of one cell apart.
///
/// For numbers, single choices and times ago; questions with many choices are tests of single
/// options (`OptionTests`).
struct AnswerCells {
  /// For each cell, an answer on each class of days; `nil` where the class has none.
  private(set) var answers: [[Answer?]] = []
  /// For each test, the standings of the question that make it no, unknown, yes.
  private(set) var masks: [TestMasks] = []
  private let allowsUnknown: Bool

  /// The standings under which one test has each truth.
  struct TestMasks {
    var no: UInt64 = Standing.absent
    var unknown: UInt64 = Standing.perhaps | Standing.silent
    var yes: UInt64 = 0

    func standings(_ truths: TruthSet) -> UInt64 {
      (truths.contains(.no) ? no : 0) | (truths.contains(.unknown) ? unknown : 0)
        | (truths.contains(.yes) ? yes : 0)
    }

    mutating func add(_ standing: UInt64, as truth: Truth) {
      switch truth {
      case .no: no |= standing
      case .unknown: unknown |= standing
      case .yes: yes |= standing
      }
    }
  }

  /// Whether there are too many cells to tell apart in one column.
  var isTooMany: Bool { answers.count > Standing.most }

  /// The standings the question can have at all.
  var standings: UInt64 {
    Formula.all(Standing.offset + answers.count) & ~(allowsUnknown ? 0 : Standing.unsure)
  }

  init(_ question: Question, tests: [UnaryTest], days: [CalendarDay]) {
    allowsUnknown = question.allowsUnknown
    var places: [[Truth]: Int] = [:]
    for (place, day) in days.enumerated() {
      for answer in Self.samples(question, tests: tests, on: day) {
        let truths = tests.map { $0.holds(for: answer, on: day) }
        let cell = places[truths] ?? answers.count
        if places[truths] == nil {
          places[truths] = cell
          answers.append([Answer?](repeating: nil, count: days.count))
        }
        if answers[cell][place] == nil { answers[cell][place] = answer }
      }
    }
    masks = tests.map { test in
      var masks = TestMasks()
      masks.add(Standing.unsure, as: test.holds(for: .unknown, on: days[0]))
      return masks
    }
    guard !isTooMany else { return }
    for (truths, cell) in places {
      for (test, truth) in truths.enumerated() {
        masks[test].add(Standing.answer(cell), as: truth)
      }
    }
  }

  /// At least one answer of every cell there is on a day; those next to a bound come first.
  private static func samples(
    _ question: Question, tests: [UnaryTest], on day: CalendarDay
  ) -> [Answer] {
    switch question.kind {
    case .number(let range):
      let bounds = tests.flatMap(numbers).flatMap { [$0, $0 - 1, $0 + 1] }.sorted(by: >)
      return (bounds + [range.lowerBound, range.upperBound]).filter(range.contains)
        .map { .number($0) }
    case .one(let options): return options.map { .one($0.id) }
    case .many: return []
    case .elapsed(let units):
      return ElapsedCuts(tests).cells(on: day).map {
        .elapsed(ElapsedCuts.period(in: $0, on: day, units: units))
      }
    }
  }

  private static func numbers(_ test: UnaryTest) -> [Int] {
    switch test {
    case .number(let interval): [interval.lower?.value, interval.upper?.value].compactMap { $0 }
    case .anyOf(let tests): tests.flatMap(numbers)
    case .not(let test): numbers(test)
    case .anything, .option, .elapsed: []
    }
  }
}
