/// Something a clinic offers, and which concerns it answers.
public struct Treatment: Hashable, Sendable, Identifiable {
  /// The name under which its words stand.
  public let id: TreatmentID
  /// The treatment this one rides on as an add-on; it is never milder than its base.
  public let base: TreatmentID?
  /// The options of the question *area* where it is done; any where none are named.
  public let areas: [OptionID]
  /// What it is done for.
  public let uses: [Use]
  /// What is told for deciding about it; `nil` where the pack does not.
  public let prospects: Prospects?
  /// The uses, best shown first, else in their order.
  let usesByGrade: [Use]

  /// A treatment; most stand alone and are done anywhere.
  public init(
    id: TreatmentID, base: TreatmentID? = nil, areas: [OptionID] = [], uses: [Use],
    prospects: Prospects? = nil
  ) {
    self.id = id
    self.prospects = prospects
    self.base = base
    self.areas = areas
    self.uses = uses
    usesByGrade = EvidenceGrade.allCases.flatMap { grade in uses.filter { $0.grade == grade } }
  }

  /// What a treatment does for one concern, and what it asks of the visitor.
  public struct Use: Hashable, Sendable {
    /// An option of the question *concern*.
    public let concern: OptionID
    /// How well the effect is shown.
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
    /// When the result is at its best, counted as ``peakAfterLast`` says.
    public let peak: Span
    /// Whether the peak counts from the last session rather than the first.
    public let peakAfterLast: Bool
    /// Minutes in the chair, numbing included.
    public let minutes: ClosedRange<Int>
    /// What shows it.
    public let sources: [SourceID]

    /// A use as the pack states it.
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
    /// The shortest.
    public let from: CalendarPeriod
    /// The longest.
    public let to: CalendarPeriod

    /// From one length of time to another.
    public init(from: CalendarPeriod, to: CalendarPeriod) {
      self.from = from
      self.to = to
    }
  }
}
