import Casework
import Consultation
import Foundation
import Testing

@testable import LeadFormats

/// What a visitor agreed to and took back, as resources of its own, and who signed and wrote it down.
@Suite struct ClinicalConsentTests {
  private let patient = "urn:uuid:019aad00-0000-7000-9000-000000000001"
  private let response = "urn:uuid:019aad00-0000-7000-8000-000000000001"
  private let consent = "urn:uuid:019aad00-0000-8000-8000-000000000000"
  private let notice = String(repeating: "5", count: 64)

  private func bundle(_ cases: Case...) throws -> BundleReading {
    try BundleReading(ClinicalBundle(World.edition()).text(cases))
  }

  private func consentResource(
    _ status: String, at moment: String, _ type: String, _ purposes: String...
  ) -> JSONTree {
    [
      "resourceType": "Consent", "status": .text(status),
      "scope": [
        "coding": [
          [
            "system": "http://terminology.hl7.org/CodeSystem/consentscope",
            "code": "patient-privacy",
          ]
        ]
      ],
      "category": [["coding": [["system": "http://loinc.org", "code": "59284-0"]]]],
      "patient": ["reference": .text(patient)], "performer": [["reference": .text(patient)]],
      "dateTime": .text(moment), "organization": [["display": "Clínica Inventada"]],
      "policy": [["uri": .text("urn:antesala:notice:sha256:\(notice)")]],
      "policyRule": ["text": "LFPDPPP (DOF 20-03-2025)"],
      "provision": [
        "type": .text(type),
        "purpose": .list(
          purposes.map {
            ["system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": .text($0)]
          }),
      ],
    ]
  }

  @Test func `a consent taken back in part leaves the rest`() throws {
    let consents = try bundle(World.worked())["Consent"]
    #expect(
      consents == [
        consentResource("active", at: "2026-11-22T18:00:00Z", "permit", "PATADMIN"),
        consentResource("active", at: "2026-11-28T17:00:00Z", "deny", "HMARKT"),
      ])
  }

  @Test func `a consent taken back whole is inactive`() throws {
    let lead = try World.case(
      World.lead(), [.revocation(.marketing), .revocation(.contact)])
    #expect(
      try bundle(lead)["Consent"][0]
        == consentResource("inactive", at: "2026-11-22T18:00:00Z", "permit", "PATADMIN", "HMARKT"))
  }

  @Test func `who signed what, and who took down that it was taken back`() throws {
    let provenances = try bundle(World.worked())["Provenance"]
    let participant = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
    func role(_ code: String) -> JSONTree {
      ["coding": [["system": .text(participant), "code": .text(code)]]]
    }
    let visitor: JSONTree = ["reference": .text(patient)]
    let typed =
      #"{"acceptance":"ACEPTO","notice_sha256":"\#(notice)","signature":"Ana María Ejemplo"}"#
    #expect(
      provenances == [
        [
          "resourceType": "Provenance",
          "target": [["reference": .text(consent)], ["reference": .text(response)]],
          "occurredDateTime": "2026-11-22T18:00:00Z", "recorded": "2026-11-22T18:00:05Z",
          "agent": [
            ["type": role("author"), "who": visitor],
            [
              "type": role("assembler"),
              "who": [
                "type": "Device", "display": "lobby",
                "identifier": ["system": "urn:antesala:kiosk", "value": "device-1"],
              ],
            ],
          ],
          "entity": [
            [
              "role": "source",
              "what": [
                "identifier": ["system": "urn:antesala:notice:sha256", "value": .text(notice)]
              ],
            ]
          ],
          "signature": [
            [
              "type": [
                ["system": "urn:iso-astm:E1762-95:2013", "code": "1.2.840.10065.1.12.1.7"]
              ],
              "when": "2026-11-22T18:00:00Z", "who": visitor, "sigFormat": "application/json",
              "data": .text(Data(typed.utf8).base64EncodedString()),
            ]
          ],
        ],
        [
          "resourceType": "Provenance",
          "target": [["reference": "urn:uuid:019aad00-0000-7000-8000-000000000105"]],
          "recorded": "2026-11-28T17:00:00Z",
          "agent": [
            ["type": role("author"), "who": visitor],
            [
              "type": role("enterer"),
              "who": [
                "display": "luz",
                "identifier": ["system": "urn:antesala:staff", "value": "luz"],
              ],
            ],
          ],
        ],
      ])
  }
}
