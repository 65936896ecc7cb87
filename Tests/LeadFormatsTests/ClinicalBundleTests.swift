import Casework
import Consultation
import Testing

@testable import LeadFormats

@Suite struct ClinicalBundleTests {
  private let patient = "urn:uuid:019aad00-0000-7000-9000-000000000001"
  private let response = "urn:uuid:019aad00-0000-7000-8000-000000000001"

  private func bundle(_ cases: Case...) throws -> BundleReading {
    try BundleReading(ClinicalBundle(World.edition()).text(cases))
  }

  private func translated(_ text: String) -> JSONTree {
    [
      "extension": [
        [
          "url": "http://hl7.org/fhir/StructureDefinition/translation",
          "extension": [
            ["url": "lang", "valueCode": "en"], ["url": "content", "valueString": .text(text)],
          ],
        ]
      ]
    ]
  }

  private func option(_ question: String, _ code: String, _ es: String, _ en: String) -> JSONTree {
    [
      "system": .text("urn:antesala:tiny:\(question)"), "code": .text(code), "display": .text(es),
      "_display": translated(en),
    ]
  }

  private let unknown: JSONTree = [
    "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-unknown",
    "display": "Asked But Unknown",
  ]

  @Test func `the pack's questions come first`() throws {
    let questionnaire = try bundle().entries[0]
    #expect(questionnaire.name == "urn:uuid:0123abcd-0123-8bcd-8123-abcd0123abcd")
    #expect(
      questionnaire.resource == [
        "resourceType": "Questionnaire",
        "meta": [
          "profile": ["http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-behave"]
        ],
        "language": "es",
        "url": "urn:antesala:tiny:questionnaire", "version": "1.0.0+sha256.0123abcd0123",
        "title": "Clínica Inventada", "status": "active", "experimental": true,
        "subjectType": ["Patient"], "publisher": "Clínica Inventada",
        "item": [
          [
            "linkId": "age", "text": "¿Cuántos años tienes?",
            "_text": translated("How old are you?"),
            "type": "integer", "required": true, "repeats": false,
            "extension": [
              ["url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0],
              ["url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 120],
            ],
          ],
          [
            "linkId": "concern", "text": "¿Qué quieres mejorar?",
            "_text": translated("What would you like to improve?"), "type": "choice",
            "required": true, "repeats": true,
            "answerOption": [
              ["valueCoding": option("concern", "fine_lines", "Líneas finas", "Fine lines")],
              ["valueCoding": option("concern", "texture", "Textura", "Texture")],
              [
                "valueCoding": option("concern", "none", "Nada de esto", "None of these"),
                "extension": [
                  [
                    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
                    "valueBoolean": true,
                  ]
                ],
              ],
            ],
          ],
          [
            "linkId": "iso", "text": "¿Has tomado isotretinoína?",
            "_text": translated("Have you taken isotretinoin?"), "type": "choice",
            "required": true, "repeats": false,
            "answerOption": [
              ["valueCoding": option("iso", "never", "Nunca", "Never")],
              ["valueCoding": option("iso", "stopped", "Ya no", "Not any more")],
              ["valueCoding": unknown],
            ],
          ],
          [
            "linkId": "iso_ago", "text": "¿Cuándo fue la última?",
            "_text": translated("When was the last one?"), "type": "quantity", "required": true,
            "repeats": false,
            "enableWhen": [
              [
                "question": "iso", "operator": "=",
                "answerCoding": ["system": "urn:antesala:tiny:iso", "code": "stopped"],
              ]
            ],
            "extension": [
              [
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption",
                "valueCoding": ["system": "http://unitsofmeasure.org", "code": "mo"],
              ],
              [
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption",
                "valueCoding": ["system": "http://unitsofmeasure.org", "code": "a"],
              ],
            ],
          ],
        ],
      ])
  }

  @Test func `a visitor can be reached as they wish`() throws {
    let entry = try bundle(World.worked()).entries[1]
    #expect(entry.name == patient)
    #expect(
      entry.resource == [
        "resourceType": "Patient",
        "identifier": [["system": "urn:antesala:folio", "value": "0010-0005"]],
        "name": [["use": "usual", "text": "Ana María Ejemplo"]],
        "telecom": [
          ["system": "phone", "value": "+526640000017", "rank": 1],
          ["system": "email", "value": "ana@correo.example", "rank": 2],
        ],
        "communication": [
          [
            "language": ["coding": [["system": "urn:ietf:bcp:47", "code": "es"]]],
            "preferred": true,
          ]
        ],
      ])
  }

  @Test func `what was said is a response to that version of the questions`() throws {
    let entry = try bundle(World.worked()).entries[2]
    #expect(entry.name == response)
    #expect(
      entry.resource == [
        "resourceType": "QuestionnaireResponse",
        "identifier": ["system": "urn:antesala:folio", "value": "0010-0005"],
        "questionnaire": "urn:antesala:tiny:questionnaire|1.0.0+sha256.0123abcd0123",
        "status": "completed", "authored": "2026-11-22T18:00:05Z",
        "subject": ["reference": .text(patient)], "author": ["reference": .text(patient)],
        "source": ["reference": .text(patient)],
        "item": [
          ["linkId": "age", "answer": [["valueInteger": 34]]],
          [
            "linkId": "concern",
            "answer": [
              [
                "valueCoding": [
                  "system": "urn:antesala:tiny:concern", "code": "fine_lines",
                  "display": "Líneas finas",
                ]
              ]
            ],
          ],
          [
            "linkId": "iso",
            "answer": [
              [
                "valueCoding": [
                  "system": "urn:antesala:tiny:iso", "code": "stopped", "display": "Ya no",
                ]
              ]
            ],
          ],
          [
            "linkId": "iso_ago",
            "answer": [
              [
                "valueQuantity": [
                  "value": 5, "unit": "months", "system": "http://unitsofmeasure.org",
                  "code": "mo",
                ]
              ]
            ],
          ],
        ],
      ])
  }

  private func answers(_ answers: [QuestionID: Answer]) throws -> [JSONTree] {
    let lead = try World.case(World.lead(answers: answers))
    return try bundle(lead).entries[2].resource["item"].items.map { $0["answer"].items[0] }
  }

  @Test func `not asked is absent, not known is a reason`() throws {
    #expect(
      try answers(["age": .number(40), "concern": .many([]), "iso": .unknown]) == [
        ["valueInteger": 40],
        [
          "valueCoding": [
            "system": "urn:antesala:tiny:concern", "code": "none", "display": "Nada de esto",
          ]
        ],
        ["valueCoding": unknown],
      ])
  }

  @Test func `an elapsed time not known is a quantity with a reason, a sum is its days`() throws {
    #expect(
      try answers(["iso": .one("stopped"), "iso_ago": .unknown])[1] == [
        "valueQuantity": [
          "extension": [
            [
              "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
              "valueCode": "asked-unknown",
            ]
          ]
        ]
      ])
    let sum = try #require(CalendarPeriod(iso: "P1M3D"))
    #expect(
      try answers(["iso": .one("stopped"), "iso_ago": .elapsed(sum)])[1] == [
        "valueQuantity": [
          "value": 34, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d",
        ]
      ])
  }
}
