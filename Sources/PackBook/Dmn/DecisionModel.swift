public import Consultation

/// The rules of a pack as a model of OMG's Decision Model and Notation 1.3: one decision table for
/// each treatment, for whoever reviews rules in an editor of such models.
///
/// The strongest status of all rows that are met counts (hit policy *priority*); rows stand
/// strongest first, so an engine that knows *first* alone decides alike.
public struct DecisionModel: Sendable {
  let pack: ClinicPack
  let words: Wording
  /// Every column of any table, in the order of the questionnaire.
  public let inputs: [DecisionInput]
  let tables: [DecisionTreatment]

  /// The model of a pack, with its words in a language.
  public init(_ pack: ClinicPack, in language: Language) {
    self.pack = pack
    words = pack.wording(language)
    tables = pack.catalogue.treatments.map { DecisionTreatment($0, in: pack) }
    inputs = Self.sorted(Set(tables.flatMap(\.inputs)), in: pack.questionnaire)
  }

  /// The file.
  public var text: String { DecisionModelXML(self).definitions.document }

  static func sorted(
    _ inputs: Set<DecisionInput>, in questionnaire: Questionnaire
  ) -> [DecisionInput] {
    inputs.sorted {
      (questionnaire.position(of: $0.question) ?? 0, $0.name)
        < (questionnaire.position(of: $1.question) ?? 0, $1.name)
    }
  }
}

/// The decision table of one treatment.
struct DecisionTreatment: Sendable {
  let treatment: Treatment
  let rules: [Rule]
  let rows: [DecisionRow]
  let inputs: [DecisionInput]

  /// An add-on has the rules of what it rides on, and so is never milder.
  init(_ treatment: Treatment, in pack: ClinicPack) {
    let line = pack.catalogue.lineage(of: treatment)
    let rules = pack.ruleBook.rules.filter { $0.applies.contains(where: line.contains) }
    let said = rules.flatMap { DecisionRow.rows(of: $0, in: pack.questionnaire) }
    self.treatment = treatment
    self.rules = rules
    rows =
      Status.allCases.reversed().flatMap { status in said.filter { $0.status == status } }
      + [DecisionRow(status: .suitable, rule: nil, isOpen: false)]
    inputs = DecisionModel.sorted(Set(said.flatMap(\.cells.keys)), in: pack.questionnaire)
  }
}
