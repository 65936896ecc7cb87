import Casework
import Consultation
import Foundation

/// What a visitor agreed to and took back, as FHIR Consents, each with the Provenance that tells
/// who said it, when and how.
struct FhirConsent {
  private let lead: Case
  private let clinic: Clinic

  init(_ lead: Case, clinic: Clinic) {
    self.lead = lead
    self.clinic = clinic
  }

  var entries: [FhirEntry] {
    [given, givenProvenance] + revocations.flatMap { [taken(back: $0), takenProvenance($0)] }
  }

  private struct Revocation {
    let event: CaseEvent
    let purpose: Consent.Purpose
  }

  private var revocations: [Revocation] {
    lead.changes { $0.kind == .revocation }.compactMap { event in
      if case .revocation(let purpose) = event.change {
        Revocation(event: event, purpose: purpose)
      } else {
        nil
      }
    }
  }

  private var consent: Consent { lead.lead.consent }
  private var visitor: JSONTree { FhirName.patient(lead).reference }

  /// As it stands now: the purposes left, or all of them and *inactive* once none is.
  private var given: FhirEntry {
    let isActive = !lead.purposes.isEmpty
    return FhirEntry(
      name: .consent(lead),
      resource: resource(
        status: isActive ? "active" : "inactive", at: consent.givenAt, type: "permit",
        purposes: isActive ? lead.purposes : consent.purposes))
  }

  private func taken(back revocation: Revocation) -> FhirEntry {
    FhirEntry(
      name: .revocation(revocation.event),
      resource: resource(
        status: "active", at: revocation.event.at, type: "deny", purposes: [revocation.purpose]))
  }

  private func resource(
    status: String, at moment: Moment, type: String, purposes: [Consent.Purpose]
  ) -> JSONTree {
    [
      "resourceType": "Consent",
      "status": .text(status),
      "scope": [
        "coding": [["system": .text(FhirSystem.consentScope), "code": "patient-privacy"]]
      ],
      // A consent document.
      "category": [["coding": [["system": .text(FhirSystem.documents), "code": "59284-0"]]]],
      "patient": visitor,
      "dateTime": .text(moment.description),
      "performer": [visitor],
      "organization": [["display": .text(clinic.name)]],
      "policy": [["uri": .text("\(FhirSystem.notice):\(consent.noticeSHA256)")]],
      "policyRule": ["text": "LFPDPPP (DOF 20-03-2025)"],
      "provision": [
        "type": .text(type),
        "purpose": FhirQuestionnaire.list(
          purposes.map { ["system": .text(FhirSystem.purpose), "code": .text($0.actReason)] }),
      ],
    ]
  }

  /// The kiosk took down what the visitor signed.
  private var givenProvenance: FhirEntry {
    FhirEntry(
      name: .provenance(lead.record.id),
      resource: [
        "resourceType": "Provenance",
        "target": [FhirName.consent(lead).reference, FhirName.response(lead).reference],
        "occurredDateTime": .text(consent.givenAt.description),
        "recorded": .text(lead.record.at.description),
        "agent": [agent("author", visitor), agent("assembler", kiosk)],
        "entity": [
          [
            "role": "source",
            "what": [
              "identifier": [
                "system": .text(FhirSystem.notice), "value": .text(consent.noticeSHA256),
              ]
            ],
          ]
        ],
        "signature": [
          [
            "type": [
              ["system": .text(FhirSystem.signature), "code": "1.2.840.10065.1.12.1.7"]
            ],
            "when": .text(consent.givenAt.description),
            "who": visitor,
            "sigFormat": "application/json",
            "data": .text(Data(SortedJSON.bytes(signed)).base64EncodedString()),
          ]
        ],
      ])
  }

  /// The device on which it was signed.
  private var kiosk: JSONTree {
    [
      "type": "Device", "display": .text(consent.kiosk),
      "identifier": ["system": .text(FhirSystem.kiosk), "value": .text(lead.record.device)],
    ]
  }

  /// The name and the word that the visitor typed, and the notice they were typed under.
  private var signed: JSONTree {
    [
      "acceptance": .text(consent.acceptance), "notice_sha256": .text(consent.noticeSHA256),
      "signature": .text(consent.signature),
    ]
  }

  /// Somebody of the staff took down what the visitor said.
  private func takenProvenance(_ revocation: Revocation) -> FhirEntry {
    let event = revocation.event
    return FhirEntry(
      name: .provenance(event.id),
      resource: [
        "resourceType": "Provenance",
        "target": [FhirName.revocation(event).reference],
        "recorded": .text(event.at.description),
        "agent": [
          agent("author", visitor),
          agent(
            "enterer",
            [
              "display": .text(event.by),
              "identifier": ["system": .text(FhirSystem.staff), "value": .text(event.by)],
            ]),
        ],
      ])
  }

  private func agent(_ role: String, _ who: JSONTree) -> JSONTree {
    [
      "type": ["coding": [["system": .text(FhirSystem.participant), "code": .text(role)]]],
      "who": who,
    ]
  }
}

extension Consent.Purpose {
  /// Its code among HL7's reasons for an act.
  fileprivate var actReason: String {
    switch self {
    // To speak with the visitor about a visit: administration of patients.
    case .contact: "PATADMIN"
    // Marketing of health services.
    case .marketing: "HMARKT"
    }
  }
}
