public import Consultation

/// In what a rule or a red line contradicts itself, or rests on nothing.
public enum RuleFault: Hashable, Sendable {
  case waitWithoutEnd
  case endWithoutWait
  case endsAlways
  /// It ends the interview, and does not apply to every treatment.
  case endsForSome
  case countsFromNoTime(QuestionID)
  /// A red line that forbids nothing.
  case nothingMilder
  case noTreatment
  case noSource
}

extension RuleFault {
  private static let untilWhen =
    "write until: {days: 90, after: recent_botox_ago} or until: {event: healed}"

  var words: FaultWords {
    switch self {
    case .waitWithoutEnd: .init("a wait must say until when", hint: Self.untilWhen)
    case .endWithoutWait: .init("only a wait has an end", hint: Self.untilWhen)
    case .endsAlways: .init("a rule that ends the interview needs a condition")
    case .endsForSome: .init("a rule that ends the interview must apply to every treatment")
    case .countsFromNoTime(let question):
      .init("'\(question)' is not a question about how long ago something was")
    case .nothingMilder: .init("nothing is milder than 'suitable': the line forbids nothing")
    case .noTreatment: .init("the line names no treatment")
    case .noSource: .init("a claim needs at least one source")
    }
  }
}
