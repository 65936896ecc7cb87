import CaseWords
import Casework
import Consultation
import ContentPack
import Foundation
import Rehearsal
import Testing

/// Words are said once: what holds of them holds for screens, commands and documents.
@Suite struct WordsTests {
  private static let pack = PackFolder.vive.pack()
  private static let noon = Moment(secondsSince1970: 1_795_000_000)

  private func says(_ language: Language) -> Phrasing {
    Phrasing(
      pack: Self.pack, language: language, now: Self.noon, wall: WallClock(secondsFromUTC: 0))
  }

  /// Some answers that a question takes.
  private func answers(to question: Question) -> [Answer] {
    let ids = question.options.map(\.id)
    let known: [Answer] =
      switch question.kind {
      case .number(let range): [.number(range.lowerBound), .number(range.upperBound)]
      case .one: ids.map { .one($0) }
      case .many: [.many([]), .many(ids.filter { $0 != Option.none })]
      case .elapsed(let units): units.map { .elapsed(CalendarPeriod(2, $0)) }
      }
    return known + [.unknown]
  }

  @Test(arguments: Language.allCases)
  func `every answer is said in words, its options by their names`(language: Language) {
    let says = says(language)
    for question in Self.pack.questionnaire.questions {
      for answer in answers(to: question) {
        let words = says.words.answer(answer, to: question.id)
        #expect(!words.isEmpty && !words.contains("{") && !words.hasPrefix("ui."), "\(answer)")
        if case .one(let option) = answer {
          #expect(words == says.words.option(option, of: question.id))
        }
      }
    }
    #expect(says.words.answer(.one("gone"), to: "nothing") == "gone")
    #expect(says.question("nothing") == "nothing")
  }

  @Test func `every answer is written so that it is read back`() throws {
    for question in Self.pack.questionnaire.questions {
      for answer in answers(to: question) {
        let bytes = try JSONEncoder().encode([question.id: answer])
        #expect(
          try JSONDecoder().decode([QuestionID: Answer].self, from: bytes) == [question.id: answer])
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{\"\(question.id)\":"))
        guard case .word(let word) = answer.notation else { continue }
        #expect(Answer(text: word) == answer)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every phrase has words`(language: Language) {
    let words = says(language).words
    #expect(CasePhrase.allCases.map(\.rawValue).filter { !words.has($0) } == [])
  }

  @Test func `whoever says an answer otherwise says only how`() {
    let says = says(.es)
    let manner = AnswerManner(separator: "; ", none: "nada", unknown: "?", elapsed: { "\($0)" })
    #expect(says.words.answer(.many([]), to: "x", as: manner) == "nada")
    #expect(says.words.answer(.many(["a", "b"]), to: "x", as: manner) == "a; b")
    #expect(says.words.answer(.unknown, to: "x", as: manner) == "?")
    #expect(
      says.words.answer(.elapsed(CalendarPeriod(2, .months)), to: "x", as: manner) == "P2M")
  }

  @Test(arguments: Language.allCases)
  func `a record tells every answer, those too that the pack no longer asks for`(
    language: Language
  ) throws {
    let says = says(language)
    let invented = InventedLeads(pack: Self.pack, seed: 3, count: 8, ending: Self.noon)
    let one = try #require(invented.cases().first)
    let lead = one.lead
    var answers = lead.answers
    answers["withdrawn"] = .one("yes")
    answers["asked_once"] = .number(3)
    let older = LeadRecord(
      seq: one.record.seq, folio: one.folio, id: one.record.id, leadID: one.id,
      device: one.record.device, at: one.record.at,
      lead: Lead(
        contact: lead.contact, consent: lead.consent, answers: answers, advice: lead.advice,
        language: lead.language, on: lead.on, pack: lead.pack), payload: [])

    let lines = says.lines(of: .answers, of: Case(older), folio: { _ in nil })

    let asked = says.lines(of: .answers, of: one, folio: { _ in nil })
    #expect(asked.count == lead.answers.count)
    #expect(lines.dropLast(2) == asked[...])
    #expect(
      lines.suffix(2).map { $0.mark + $0.text } == ["asked_once: 3", "withdrawn: yes"])
  }

  @Test(arguments: Language.allCases)
  func `what matters to a visitor reaches staff and the person, what matters most first`(
    language: Language
  ) throws {
    let says = says(language)
    let one = try #require(
      InventedLeads(pack: Self.pack, seed: 3, count: 8, ending: Self.noon).cases().first)
    let lead = one.lead
    let weighed = Case(
      LeadRecord(
        seq: one.record.seq, folio: one.folio, id: one.record.id, leadID: one.id,
        device: one.record.device, at: one.record.at,
        lead: Lead(
          contact: lead.contact, consent: lead.consent, answers: lead.answers, advice: lead.advice,
          language: lead.language, on: lead.on, pack: lead.pack,
          weights: ["lasting": 4, "no_red_days": 10, "gone": 0]), payload: []))
    let said =
      "\(says.words.name("no_red_days" as ValueID)) 10/10, "
      + "\(says.words.name("lasting" as ValueID)) 4/10, gone 0/10"

    let lines = says.lines(of: .answers, of: weighed, folio: { _ in nil })
    #expect(lines.last?.text == said)
    let document = PersonDocument(weighed, says: says, accesses: []).text
    #expect(document.contains(": \(said)\n"))
    let silent = PersonDocument(one, says: says, accesses: []).text
    #expect(!silent.contains(says[.documentValues]))
  }
}
