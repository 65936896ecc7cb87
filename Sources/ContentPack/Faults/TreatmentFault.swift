public import Consultation

/// What is wrong with a treatment, or a group of them.
public enum TreatmentFault: Hashable, Sendable {
  /// An add-on that rides on itself, by way of others.
  case circle(TreatmentID)
  case groupNamedLikeOne(TreatmentID)
  case sessionsOutOfRange
  /// Nothing can be counted of what nobody knows.
  case figureOfUnknown
  case moreThanHundred
  /// A value that is told by every alternative but this one.
  case valueUntold(ValueID)
}

extension TreatmentFault {
  var words: FaultWords {
    switch self {
    case .circle(let id):
      .init("add-ons ride on each other in a circle: '\(id)' comes back to itself")
    case .groupNamedLikeOne(let id): .init("the group '\(id)' has the name of a treatment")
    case .sessionsOutOfRange: .init("a course has 1 to 24 sessions")
    case .figureOfUnknown:
      .init("a figure is of what gets better or worse", hint: "of: better, or of: worse")
    case .valueUntold(let id):
      .init("nothing is told about '\(id)'", hint: "add it with its sources under told: values:")
    case .moreThanHundred: .init("these are people of 100: 0 to 100, or [fewest, most]")
    }
  }
}
