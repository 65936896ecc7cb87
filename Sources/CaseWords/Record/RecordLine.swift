/// A line of a record: what it says, and how much it matters; screens give it a colour, commands
/// print it.
public struct RecordLine: Hashable, Sendable {
  /// How much a line matters.
  public enum Tone: Hashable, Sendable {
    case plain, strong, quiet
    /// Something is owed and late.
    case late
  }

  /// What stands before the text, such as the name of what it tells.
  public let mark: String
  /// What it says; it may have several rows.
  public let text: String
  /// How much it matters.
  public let tone: Tone
  /// Whether the mark matters less than the text.
  public let isMarkQuiet: Bool

  init(_ text: String, tone: Tone = .plain, mark: String = "", isMarkQuiet: Bool = false) {
    self.mark = mark
    self.text = text
    self.tone = tone
    self.isMarkQuiet = isMarkQuiet
  }
}

/// A part of a record, each one key away on the console.
public enum RecordSection: CaseIterable, Equatable, Sendable {
  case contact, answers, assessment, plan, consents, history, accesses

  /// What the part is called.
  public var name: CasePhrase {
    switch self {
    case .contact: .sectionContact
    case .answers: .sectionAnswers
    case .assessment: .sectionAssessment
    case .plan: .sectionPlan
    case .consents: .sectionConsents
    case .history: .sectionHistory
    case .accesses: .sectionAccesses
    }
  }
}
