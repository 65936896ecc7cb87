package import Consultation

/// Answers that stand for all answers to a question, as far as some tests can tell them apart.
///
/// Every number of a range, every option, and elapsed times at, just below and just above each
/// bound. For `many`, each option alone and none: enough for tests of options, which are met or
/// missed by single options.
package struct AnswerSamples {
  package static let today = CalendarDay(daysSince1970: 20_000)
  package let answers: [Answer]

  package init(_ question: Question, boundaries tests: [UnaryTest]) {
    switch question.kind {
    case .number(let range): answers = range.map { .number($0) }
    case .one(let options): answers = options.map { .one($0.id) }
    case .many(let options):
      answers = options.map { $0.id == Option.none ? .many([]) : .many([$0.id]) }
    case .elapsed:
      answers = ([0] + tests.flatMap(Self.days)).map { .elapsed(CalendarPeriod($0, .days)) }
    }
  }

  /// Days ago around every bound of a test.
  private static func days(_ test: UnaryTest) -> [Int] {
    switch test {
    case .elapsed(let interval):
      [interval.lower?.value, interval.upper?.value].compactMap { $0 }.flatMap { bound in
        [bound.amount, bound.amount + 1].flatMap { amount in
          let day = CalendarPeriod(amount, bound.unit).before(today)
          let days = today.daysSince1970 - day.daysSince1970
          return [days - 1, days, days + 1]
        }
      }
    case .anyOf(let tests): tests.flatMap(days)
    case .not(let test): days(test)
    case .anything, .option, .number: []
    }
  }
}
