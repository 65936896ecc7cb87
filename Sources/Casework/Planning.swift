public import Consultation

/// The days on which something can be planned: visits and follow-ups.
public enum Planning {
  /// How many years ahead anybody plans; beyond, a year was mistyped.
  private static let years = 3

  /// From today on.
  public static func days(from today: CalendarDay) -> ClosedRange<CalendarDay> {
    today...today.adding(months: 12 * years)
  }
}

extension Case {
  /// The next day for which something is planned: a follow-up, or the visit agreed on.
  public var nextDay: CalendarDay? { [followUp?.on, stage.visit].compactMap(\.self).min() }

  /// What entering a stage says: that, and where somebody was reached, that a follow-up that was due
  /// has done its work.
  public func changes(entering stage: Stage, on today: CalendarDay) -> [CaseChange] {
    let isDue = followUp.map { $0.on <= today } ?? false
    return [.stage(stage)] + (stage.isContact && isDue ? [.followUp(nil)] : [])
  }
}
