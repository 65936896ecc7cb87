public import Consultation

/// A pack's questions and rules as HL7 FHIR R4 resources, for whoever reviews them: a Questionnaire
/// and a PlanDefinition in one Bundle, named alike in every export of the same pack.
public struct RuleBundle {
  private let pack: ClinicPack
  private let language: Language

  /// A pack with who answers for it, and its words in a language.
  public init(_ pack: ClinicPack, in language: Language) {
    self.pack = pack
    self.language = language
  }

  /// The file.
  public var bytes: [UInt8] {
    let questionnaire = FhirEntry(
      name: .questionnaire(pack.identity),
      resource: FhirQuestionnaire(pack, language: language).resource)
    let plan = FhirEntry(
      name: .plan(pack.identity), resource: FhirPlan(pack, language: language).resource)
    let bundle: JSONTree = [
      "resourceType": "Bundle", "type": "collection", "entry": [questionnaire.tree, plan.tree],
    ]
    return SortedJSON.line(bundle)
  }
}
