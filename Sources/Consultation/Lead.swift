/// A visitor's consultation as the staff receive it: everything said, advised and agreed to.
///
/// Exists in the clear only in memory, between the visitor's confirmation and the seal.
public struct Lead: Hashable, Sendable, Codable {
  /// The name and version of this shape, inside every sealed lead.
  public static let schema = "antesala.lead/1"

  /// How to reach the visitor, as told on that day.
  public let contact: Contact
  /// What was agreed to, and the notice it was given to.
  public let consent: Consent
  /// The answers to the questions asked, by question.
  public let answers: [QuestionID: Answer]
  /// How each treatment stood, in catalogue order.
  public let advice: [Advice]
  /// The language the visitor spoke at the end.
  public let language: Language
  /// The day of the consultation where the kiosk stands.
  public let on: CalendarDay
  /// The pack that asked and judged.
  public let pack: ClinicPack.Identity
  /// Who answered for the pack's clinical content on that day; `nil` where nobody did.
  public let review: PackReview?
  /// How much each value matters to the visitor, 0 to 10; `nil` where nobody said.
  public let weights: [ValueID: Int]?

  /// A lead as a journal holds it.
  public init(
    contact: Contact, consent: Consent, answers: [QuestionID: Answer], advice: [Advice],
    language: Language, on day: CalendarDay, pack: ClinicPack.Identity,
    review: PackReview? = nil, weights: [ValueID: Int]? = nil
  ) {
    self.contact = contact
    self.consent = consent
    self.answers = answers
    self.advice = advice
    self.language = language
    on = day
    self.pack = pack
    self.review = review
    self.weights = weights
  }

  /// What the assessment said of one treatment.
  public struct Advice: Hashable, Sendable, Codable {
    /// What was judged.
    public let treatment: TreatmentID
    /// How it stood.
    public let status: Status
    /// The day a wait ends, where one is known.
    public let until: CalendarDay?
    /// Whether it answers a concern of the visitor.
    public let match: Bool
    /// How its red days sit with the days that can be spared.
    public let fit: Fit?
    /// Its place among what was shown first, from 1.
    public let rank: Int?
    /// The rules behind the status, strongest first.
    public let reasons: [RuleID]
    /// Those of the reasons that could not be ruled out.
    public let unknown: [RuleID]
    /// The days of the sessions shown to the visitor.
    public let sessions: [CalendarDay]

    /// Whether the visitor was told how it stood: what answers a concern, and what may not be
    /// offered.
    public var isShown: Bool { match || status == .contraindicated }

    /// What a journal holds of it.
    public init(
      treatment: TreatmentID, status: Status, until: CalendarDay?, match: Bool, fit: Fit?,
      rank: Int?, reasons: [RuleID], unknown: [RuleID], sessions: [CalendarDay]
    ) {
      self.treatment = treatment
      self.status = status
      self.until = until
      self.match = match
      self.fit = fit
      self.rank = rank
      self.reasons = reasons
      self.unknown = unknown
      self.sessions = sessions
    }

    /// What of a finding is kept.
    public init(_ finding: Finding) {
      treatment = finding.treatment
      status = finding.status
      until = finding.until
      match = finding.isMatch
      fit = finding.fit
      rank = finding.rank
      reasons = finding.reasons.map(\.rule)
      unknown = finding.reasons.filter(\.isUnknown).map(\.rule)
      sessions = finding.plan?.sessions.map(\.day) ?? []
    }
  }

  /// A lead as a visit leaves it.
  public init(
    contact: Contact, consent: Consent, interview: Interview, assessment: Assessment,
    language: Language, pack: ClinicPack, weights: [ValueID: Int] = [:]
  ) {
    self.contact = contact
    self.consent = consent
    answers = interview.answers
    advice = assessment.findings.map(Advice.init)
    self.language = language
    on = assessment.today
    self.pack = pack.identity
    review = pack.review(on: assessment.today)
    self.weights = weights.isEmpty ? nil : weights
  }
}
