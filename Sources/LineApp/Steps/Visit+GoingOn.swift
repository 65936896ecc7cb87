import Consultation

extension Visit {
  /// The step that goes on with the interview: its first open question, or the review.
  var goingOn: TalkStep {
    interview.firstOpen.map { .asking(Asking(visit: self, question: $0, from: .path)) }
      ?? .review(Review(visit: self))
  }
}
