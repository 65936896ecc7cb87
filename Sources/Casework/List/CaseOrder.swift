/// The orders a list of cases can be in.
public enum CaseOrder: String, Hashable, Sendable, CaseIterable, Codable {
  /// Overdue first, then new by waiting time, then what is planned for today, then the rest.
  case urgency
  /// By the next day for which something is planned, those without one last; the more urgent first
  /// within.
  case day
  /// The newest first.
  case newest
  /// By the visitor's name, accents and case aside.
  case name
  /// By owner, those without one last; the more urgent first within.
  case owner
  /// From new to closed; the more urgent first within.
  case stage
}
