import Consultation

/// What a decision model says of itself and of its rows, by its key in the pack.
public enum ModelPhrase: String, CaseIterable, Sendable {
  case name = "staff.model.name"
  case notice = "staff.model.notice"
  case table = "staff.model.table"
  case rides = "staff.model.rides"
  case open = "staff.model.open"
  case noRule = "staff.model.no_rule"
  case column = "staff.model.column"
  case days = "staff.model.unit.days"
  case weeks = "staff.model.unit.weeks"
  case months = "staff.model.unit.months"
  case years = "staff.model.unit.years"
}

extension Wording {
  subscript(phrase: ModelPhrase) -> String { self[phrase.rawValue] }

  subscript(phrase: ModelPhrase, values: [String: String]) -> String {
    self[phrase.rawValue, values]
  }

  /// A unit by itself, as at the head of a column that counts it.
  func name(_ unit: CalendarPeriod.Unit) -> String {
    switch unit {
    case .days: self[ModelPhrase.days]
    case .weeks: self[ModelPhrase.weeks]
    case .months: self[ModelPhrase.months]
    case .years: self[ModelPhrase.years]
    }
  }
}
