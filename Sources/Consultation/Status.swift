/// How a treatment stands after an assessment; a chain, milder first.
public enum Status: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
  /// Nothing in the answers speaks against it; a clinician confirms at the visit.
  case suitable
  /// A clinician must look at something named before anything is booked.
  case clearance
  /// A passing state rules it out for now, with a stated end.
  case wait
  /// Not to be offered.
  case contraindicated

  private var force: Int {
    switch self {
    case .suitable: 0
    case .clearance: 1
    case .wait: 2
    case .contraindicated: 3
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.force < right.force }
}

/// How a treatment's usual red days sit with the days that a visitor can spare.
public enum Fit: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
  /// All usual red days fit.
  case good
  /// The quick end of the usual range fits, the slow end does not.
  case tight
  /// Even the quick end does not fit.
  case poor

  private var distance: Int {
    switch self {
    case .good: 0
    case .tight: 1
    case .poor: 2
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.distance < right.distance }
}

/// How well a treatment's effect on a concern is shown; A is the strongest.
public enum EvidenceGrade: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
  /// Consistent randomised trials or meta-analyses.
  case a = "A"
  /// Some controlled trials.
  case b = "B"
  /// Uncontrolled studies.
  case c = "C"
  /// Opinion only.
  case d = "D"

  /// The stronger grade comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
