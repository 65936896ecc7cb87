import Consultation

/// The answer of one visitor to one question, as constants of SMT-LIB.
struct SmtAnswer: Sendable {
  let question: Question
  /// The visitor and the question.
  private let name: String
  private let needsCalendar: Bool
  private let countsMonths: Bool

  /// - Parameter tests: every test on the question.
  init(_ question: Question, visitor: String, tests: [UnaryTest]) {
    self.question = question
    name = "\(visitor).\(question.id)"
    let bounds = tests.flatMap(Self.bounds)
    let months = bounds.filter { $0.unit == .months || $0.unit == .years }
    let days = bounds.filter { $0.unit == .days || $0.unit == .weeks }
    let limit = Question.longestElapsedMonths
    let isFar =
      months.contains { $0.amount * ($0.unit == .years ? 12 : 1) >= limit }
      || days.contains { $0.amount * ($0.unit == .weeks ? 7 : 1) >= limit * 31 }
    needsCalendar = (!months.isEmpty && !days.isEmpty) || isFar
    countsMonths = !months.isEmpty
  }

  var usesCalendar: Bool {
    if case .elapsed = question.kind { needsCalendar } else { false }
  }

  /// Whether there is an answer proper, and whether it is *I don't know*.
  var isGiven: String { SmtTerm.name(name, "given") }
  var isUnsure: String { SmtTerm.name(name, "unsure") }

  var declarations: String {
    var lines = [
      "(declare-const \(isGiven) Bool)", "(declare-const \(isUnsure) Bool)",
      "(assert (not (and \(isGiven) \(isUnsure))))",
    ]
    if !question.allowsUnknown { lines.append("(assert (not \(isUnsure)))") }
    switch question.kind {
    case .number(let range):
      lines.append("(declare-const \(value) Int)")
      lines.append(
        "(assert (<= \(SmtTerm.number(range.lowerBound)) \(value)"
          + " \(SmtTerm.number(range.upperBound))))")
    case .one(let options):
      lines += options.map { "(declare-const \(choice($0.id)) Bool)" }
      lines.append("(assert \(SmtTerm.or(options.map { choice($0.id) })))")
      for (place, option) in options.enumerated() {
        for other in options[..<place] {
          lines.append("(assert (not (and \(choice(option.id)) \(choice(other.id)))))")
        }
      }
    case .many(let options):
      let free = options.filter { $0.id != Option.none }
      lines += free.map { "(declare-const \(choice($0.id)) Bool)" }
      for option in free where option.isExclusive {
        for other in free where other.id != option.id {
          lines.append("(assert (not (and \(choice(option.id)) \(choice(other.id)))))")
        }
      }
    case .elapsed:
      if needsCalendar {
        lines.append(SmtCalendar.past(name))
      } else {
        let unit = countsMonths ? "months" : "days"
        lines.append("(declare-const \(SmtTerm.name(name, unit)) Int)")
        lines.append("(assert (<= 0 \(SmtTerm.name(name, unit))))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var value: String { SmtTerm.name(name, "value") }

  /// Whether an option is chosen.
  func choice(_ option: OptionID) -> String { SmtTerm.name(name, "is", option.text) }

  /// The constants that make up the answer itself.
  private var parts: [String] {
    switch question.kind {
    case .number: [value]
    case .one(let options): options.map { choice($0.id) }
    case .many(let options): options.filter { $0.id != Option.none }.map { choice($0.id) }
    case .elapsed:
      needsCalendar
        ? ["y", "m", "d"].map { SmtTerm.name(name, $0) }
        : [SmtTerm.name(name, countsMonths ? "months" : "days")]
    }
  }

  /// Whether another visitor's answer is the same, value for value.
  func hasSameValue(as other: SmtAnswer, but option: OptionID? = nil) -> String {
    let but = option.map { [choice($0), other.choice($0)] } ?? []
    return SmtTerm.and(
      zip(parts, other.parts).filter { !but.contains($0) && !but.contains($1) }
        .map { "(= \($0) \($1))" })
  }

  /// Whether a test holds for the answer, where there is one.
  func holds(_ test: UnaryTest) -> String {
    switch test {
    case .anything: "true"
    case .not(let test): SmtTerm.not(holds(test))
    case .anyOf(let tests): SmtTerm.or(tests.map(holds))
    case .option(let option): isChosen(option)
    case .number(let interval):
      if case .number = question.kind {
        within(interval, SmtTerm.number) { _ in value }
      } else {
        "false"
      }
    case .elapsed(let interval):
      if case .elapsed = question.kind {
        within(interval, { SmtTerm.number($0.amount) }, counted: count)
      } else {
        "false"
      }
    }
  }

  private func isChosen(_ option: OptionID) -> String {
    guard question.options.contains(where: { $0.id == option }) || option == Option.none else {
      return "false"
    }
    switch question.kind {
    case .one(let options): return options.contains { $0.id == option } ? choice(option) : "false"
    case .many(let options) where option == Option.none:
      return SmtTerm.and(
        options.filter { $0.id != Option.none }.map { SmtTerm.not(choice($0.id)) })
    case .many: return choice(option)
    case .number, .elapsed: return "false"
    }
  }

  /// The count of a bound's unit; weeks and years are whole ones.
  private func count(_ bound: UnaryTest.Duration) -> String {
    let days = SmtTerm.name(name, "days")
    let months = SmtTerm.name(name, "months")
    return switch bound.unit {
    case .days: days
    case .weeks: "(div \(days) 7)"
    case .months: months
    case .years: "(div \(months) 12)"
    }
  }

  private func within<Bound>(
    _ interval: UnaryTest.Interval<Bound>, _ number: (Bound) -> String,
    counted: (Bound) -> String
  ) -> String {
    var terms: [String] = []
    if let lower = interval.lower {
      let sign = lower.isIncluded ? ">=" : ">"
      terms.append("(\(sign) \(counted(lower.value)) \(number(lower.value)))")
    }
    if let upper = interval.upper {
      let sign = upper.isIncluded ? "<=" : "<"
      terms.append("(\(sign) \(counted(upper.value)) \(number(upper.value)))")
    }
    return SmtTerm.and(terms)
  }

  private static func bounds(_ test: UnaryTest) -> [UnaryTest.Duration] {
    switch test {
    case .elapsed(let interval):
      [interval.lower, interval.upper].compactMap { $0?.value }
    case .anyOf(let tests): tests.flatMap(bounds)
    case .not(let test): bounds(test)
    case .anything, .option, .number: []
    }
  }
}
