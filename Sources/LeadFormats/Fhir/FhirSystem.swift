import Consultation

/// The names of code systems, identifiers and extensions.
///
/// Antesala's own are under `urn:antesala:`: they stay the same in every clinic and need no domain.
enum FhirSystem {
  static let folio = "urn:antesala:folio"
  static let kiosk = "urn:antesala:kiosk"
  static let staff = "urn:antesala:staff"
  /// The SHA-256 of a privacy notice, in hexadecimal.
  static let notice = "urn:antesala:notice:sha256"

  /// The options of a question.
  static func options(of question: QuestionID, in pack: String) -> String {
    "urn:antesala:\(pack):\(question)"
  }

  /// A questionnaire with its version. The version names the pack's content too, so that a lead of
  /// another pack never points at this one's questions.
  static func canonical(_ pack: ClinicPack.Identity) -> String {
    "\(questionnaire(pack))|\(version(pack))"
  }

  static func questionnaire(_ pack: ClinicPack.Identity) -> String {
    "urn:antesala:\(pack.id):questionnaire"
  }

  /// The rules of a pack, whatever its version.
  static func rules(_ pack: ClinicPack.Identity) -> String { "urn:antesala:\(pack.id):rules" }

  static func treatments(in pack: String) -> String { "urn:antesala:\(pack):treatment" }

  /// How a treatment stands, and what a rule rests on: the same in every pack.
  static let status = "urn:antesala:status"
  static let strength = "urn:antesala:strength"

  static func version(_ pack: ClinicPack.Identity) -> String {
    "\(pack.version)+sha256.\(pack.sha256.prefix(12))"
  }

  static let language = "urn:ietf:bcp:47"
  static let units = "http://unitsofmeasure.org"
  static let absence = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
  static let purpose = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
  static let consentScope = "http://terminology.hl7.org/CodeSystem/consentscope"
  static let participant = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
  static let documents = "http://loinc.org"
  static let planKind = "http://terminology.hl7.org/CodeSystem/plan-definition-type"
  static let signature = "urn:iso-astm:E1762-95:2013"

  /// An extension of FHIR's core.
  static func extensionURL(_ name: String) -> String {
    "http://hl7.org/fhir/StructureDefinition/\(name)"
  }

  /// A profile or extension of HL7's Structured Data Capture.
  static func capture(_ name: String) -> String {
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/\(name)"
  }

  /// The code for *I don't know / prefer not to say*.
  static let askedUnknown: JSONTree = [
    "system": .text(absence), "code": "asked-unknown", "display": "Asked But Unknown",
  ]

  /// The same where the answer is not a code.
  static let askedUnknownExtension: JSONTree = [
    "extension": [
      ["url": .text(extensionURL("data-absent-reason")), "valueCode": "asked-unknown"]
    ]
  ]
}

extension CalendarPeriod.Unit {
  /// The unit's code in the Unified Code for Units of Measure.
  var ucum: String {
    switch self {
    case .days: "d"
    case .weeks: "wk"
    case .months: "mo"
    case .years: "a"
    }
  }

  /// An amount of it, as a FHIR Quantity.
  func quantity(_ amount: Int) -> JSONTree {
    [
      "value": .number(amount), "unit": .text(rawValue), "system": .text(FhirSystem.units),
      "code": .text(ucum),
    ]
  }
}
