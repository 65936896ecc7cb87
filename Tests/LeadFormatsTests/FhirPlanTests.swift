import Consultation
import Testing

@testable import LeadFormats

@Suite struct FhirPlanTests {
  private static let day = CalendarDay(iso: "2026-11-30") ?? CalendarDay(daysSince1970: 0)
  private static let end = CalendarDay(iso: "2027-11-30") ?? CalendarDay(daysSince1970: 0)

  private static let review = PackReview(
    name: "Dra. Ejemplo", license: "0000000", scope: "all rules", signedOn: day, until: end,
    principal: "director@clinic.example", fingerprint: "SHA256:x")

  /// The very small clinic, with two rules and an add-on.
  private func pack(signedBy review: PackReview? = nil) -> ClinicPack {
    let small = World.pack
    let treatments = [
      Treatment(id: "needling", uses: []), Treatment(id: "peel", uses: []),
      Treatment(id: "needling-gold", base: "needling", uses: []),
    ]
    let minor = Rule(
      id: "minor", applies: ["needling", "peel"],
      condition: Condition([
        .init("age", .number(.init(upper: .init(18, isIncluded: false)))),
        .init("concern", .anything),
      ]), status: .contraindicated, isUrgent: true, strength: .law, sources: ["N1", "P"])
    let ceiling = Rule(id: "ceiling", applies: ["peel"], status: .clearance)
    let sources = [
      Source(
        id: "N1", titles: [.es: "Ley", .en: "Law"], year: "2025", publisher: "Congreso",
        url: "https://law.example/1", seen: "text", seenOn: Self.day, kind: .law),
      Source(id: "P", titles: [.es: "Sin fuente", .en: "No source"], seen: "none"),
      Source(id: "S9", titles: [.en: "Nobody cites it"], seen: "text"),
    ]
    var wordings = small.wordings
    for language in Language.allCases {
      wordings[language] = Wording(
        language: language,
        texts: [
          "rule.minor": language == .es ? "Menor" : "Minor", "staff.export.plan": "sha256 {sha256}",
          "ui.seen.text": "read", "ui.seen.none": "not read", "staff.book.seen_on": "{seen} {day}",
          "staff.book.column.again": "again", "staff.book.again_by": "by {day}",
        ])
    }
    var pack = ClinicPack(
      identity: .init(
        id: "tiny", version: "1.0.0",
        sha256: String(repeating: "0123abcd", count: 4) + String(repeating: "4567cdef", count: 4)),
      clinic: small.clinic, questionnaire: small.questionnaire,
      ruleBook: RuleBook(
        rules: [minor, ceiling], catalogue: Catalogue(treatments: treatments)),
      sources: Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }, lessons: [],
      wordings: wordings, notices: [:])
    pack.review = review
    return pack
  }

  private func plan(_ language: Language = .en, signedBy review: PackReview? = nil) -> JSONTree {
    FhirPlan(pack(signedBy: review), language: language).resource
  }

  private func code(_ concept: JSONTree) -> String { concept["coding"].items[0]["code"].string }

  @Test func `a pack that nobody signed is experimental, and has no day of any approval`() {
    let plan = plan()
    #expect(plan["experimental"] == true)
    for key in ["approvalDate", "lastReviewDate", "effectivePeriod", "reviewer"] {
      #expect(plan[key] == [], "\(key)")
    }
  }

  @Test func `the days of approval and review are those of the signature`() {
    let plan = plan(signedBy: Self.review)
    #expect(plan["experimental"] == false)
    #expect(plan["approvalDate"] == "2026-11-30")
    #expect(plan["lastReviewDate"] == "2026-11-30")
    #expect(plan["effectivePeriod"] == ["start": "2026-11-30", "end": "2027-11-30"])
    #expect(plan["reviewer"] == [["name": "Dra. Ejemplo, 0000000"]])
  }

  @Test func `every rule is an action, in the order of the pack`() {
    let actions = plan()["action"].items
    #expect(actions.map { $0["title"].string } == ["minor", "ceiling"])
    #expect(code(actions[0]["code"].items[0]) == "contraindicated")
    #expect(code(actions[0]["reason"].items[0]) == "law")
    #expect(actions[0]["priority"] == "urgent" && actions[1]["priority"] == [])
    #expect(
      actions[0]["documentation"] == [
        ["type": "citation", "label": "N1"], ["type": "citation", "label": "P"],
      ])
  }

  @Test func `an action holds when its rule does, and a rule without a condition always`() {
    let actions = plan()["action"].items
    #expect(
      actions[0]["condition"] == [
        [
          "kind": "applicability",
          "expression": [
            "language": "text/fhirpath",
            "expression": .text(
              EnableWhen.path([
                .init("age", .number(.init(upper: .init(18, isIncluded: false))))
              ])),
          ],
        ]
      ])
    #expect(actions[1]["condition"] == [])
  }

  @Test func `an action speaks of treatments, and of what rides on them`() {
    let told = plan()["action"].items.map { action in
      action["action"].items.map { code($0["code"].items[0]) }
    }
    #expect(told == [["needling", "peel", "needling-gold"], ["peel"]])
  }

  @Test func `what it rests on is the questions, then every source that is cited`() {
    #expect(
      plan()["relatedArtifact"] == [
        ["type": "depends-on", "resource": .text(FhirSystem.canonical(pack().identity))],
        [
          "type": "citation", "label": "N1", "display": "Law",
          "citation": "Congreso; 2025; read 2026-11-30; again: by 2027-05-30",
          "url": "https://law.example/1",
        ],
        ["type": "citation", "label": "P", "display": "No source", "citation": "not read"],
      ])
  }

  @Test func `words are those of the language`() {
    #expect(plan(.es)["language"] == "es" && plan(.en)["language"] == "en")
    #expect(plan(.es)["action"].items[0]["description"] == "Menor")
    #expect(plan(.en)["action"].items[0]["description"] == "Minor")
    #expect(plan(.es)["relatedArtifact"].items[1]["display"] == "Ley")
  }

  @Test func `it says of what it is a copy`() {
    #expect(plan()["name"] == "Rules_tiny")
    #expect(plan()["url"] == "urn:antesala:tiny:rules")
    #expect(plan()["version"] == "1.0.0+sha256.0123abcd0123")
    #expect(plan()["description"] == .text("sha256 \(pack().identity.sha256)"))
  }

  @Test func `questions and rules are one bundle, named alike each time and apart`() throws {
    let (one, again) = (RuleBundle(pack(), in: .en).bytes, RuleBundle(pack(), in: .es).bytes)
    let (bundle, other) = (try reading(one), try reading(again))
    #expect(
      bundle.entries.map { $0.resource["resourceType"] } == ["Questionnaire", "PlanDefinition"])
    #expect(bundle.entries.map(\.name) == other.entries.map(\.name))
    #expect(Set(bundle.entries.map(\.name)).count == 2)
    #expect(
      bundle.entries[0].resource["meta"]["profile"]
        == ["http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-behave"])
  }

  @Test func `a signature stands with the questions too`() throws {
    let signed = try reading(RuleBundle(pack(signedBy: Self.review), in: .en).bytes)
    for entry in signed.entries {
      #expect(entry.resource["approvalDate"] == "2026-11-30")
      #expect(entry.resource["experimental"] == false)
    }
  }

  private func reading(_ bytes: [UInt8]) throws -> BundleReading {
    try BundleReading(String(decoding: bytes, as: UTF8.self))
  }
}
