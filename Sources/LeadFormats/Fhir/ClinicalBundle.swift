public import Casework
import Consultation

/// Leads as HL7 FHIR R4 resources: one Bundle of the type *collection*.
///
/// First the pack's Questionnaire; then of every lead a Patient, a QuestionnaireResponse, a Consent
/// and its Provenance, and again a Consent and a Provenance for every consent taken back. Entries
/// have `urn:uuid:` names, the same in every export, and refer to one another by them. Advice and
/// what staff noted stay out: they are orientation, not findings.
public struct ClinicalBundle: LeadDocument {
  private let edition: Edition

  /// Points at the edition's pack where it is the pack that a lead was asked with.
  public init(_ edition: Edition) { self.edition = edition }

  public var opening: [UInt8] {
    let head = #"{"resourceType":"Bundle","type":"collection","timestamp":"\#(edition.madeAt)","#
    return Array((head + #""entry":["# + "\n").utf8) + Self.bytes(questionnaire)
  }

  public func piece(for person: Person) -> [UInt8] { person.records.flatMap(entries) }

  private func entries(of lead: Case) -> [UInt8] {
    let consent = FhirConsent(lead, clinic: edition.pack.clinic)
    return ([patient(lead), response(lead)] + consent.entries)
      .flatMap { Array(",\n".utf8) + Self.bytes($0) }
  }

  public var closing: [UInt8] { Array("\n]}\n".utf8) }

  private static func bytes(_ entry: FhirEntry) -> [UInt8] { SortedJSON.bytes(entry.tree) }

  private var questionnaire: FhirEntry {
    FhirEntry(
      name: .questionnaire(edition.pack.identity),
      resource: FhirQuestionnaire(edition.pack, language: edition.language).resource)
  }

  private func response(_ lead: Case) -> FhirEntry {
    FhirEntry(
      name: .response(lead),
      resource: FhirResponse(lead, pack: edition.pack, wording: edition.wording).resource)
  }

  /// The visitor, as reachable now.
  private func patient(_ lead: Case) -> FhirEntry {
    let contact = lead.contact
    let prefersEmail = contact.channel == .email
    var telecom: [JSONTree] = []
    if let telephone = contact.telephone {
      telecom.append(
        ["system": "phone", "value": .text(telephone), "rank": .number(prefersEmail ? 2 : 1)])
    }
    if let email = contact.email {
      telecom.append(
        ["system": "email", "value": .text(email), "rank": .number(prefersEmail ? 1 : 2)])
    }
    return FhirEntry(
      name: .patient(lead),
      resource: [
        "resourceType": "Patient",
        "identifier": [
          ["system": .text(FhirSystem.folio), "value": .text(lead.folio.description)]
        ],
        "name": [["use": "usual", "text": .text(contact.name)]],
        "telecom": .list(telecom),
        "communication": [
          [
            "language": [
              "coding": [
                [
                  "system": .text(FhirSystem.language), "code": .text(lead.lead.language.rawValue),
                ]
              ]
            ],
            "preferred": true,
          ]
        ],
      ])
  }
}

/// One resource of a bundle, and the name by which others refer to it.
struct FhirEntry {
  let name: FhirName
  let resource: JSONTree

  /// As it stands in the bundle.
  var tree: JSONTree { ["fullUrl": .text(name.url), "resource": resource] }
}

/// The name of a resource inside a bundle.
struct FhirName: CustomStringConvertible {
  /// A UUID in lower case.
  let description: String

  /// As `Bundle.entry.fullUrl` and every reference have it.
  var url: String { "urn:uuid:\(description)" }
  /// A reference to the resource.
  var reference: JSONTree { ["reference": .text(url)] }

  static func patient(_ lead: Case) -> Self { Self(description: lead.id.description) }
  static func response(_ lead: Case) -> Self { Self(description: lead.record.id.description) }
  static func consent(_ lead: Case) -> Self {
    Self(description: DerivedID(lead.record.id, number: 1).description)
  }
  static func revocation(_ event: CaseEvent) -> Self { Self(description: event.id.description) }
  /// What tells how an entry of the journal came to be.
  static func provenance(_ entry: EntryID) -> Self {
    Self(description: DerivedID(entry, number: 2).description)
  }
  /// The second half of the hash names the rules, the first the questions.
  static func plan(_ pack: ClinicPack.Identity) -> Self {
    Self(description: DerivedID(sha256: String(pack.sha256.dropFirst(32))).description)
  }
  static func questionnaire(_ pack: ClinicPack.Identity) -> Self {
    Self(description: DerivedID(sha256: pack.sha256).description)
  }
}
