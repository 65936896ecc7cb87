public import Consultation

/// A pack that passed its check, with its own tests and what must be proved of it.
public struct LoadedPack: Sendable {
  public let pack: ClinicPack
  public let examples: [Example]
  /// The answers that every example changes a little.
  public let base: [QuestionID: Answer]
  /// What must never happen, in the order of the file.
  public let redLines: [RedLine]
  /// The rules that stay although others make them superfluous, each with its reason.
  public let keptRules: [RuleID: String]
  /// The mistakes in rules that examples and red lines need not catch, each with its reason.
  public let excuses: [RuleID: [String: String]]
  /// Where each source stands.
  public let sourcePlaces: [SourceID: PackPlace]

  public init(
    pack: ClinicPack, examples: [Example] = [], base: [QuestionID: Answer] = [:],
    redLines: [RedLine] = [], keptRules: [RuleID: String] = [:],
    excuses: [RuleID: [String: String]] = [:], sourcePlaces: [SourceID: PackPlace] = [:]
  ) {
    self.pack = pack
    self.examples = examples
    self.base = base
    self.redLines = redLines
    self.keptRules = keptRules
    self.excuses = excuses
    self.sourcePlaces = sourcePlaces
  }
}
