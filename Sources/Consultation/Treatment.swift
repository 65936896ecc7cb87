/// Something a clinic offers, and which concerns it answers.
public struct Treatment: Hashable, Sendable, Identifiable {
  public let id: TreatmentID
  /// The treatment this one rides on as an add-on; it is never milder than its base.
  public let base: TreatmentID?
  /// The options of the question *area* where it is done; any where none are named.
  public let areas: [OptionID]
  public let uses: [Use]
  /// The uses, best shown first, else in their order.
  let usesByGrade: [Use]

  public init(id: TreatmentID, base: TreatmentID? = nil, areas: [OptionID] = [], uses: [Use]) {
    self.id = id
    self.base = base
    self.areas = areas
    self.uses = uses
    usesByGrade = EvidenceGrade.allCases.flatMap { grade in uses.filter { $0.grade == grade } }
  }

  /// What a treatment does for one concern, and what it asks of the visitor.
  public struct Use: Hashable, Sendable {
    /// An option of the question *concern*.
    public let concern: OptionID
    public let grade: EvidenceGrade
    /// How many sessions make a course.
    public let sessions: ClosedRange<Int>
    /// From one session to the next; the longer of two where a range is stated.
    public let interval: CalendarPeriod
    /// Days of redness or swelling after a session, as a rule.
    public let redDays: ClosedRange<Int>
    /// Days that it may take at the most, where that is known.
    public let redDaysAtMost: Int
    /// After the first session.
    public let firstVisible: Span
    public let peak: Span
    /// Whether the peak counts from the last session rather than the first.
    public let peakAfterLast: Bool
    /// Minutes in the chair, numbing included.
    public let minutes: ClosedRange<Int>
    public let sources: [SourceID]

    public init(
      concern: OptionID, grade: EvidenceGrade, sessions: ClosedRange<Int>,
      interval: CalendarPeriod, redDays: ClosedRange<Int>, redDaysAtMost: Int,
      firstVisible: Span, peak: Span, peakAfterLast: Bool = false, minutes: ClosedRange<Int>,
      sources: [SourceID] = []
    ) {
      self.concern = concern
      self.grade = grade
      self.sessions = sessions
      self.interval = interval
      self.redDays = redDays
      self.redDaysAtMost = redDaysAtMost
      self.firstVisible = firstVisible
      self.peak = peak
      self.peakAfterLast = peakAfterLast
      self.minutes = minutes
      self.sources = sources
    }
  }

  /// From so long to so long after a day.
  public struct Span: Hashable, Sendable {
    public let from: CalendarPeriod
    public let to: CalendarPeriod

    public init(from: CalendarPeriod, to: CalendarPeriod) {
      self.from = from
      self.to = to
    }
  }
}
