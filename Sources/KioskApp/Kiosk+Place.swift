extension Kiosk {
  /// The screens that are counted, in the order of a visit: how many came so far, never who.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    case welcome, notice, question, review, results, plan, contact, consent
  }

  /// The counted screen that is shown; `nil` on all others.
  public var place: Place? {
    switch stage {
    case .welcome: .welcome
    case .notice: .notice
    case .visit(let visit): visit.screen.place
    case .stopped, .folio, .goodbye: nil
    }
  }
}

extension Screen {
  fileprivate var place: Kiosk.Place? {
    switch self {
    case .question: .question
    case .review: .review
    case .results: .results
    case .plan: .plan
    case .contact: .contact
    case .consent: .consent
    case .learn, .lesson, .others, .detail, .sources, .notice, .saving, .leave: nil
    }
  }
}
