public import Consultation

extension PrivacyRequest {
  /// Business days for an answer, and again as many where they are extended.
  public static let daysToAnswer = 20
  /// Business days to carry out what was granted, and again as many where they are extended.
  public static let daysToCarryOut = 15

  /// The last day on which what is owed is in time; `nil` where nothing is owed.
  ///
  /// The first business day after the request was received, or after it was answered, is day one
  /// (LFPDPPP of 2025, articles 28–34, whose days are business days).
  public func due(_ calendar: BusinessDays) -> CalendarDay? {
    switch state {
    case .open:
      calendar.adding(Self.daysToAnswer * (isExtended ? 2 : 1), to: received)
    case .answered:
      calendar.adding(Self.daysToCarryOut * (isExtended ? 2 : 1), to: answered ?? received)
    case .refused, .done: nil
    }
  }

  /// Whether what is owed is late.
  public func isOverdue(on today: CalendarDay, _ calendar: BusinessDays) -> Bool {
    due(calendar).map { $0 < today } ?? false
  }
}
