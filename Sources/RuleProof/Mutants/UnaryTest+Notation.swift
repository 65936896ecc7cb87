package import Consultation

extension UnaryTest {
  /// The test as it is written in a cell.
  package var notation: String {
    switch self {
    case .anything: "-"
    case .option(let option): option.text
    case .number(let interval): interval.notation { "\($0)" }
    case .elapsed(let interval): interval.notation { "\($0.amount) \($0.unit.rawValue)" }
    case .anyOf(let tests): tests.map(\.notation).joined(separator: ", ")
    case .not(let test): "not(\(test.notation))"
    }
  }
}

extension UnaryTest.Interval {
  fileprivate func notation(_ text: (Bound) -> String) -> String {
    switch (lower, upper) {
    case (nil, nil): "-"
    case (let lower?, nil): (lower.isIncluded ? ">= " : "> ") + text(lower.value)
    case (nil, let upper?): (upper.isIncluded ? "<= " : "< ") + text(upper.value)
    case (let lower?, let upper?):
      lower == upper && lower.isIncluded
        ? text(lower.value)
        : (lower.isIncluded ? "[" : "(") + text(lower.value) + ".." + text(upper.value)
          + (upper.isIncluded ? "]" : ")")
    }
  }
}
