import Casework
import Consultation
import Foundation
import Testing

@testable import LeadFormats

/// What holds of every document, over leads with hostile names and notes.
@Suite struct LawTests {
  private let cases: [Case]

  init() throws { cases = try HostileLeads.cases(120).filter { !$0.isBlocked } }

  private func text(_ format: LeadFormat, withHealth: Bool = true) -> String {
    format.document(
      Edition(
        pack: HostileLeads.vive, language: .en, withHealth: withHealth,
        madeAt: World.moment("2026-11-30T09:00:00Z"), wall: World.wall)
    ).text(cases)
  }

  @Test func `a table reads back equal, row by row`() throws {
    let rows = CSVReading.rows(of: text(.csv)).map { $0.map(CSVReading.unguarded) }
    #expect(rows.count == cases.count + 1)
    let columns = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
    for (lead, row) in zip(cases, rows.dropFirst()) {
      func cell(_ name: String) throws -> String { row[try #require(columns[name])] }
      #expect(try cell("kiosk") == lead.lead.consent.kiosk)
      #expect(row.count == rows[0].count)
      #expect(try cell("folio") == lead.folio.description)
      #expect(try cell("name") == lead.contact.name)
      #expect(try cell("telephone") == (lead.contact.telephone.map { "tel:" + $0 } ?? ""))
      #expect(try cell("email") == lead.contact.email ?? "")
      #expect(try cell("follow_up_for") == lead.followUp?.purpose ?? "")
      let notes = lead.notes.map { "\($0.at) \($0.by): \($0.text)" }.joined(separator: "\n")
      #expect(try Array(cell("notes").utf8) == Array(notes.utf8))
      for (question, answer) in lead.lead.answers {
        let written = try cell("answer.\(question)")
        switch answer {
        case .many(let chosen):
          #expect(
            written.split(separator: " ").map { OptionID(String($0)) }
              == (chosen.isEmpty ? ["none"] : chosen))
        case .number(let number): #expect(written == "\(number)")
        case .one, .elapsed, .unknown: #expect(Answer(text: written) == answer)
        }
      }
    }
  }

  @Test func `no cell begins like a formula`() {
    for cell in CSVReading.rows(of: text(.csv)).joined() {
      #expect(!"=+-@\t\r".contains(cell.first ?? "a"), "\(cell)")
    }
  }

  @Test(arguments: [LeadFormat.vcard, .icalendar])
  func `no line has more than 75 octets, and every object is closed`(format: LeadFormat) {
    let lines = text(format).components(separatedByEach: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!text(format).contains("\u{FFFD}"))
    var open: [String] = []
    for line in lines {
      if line.hasPrefix("BEGIN:") { open.append(String(line.dropFirst(6))) }
      if line.hasPrefix("END:") { #expect(open.popLast() == String(line.dropFirst(4))) }
    }
    #expect(open.isEmpty)
  }

  @Test func `cards and calendars keep silent about health`() {
    for format in [LeadFormat.vcard, .icalendar] {
      let text = text(format, withHealth: false)
      #expect(!text.contains("DESCRIPTION"))
      for treatment in HostileLeads.vive.catalogue.treatments {
        #expect(!text.contains(HostileLeads.vive.wording(.en).name(treatment.id)))
      }
    }
  }

  @Test func `every calendar event has a name of its own`() {
    let names = text(.icalendar).components(separatedByEach: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(!names.isEmpty && Set(names).count == names.count)
  }

  @Test func `JSON lines hold the payloads byte for byte`() {
    let lines = text(.json).split(separator: "\n")
    #expect(lines.count == cases.count)
    for (line, lead) in zip(lines, cases) {
      let payload = String(decoding: lead.record.payload.dropLast(), as: UTF8.self)
      #expect(line.hasSuffix(",\"record\":\(payload)}"))
    }
  }

  @Test func `every reference of a bundle leads to an entry of it`() throws {
    let bundle = try BundleReading(text(.fhir))
    let names = bundle.entries.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(bundle.references).isSubset(of: names))
    #expect(bundle["Patient"].count == cases.count && bundle["Questionnaire"].count == 1)
    #expect(bundle["QuestionnaireResponse"].count == cases.count)
    #expect(bundle["Consent"].count == bundle["Provenance"].count)
    #expect(names.count == 1 + 2 * cases.count + 2 * bundle["Consent"].count)
  }

  @Test func `enableWhen asks what the interview asks, and answers are among the options`() throws {
    let bundle = try BundleReading(text(.fhir))
    let questionnaire = QuestionnaireReading(bundle["Questionnaire"][0])
    for response in bundle["QuestionnaireResponse"] {
      #expect(questionnaire.asked(response) == response["item"].items.map { $0["linkId"].string })
      #expect(questionnaire.strangers(response) == [])
    }
  }
}

/// A Questionnaire as somebody else's software uses it.
struct QuestionnaireReading {
  private let items: [JSONTree]

  init(_ resource: JSONTree) { items = resource["item"].items }

  /// The questions that `enableWhen` lets a response answer, in order, up to the last one answered:
  /// a stop rule may have ended the interview there.
  func asked(_ response: JSONTree) -> [String] {
    let answered = response["item"].items
    let asked = items.filter { isEnabled($0, answered) }.map { $0["linkId"].string }
    let last = asked.lastIndex { $0 == answered.last?["linkId"].string } ?? -1
    return Array(asked.prefix(last + 1))
  }

  private func isEnabled(_ item: JSONTree, _ answered: [JSONTree]) -> Bool {
    let rows = item["enableWhen"].items.map { row in
      let answers = answered.first { $0["linkId"] == row["question"] }?["answer"].items ?? []
      return answers.contains { $0["valueCoding"]["code"] == row["answerCoding"]["code"] }
    }
    guard !rows.isEmpty else { return true }
    return item["enableBehavior"] == "any" ? rows.contains(true) : rows.allSatisfy(\.self)
  }

  /// Codes in a response that are not among the options of their question.
  func strangers(_ response: JSONTree) -> [String] {
    response["item"].items.flatMap { answered in
      let options = items.first { $0["linkId"] == answered["linkId"] }?["answerOption"].items ?? []
      return answered["answer"].items.compactMap { answer -> String? in
        let coding = answer["valueCoding"]
        guard coding != [] else { return nil }
        let isKnown = options.contains { option in
          option["valueCoding"]["system"] == coding["system"]
            && option["valueCoding"]["code"] == coding["code"]
        }
        return isKnown ? nil : coding["code"].string
      }
    }
  }
}
