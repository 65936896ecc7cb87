import Consultation
import Rehearsal
import Testing

@testable import LineApp

/// How many spellings chance tries.
private let spellings = 100_000

@Test func `no spelling is read as longer ago than it says`() throws {
  let setting = try setting()
  let reading = ElapsedReading(setting: setting, units: CalendarPeriod.Unit.allCases)
  var chance = Chance(seed: 0xA60)
  var read = 0
  for _ in 0..<spellings {
    let stated = StatedTime(by: &chance)
    let heard = Heard(stated.sentence, now: Visitor.now, today: Visitor.today)
    guard let period = try? reading.period(heard) else { continue }
    read += 1
    #expect(stated.allows(period), "“\(stated.sentence)” was read as \(period)")
  }
  #expect(read > spellings / 20, "only \(read) were read at all")
}

@Test(arguments: [
  "almost 6 months", "casi 6 meses", "about 2 weeks", "como dos semanas", "hace unos 6 meses",
  "hace poco", "6 meses más o menos", "a couple of weeks", "medio año", "some months",
])
func `vague words are refused with a request for a number`(typed: String) throws {
  let question = try #require(SmallPack.questionnaire["iso_ago"])
  let heard = Heard(typed, now: Visitor.now, today: Visitor.today)
  guard case .elapsed(let units) = question.kind else {
    Issue.record("the question asks for no time")
    return
  }
  #expect(throws: Misheard.vague(units)) { try setting().answer(heard, to: question) }
}

@Test(arguments: [
  ("dos meses", "P2M"), ("quince días", "P15D"), ("hace un mes", "P1M"), ("two weeks ago", "P2W"),
  ("twenty-one days", "P21D"), ("twenty one days", "P21D"), ("veintiún días", "P21D"),
  ("un año y dos meses", "P1Y2M"), ("Treinta días.", "P30D"),
])
func `numbers may be written in words`(typed: String, expected: String) throws {
  let reading = ElapsedReading(
    setting: try setting(), units: CalendarPeriod.Unit.allCases)
  let heard = Heard(typed, now: Visitor.now, today: Visitor.today)
  #expect(try reading.period(heard).description == expected)
}

@Test(arguments: ["3.4", "-34", "<34", "34½", "3²", "34 😀", "~34 years", "almost 34 years"])
func `an age is a whole number or none`(typed: String) throws {
  let question = try #require(SmallPack.questionnaire["age"])
  let heard = Heard(typed, now: Visitor.now, today: Visitor.today)
  #expect(throws: Misheard.self) { try setting().answer(heard, to: question) }
}

/// An age beside the bounds of a rule would be advice for somebody else.
@Test func `no spelling of an age is read as another`() throws {
  let question = try #require(SmallPack.questionnaire["age"])
  let setting = try setting()
  var chance = Chance(seed: 0xA9E)
  var read = 0
  for _ in 0..<spellings / 5 {
    let stated = StatedTime(by: &chance)
    let isBare = Bool.random(using: &chance)
    let typed = isBare ? stated.amount : stated.sentence
    let heard = Heard(typed, now: Visitor.now, today: Visitor.today)
    guard case .number(let age)? = try? setting.answer(heard, to: question) else { continue }
    read += 1
    let isMeant = Double(age) == stated.most && (isBare || !stated.isLess && stated.unit == .years)
    #expect(isMeant, "“\(typed)” was read as \(age)")
  }
  #expect(read > spellings / 200, "only \(read) were read at all")
}

private func setting() throws -> Setting {
  Setting(pack: try SmallPack.pack(), kiosk: "lobby", isDemo: false, firstLanguage: .es)
}
