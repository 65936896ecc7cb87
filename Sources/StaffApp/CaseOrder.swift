/// The orders a list of cases can be in.
public enum CaseOrder: String, Hashable, Sendable, CaseIterable {
  /// Overdue first, then new by waiting time, then the rest by their follow-up.
  case urgency
  /// The newest first.
  case newest
  case name
  case owner
  case stage
}
