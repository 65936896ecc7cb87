import Consultation

/// A pack's rules as a FHIR PlanDefinition: one action a rule, and in it the treatments it speaks of.
///
/// A condition says when a rule holds. That a rule which cannot be ruled out asks for clearance, that
/// the strongest status counts, and when a wait ends, FHIR has no words for: the description says it.
struct FhirPlan {
  private let pack: ClinicPack
  private let language: Language
  private var words: Wording { pack.wording(language) }

  init(_ pack: ClinicPack, language: Language) {
    self.pack = pack
    self.language = language
  }

  var resource: JSONTree {
    let identity = pack.identity
    let signed: JSONTree? = pack.review.map { .text("\($0.signedOn)") }
    let artifacts: [JSONTree] = [questionnaire] + sources.map(citation)
    return [
      "resourceType": "PlanDefinition",
      "language": .text(language.rawValue),
      "url": .text(FhirSystem.rules(identity)),
      "version": .text(FhirSystem.version(identity)),
      "name": .text(name),
      "title": .text(pack.clinic.name),
      "type": Self.code("eca-rule", of: FhirSystem.planKind),
      "status": "active",
      "experimental": .truth(pack.review == nil),
      "publisher": .text(pack.clinic.name),
      "description": .text(description),
      "approvalDate": signed,
      "lastReviewDate": signed,
      "effectivePeriod": pack.review.map {
        ["start": .text("\($0.signedOn)"), "end": .text("\($0.until)")]
      },
      "author": [["name": .text(pack.clinic.name)]],
      "reviewer": reviewer,
      "relatedArtifact": .list(artifacts),
      "action": FhirQuestionnaire.list(pack.ruleBook.rules.map(action)),
    ]
  }

  /// Who signed.
  private var reviewer: JSONTree? {
    guard let review = pack.review else { return nil }
    return [["name": .text("\(review.name), \(review.license)")]]
  }

  /// A name as programs have them: a capital, then letters, digits and underscores.
  private var name: String {
    let letters = pack.identity.id.map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
    }
    return "Rules_" + String(letters)
  }

  private var description: String {
    words[
      ExportPhrase.plan.rawValue,
      [
        "pack": pack.identity.id, "version": pack.identity.version, "sha256": pack.identity.sha256,
      ]]
  }

  // MARK: What it rests on

  private var questionnaire: JSONTree {
    ["type": "depends-on", "resource": .text(FhirSystem.canonical(pack.identity))]
  }

  private var sources: [Source] {
    let cited = Set(pack.ruleBook.rules.flatMap(\.sources))
    return pack.sources.values.filter { cited.contains($0.id) }.sorted { $0.id < $1.id }
  }

  private func citation(_ source: Source) -> JSONTree {
    [
      "type": "citation",
      "label": .text(source.id.text),
      "display": .text(source.title(in: language)),
      "citation": .text(words.account(of: source)),
      "url": source.url.map { .text($0) },
    ]
  }

  // MARK: Rules

  private func action(_ rule: Rule) -> JSONTree {
    let cells = rule.condition.cells.filter { $0.test != .anything }
    let condition: JSONTree = [
      [
        "kind": "applicability",
        "expression": ["language": "text/fhirpath", "expression": .text(EnableWhen.path(cells))],
      ]
    ]
    let citations = rule.sources.map { source -> JSONTree in
      ["type": "citation", "label": .text(source.text)]
    }
    return [
      "title": .text(rule.id.text),
      "description": .text(words["rule.\(rule.id)"]),
      "priority": rule.isUrgent ? .text("urgent") : nil,
      "code": [Self.code(rule.status.rawValue, of: FhirSystem.status)],
      "reason": [Self.code(rule.strength.rawValue, of: FhirSystem.strength)],
      "documentation": FhirQuestionnaire.list(citations),
      "condition": cells.isEmpty ? nil : condition,
      "groupingBehavior": "logical-group",
      "selectionBehavior": "all",
      "action": FhirQuestionnaire.list(treatments(of: rule).map(concerned)),
    ]
  }

  /// Add-ons have the rules of what they ride on.
  private func treatments(of rule: Rule) -> [Treatment] {
    pack.catalogue.treatments.filter {
      rule.applies.contains(where: pack.catalogue.lineage(of: $0).contains)
    }
  }

  private func concerned(_ treatment: Treatment) -> JSONTree {
    [
      "title": .text(words.name(treatment.id)),
      "code": [
        Self.code(treatment.id.text, of: FhirSystem.treatments(in: pack.identity.id))
      ],
    ]
  }

  private static func code(_ code: String, of system: String) -> JSONTree {
    ["coding": [["system": .text(system), "code": .text(code)]]]
  }
}
