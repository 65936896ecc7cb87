/// A course of sessions laid on the calendar, from a start day that the visitor may move.
public struct TreatmentPlan: Hashable, Sendable {
  /// One visit.
  public struct Session: Hashable, Sendable {
    /// An open day of the clinic.
    public let day: CalendarDay
    /// Beyond the shortest course; the clinician decides whether it is needed.
    public let isOptional: Bool
    /// The last day on which the skin is usually still red or swollen; the session's own day if
    /// there is usually none.
    public let redUntil: CalendarDay
    /// The last day on which it may still be, where it takes the longest; what an important date
    /// is held against.
    public let redAtMost: CalendarDay
  }

  /// From one day to another, both included.
  public struct Days: Hashable, Sendable {
    /// The first of the days.
    public let from: CalendarDay
    /// The last of the days.
    public let to: CalendarDay
  }

  /// What an important date gets in the way of.
  public enum Warning: String, Hashable, Sendable, CaseIterable, Codable {
    /// It falls on a session, or on days that may still be red.
    case eventInRedDays = "event_in_red_days"
    /// It falls before a change can be looked for.
    case eventBeforeChange = "event_before_change"
    /// A change may show by then, its best not yet.
    case eventBeforePeak = "event_before_peak"
  }

  /// What the plan is for.
  public let concern: OptionID
  /// The sessions in their order; the optional ones last.
  public let sessions: [Session]
  /// When to start looking for a change.
  public let firstVisible: Days
  /// When the most is to be seen, counted from the shortest course.
  public let peak: Days
  /// The visitor's important date, where one was told.
  public let event: CalendarDay?
  /// What that date gets in the way of.
  public let warnings: [Warning]

  /// Lays out a use from the first day that its first session may have.
  ///
  /// A session that would fall on a day that is not open moves on to the next that is, and those
  /// after it with it: no interval is ever shorter than it must be.
  /// - Complexity: O(sessions).
  public init(
    _ use: Treatment.Use, from start: CalendarDay, event: CalendarDay? = nil,
    openDays: OpenDays? = nil
  ) {
    let start = openDays?.first(from: start) ?? start
    var sessions: [Session] = []
    var day = start
    for number in 1...max(1, use.sessions.upperBound) {
      sessions.append(
        Session(
          day: day, isOptional: number > use.sessions.lowerBound,
          redUntil: day.adding(days: use.redDays.upperBound),
          redAtMost: day.adding(days: max(use.redDays.upperBound, use.redDaysAtMost))))
      day = use.interval.after(day)
      day = openDays?.first(from: day) ?? day
    }
    let lastNeeded = sessions[max(0, use.sessions.lowerBound - 1)].day
    let peakFrom = use.peakAfterLast ? lastNeeded : start
    concern = use.concern
    self.sessions = sessions
    firstVisible = Days(
      from: use.firstVisible.from.after(start), to: use.firstVisible.to.after(start))
    peak = Days(from: use.peak.from.after(peakFrom), to: use.peak.to.after(peakFrom))
    self.event = event
    warnings = Self.warnings(
      event, sessions: sessions, firstVisible: firstVisible, peak: peak)
  }

  private static func warnings(
    _ event: CalendarDay?, sessions: [Session], firstVisible: Days, peak: Days
  ) -> [Warning] {
    guard let event else { return [] }
    var warnings: [Warning] = []
    if sessions.contains(where: { $0.day <= event && event <= $0.redAtMost }) {
      warnings.append(.eventInRedDays)
    }
    if event < firstVisible.from {
      warnings.append(.eventBeforeChange)
    } else if event < peak.from {
      warnings.append(.eventBeforePeak)
    }
    return warnings
  }
}
