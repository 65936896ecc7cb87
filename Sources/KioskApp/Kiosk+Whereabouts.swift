import Consultation

extension Kiosk {
  /// Which page is on the terminal: what changes with it is a page of its own to the visitor.
  enum Whereabouts: Equatable {
    case welcome
    case notice(NoticePage.Edition)
    case learn, review, results, nothing, values, comparison, others, contact, consent, fullNotice,
      leave
    case lesson(LessonID)
    case question(QuestionID)
    case detail(TreatmentID), sources(TreatmentID), plan(TreatmentID)
    case saving, stopped, folio, goodbye

    /// Whether somebody comes here by what cannot be taken back.
    func isIrrevocable(from before: Self) -> Bool {
      switch self {
      case .welcome, .notice(.short), .saving, .stopped, .folio, .goodbye: true
      case .learn: if case .notice = before { true } else { false }
      case .notice(.full), .review, .results, .nothing, .values, .comparison, .others, .contact,
        .consent, .fullNotice,
        .leave, .lesson, .question, .detail, .sources, .plan:
        false
      }
    }

    /// The point of the way that visits are counted by; `nil` beside it.
    var landmark: Landmark? {
      switch self {
      case .welcome: .welcome
      case .notice: .notice
      case .question: .question
      case .review: .review
      case .results: .results
      case .plan: .plan
      case .contact: .contact
      case .consent: .consent
      case .learn, .lesson, .nothing, .values, .comparison, .others, .detail, .sources, .fullNotice,
        .saving, .leave,
        .stopped,
        .folio, .goodbye:
        nil
      }
    }
  }

  var whereabouts: Whereabouts {
    switch stage {
    case .welcome: .welcome
    case .notice(let page): .notice(page.edition)
    case .visit(let sitting): sitting.page.whereabouts
    case .stopped: .stopped
    case .folio: .folio
    case .goodbye: .goodbye
    }
  }
}
