/// A sentence of the clinic's rule book: in this condition, these treatments are no milder than
/// this status.
public struct Rule: Hashable, Sendable, Identifiable {
  /// What a rule rests on.
  public enum Strength: String, Hashable, Sendable, CaseIterable, Codable {
    /// The label of a device or drug.
    case label
    /// A law or regulation.
    case law
    /// A meta-analysis or systematic review.
    case meta
    /// A randomised trial.
    case trial
    /// Uncontrolled observation.
    case observational
    /// The consensus or review of experts.
    case consensus
    /// Common practice only.
    case practice
  }

  /// The name under which its words stand.
  public let id: RuleID
  /// The treatments it speaks of, groups already spelled out.
  public let applies: [TreatmentID]
  /// When it holds; a ceiling holds always.
  public let condition: Condition
  /// What it speaks for.
  public let status: Status
  /// When the wait ends; present exactly with the status `wait`.
  public let until: WaitEnd?
  /// Whether the interview ends as soon as it holds.
  public let endsInterview: Bool
  /// Whether a visitor whom it concerns should see somebody soon, whatever becomes of a treatment.
  public let isUrgent: Bool
  /// How well it is supported.
  public let strength: Strength
  /// What it rests on in print.
  public let sources: [SourceID]

  /// A rule; most neither end the interview nor are urgent.
  public init(
    id: RuleID, applies: [TreatmentID], condition: Condition = .always, status: Status,
    until: WaitEnd? = nil, endsInterview: Bool = false, isUrgent: Bool = false,
    strength: Strength = .practice, sources: [SourceID] = []
  ) {
    self.id = id
    self.applies = applies
    self.condition = condition
    self.status = status
    self.until = until
    self.endsInterview = endsInterview
    self.isUrgent = isUrgent
    self.strength = strength
    self.sources = sources
  }
}

/// When a wait ends, as a rule states it.
public enum WaitEnd: Hashable, Sendable {
  /// So long after the day that an *elapsed* answer points to.
  case period(CalendarPeriod, after: QuestionID)
  /// When something has happened, told in the pack's words.
  case event(WaitEventID)
}
