public import Consultation

/// What a visitor may carry home of a visit: what was said and what it came to, and nothing of who it
/// was; neither name nor number is in it.
public struct TakeHome: Hashable, Sendable {
  /// What was said, in the order in which it was asked.
  public let said: [Said]
  /// What it came to.
  public let assessment: Assessment
  /// The questions that what is told rests on.
  let grounds: Set<QuestionID>

  /// `nil` while a question is open, and where a rule ended the interview: nothing is told then.
  public init?(_ visit: Visit, by pack: ClinicPack) {
    guard visit.interview.firstOpen == nil, visit.interview.ended == nil else { return nil }
    said = visit.interview.path.compactMap { question in
      visit.interview[question.id].map { Said($0, to: question) }
    }
    assessment = visit.assessment(by: pack)
    grounds = Set(assessment.judged.flatMap(\.reasons).flatMap(\.questions))
  }
}
