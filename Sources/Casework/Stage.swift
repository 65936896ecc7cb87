public import Consultation

/// How far a lead has come on its way into the clinic.
public enum Stage: Hashable, Sendable {
  /// Nobody has reached the visitor yet.
  case new
  /// Somebody spoke or wrote with the visitor.
  case contacted
  /// A visit is agreed on, on a day where it is known.
  case booked(CalendarDay?)
  /// The visitor came.
  case attended
  /// Nothing more is to be done.
  case closed(ClosingReason)

  /// The stage without its particulars, for lists, filters and counts.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case new, contacted, booked, attended, closed
  }

  public var kind: Kind {
    switch self {
    case .new: .new
    case .contacted: .contacted
    case .booked: .booked
    case .attended: .attended
    case .closed: .closed
    }
  }

  /// The day of the visit agreed on, where there is one.
  public var visit: CalendarDay? {
    if case .booked(let day) = self { day } else { nil }
  }

  /// Whether entering it says that somebody reached the visitor.
  var isContact: Bool {
    switch self {
    case .contacted, .booked, .attended: true
    case .new, .closed: false
    }
  }
}

/// Why nothing more is to be done about a lead.
public enum ClosingReason: String, Hashable, Sendable, CaseIterable, Codable {
  /// The course is done, or goes on in the clinic's own records.
  case done
  case notInterested = "not_interested"
  /// A clinician decided against it.
  case notSuitable = "not_suitable"
  case unreachable
  case elsewhere
  /// The visitor asked not to be contacted.
  case opposed
}
