/// What a sheet can spare where not all of it fits on one page, in the order in which it goes.
///
/// Never spared are what is urgent, how each treatment stands, a reason, what is not known yet, the
/// folio, how to reach the clinic, and who answers for the rules.
public enum TakeHomeCut: Int, Hashable, Sendable, CaseIterable {
  /// What the texts rest on, but for the two treatments shown first.
  case sourcesOfOthers
  /// Answers that no result rests on.
  case calmAnswers
  /// All that the texts rest on.
  case sources
  /// What helps before and after, but for the two treatments shown first.
  case careOfOthers
  /// Sessions, but for the treatment shown first.
  case plansOfOthers
  /// What to ask the clinic.
  case questions
  /// All answers.
  case answers
  /// All of what helps before and after.
  case care
  /// All sessions.
  case plans

  /// What it is called where the sheet says that it is missing.
  var phrase: TakeHomePhrase {
    switch self {
    case .sourcesOfOthers: .cutSourcesOfOthers
    case .sources: .cutSources
    case .calmAnswers: .cutCalmAnswers
    case .careOfOthers: .cutCareOfOthers
    case .plansOfOthers: .cutPlansOfOthers
    case .questions: .cutQuestions
    case .answers: .cutAnswers
    case .care: .cutCare
    case .plans: .cutPlans
    }
  }

  /// The cut that leaves out a part of what this one leaves out.
  var lesser: Self? {
    switch self {
    case .sources: .sourcesOfOthers
    case .answers: .calmAnswers
    case .care: .careOfOthers
    case .plans: .plansOfOthers
    case .sourcesOfOthers, .calmAnswers, .careOfOthers, .plansOfOthers, .questions: nil
    }
  }
}
