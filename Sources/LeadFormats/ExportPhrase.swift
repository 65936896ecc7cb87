import Consultation

/// The words that exports need beyond those of the consultation, by their key in the pack.
public enum ExportPhrase: String, Hashable, Sendable, CaseIterable {
  case followUp = "staff.export.follow_up"
  case visit = "staff.export.visit"
  case session = "staff.export.session"
  case cancelled = "staff.export.cancelled"
  case plan = "staff.export.plan"
}

extension Wording {
  subscript(phrase: ExportPhrase) -> String { self[phrase.rawValue] }
}
