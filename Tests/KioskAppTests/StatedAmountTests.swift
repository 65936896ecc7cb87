import Consultation
import Rehearsal
import Terminal
import Testing

@testable import KioskApp

/// What the amount field makes of whatever is typed, pasted and tapped.
@Suite struct StatedAmountTests {
  /// How many spellings chance tries.
  private static let spellings = 100_000

  @Test func `no amount is read as longer ago than it says`() throws {
    let question = Question(id: "ago", kind: .elapsed(CalendarPeriod.Unit.allCases))
    var chance = Chance(seed: 0xA61)
    var read = 0
    for _ in 0..<Self.spellings {
      let stated = StatedTime(by: &chance)
      let isSentence = stated.isLess
      let text = isSentence ? stated.sentence : stated.amount
      let before = Bool.random(using: &chance) ? nil : Answer.elapsed(CalendarPeriod(9, .years))
      var entry = AmountEntry(question, answer: before)
      write(text, in: &entry, by: &chance)
      let unit = entry.units.firstIndex(of: stated.unit) ?? 0
      entry.update(.chose(unit: unit))
      guard case .elapsed(let period)? = try? entry.answer() else { continue }
      read += 1
      #expect(stated.allows(period), "“\(text)” \(stated.unit) was read as \(period)")
    }
    #expect(read > Self.spellings / 8, "only \(read) were read at all")
  }

  @Test func `no age is read as another`() throws {
    let question = Question(id: "age", kind: .number(0...120))
    var chance = Chance(seed: 0xA9F)
    var read = 0
    for _ in 0..<Self.spellings / 5 {
      let stated = StatedTime(by: &chance)
      let isBare = Bool.random(using: &chance)
      let before = Bool.random(using: &chance) ? nil : Answer.number(99)
      var entry = AmountEntry(question, answer: before)
      write(isBare ? stated.amount : stated.sentence, in: &entry, by: &chance)
      guard case .number(let age)? = try? entry.answer() else { continue }
      read += 1
      #expect(isBare && Double(age) == stated.most, "“\(stated)” was read as \(age)")
    }
    #expect(read > Self.spellings / 40, "only \(read) were read at all")
  }

  /// Types and pastes a text by pieces, as chance has it.
  private func write(_ text: String, in entry: inout AmountEntry, by chance: inout Chance) {
    var rest = text[...]
    while !rest.isEmpty {
      let isPasted = Int.random(in: 0..<4, using: &chance) == 0
      let piece = rest.prefix(isPasted ? Int.random(in: 1...30, using: &chance) : 1)
      rest = rest.dropFirst(piece.count)
      let input: Input =
        isPasted ? .paste(String(piece)) : .key(.character(piece.first ?? " "))
      if let message = entry.message(for: input) { entry.update(message) }
    }
  }

  @Test(arguments: [("1.5", "1.5"), ("1,5", "1,5"), ("1 1/2", "1 1/2"), ("-6", "-6"), ("6m", "6m")])
  func `what is no whole number stands there as typed and is refused`(
    typed: String, shown: String
  ) {
    for isPasted in [false, true] {
      var visitor = Visitor()
      visitor.begin(in: .es)
      visitor.answerAll(until: "iso_ago")
      if isPasted { visitor.give(.paste(typed)) } else { visitor.type(typed) }
      visitor.press(.right, .right, .right)
      #expect(visitor.text.contains("║ \(shown) "))
      #expect(visitor.text.contains("Escriba un número entero"))
      #expect(visitor.frame.spoken.contains("Escriba un número entero"))
      visitor.press(.enter)
      #expect(visitor.question?.id == "iso_ago")
      for _ in typed { visitor.press(.backspace) }
      visitor.type("1")
      visitor.press(.enter)
      #expect(visitor.visit?.interview["iso_ago"] == .elapsed(CalendarPeriod(1, .months)))
    }
  }

  @Test func `an age with a decimal sign is refused as well`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll(until: "age")
    visitor.type("3.4")
    visitor.press(.enter)
    #expect(visitor.question?.id == "age")
    #expect(visitor.text.contains("Escriba un número entero"))
    #expect(!visitor.text.contains("unidad menor"))
  }

  @Test func `a number too long to be seen whole is none`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll(until: "iso_ago")
    visitor.give(.paste("6" + String(repeating: " ", count: 40) + "- 3"))
    visitor.press(.right, .enter)
    #expect(visitor.question?.id == "iso_ago")
  }
}
