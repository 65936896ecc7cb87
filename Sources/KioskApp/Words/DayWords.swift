import Consultation

extension Wording {
  /// The words of a phrase.
  subscript(phrase: Phrase) -> String { self[phrase.rawValue] }

  /// The words of a phrase, with `{name}` replaced by what is given for it.
  subscript(phrase: Phrase, values: [String: String]) -> String { self[phrase.rawValue, values] }

  /// The name of a calendar unit, in the plural.
  func name(of unit: CalendarPeriod.Unit) -> String {
    switch unit {
    case .days: self[.unitDays]
    case .weeks: self[.unitWeeks]
    case .months: self[.unitMonths]
    case .years: self[.unitYears]
    }
  }

  /// From one length of time to another, as in *8–12 weeks*.
  func text(for span: Treatment.Span) -> String {
    guard span.from != span.to else { return text(for: span.to) }
    if span.from.parts.count == 1, span.to.parts.count == 1,
      let from = span.from.parts.first, let to = span.to.parts.first, from.unit == to.unit
    {
      return count("\(from.amount)–\(to.amount)", to.unit, isOne: false)
    }
    return text(for: span.from) + " – " + text(for: span.to)
  }
}

extension ClosedRange<Int> {
  /// As in *3–4*, or a single number.
  var words: String {
    lowerBound == upperBound ? "\(upperBound)" : "\(lowerBound)–\(upperBound)"
  }
}
