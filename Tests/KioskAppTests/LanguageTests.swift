import Consultation
import Screens
import Terminal
import Testing

@testable import KioskApp

@Suite struct LanguageTests {
  @Test func `switching the language on any screen loses nothing`() {
    var visitor = Visitor()
    visitor.storeWorks = false
    func twice() -> Bool {
      var other = visitor
      other.press(.function(2))
      let isOther = other.kiosk.language == .en && other.kiosk.stage == visitor.kiosk.stage
      other.press(.function(2))
      return isOther && other.text == visitor.text && other.kiosk.stage == visitor.kiosk.stage
    }
    #expect(twice())
    for key in [Key.character("1"), .character("1"), .character("1"), .character("3")] {
      visitor.press(key)
      #expect(twice())
    }
    visitor.press(.backspace)
    while let question = visitor.question, let answer = Visitor.healthy[question.id] {
      #expect(twice())
      visitor.answer(answer)
    }
    for key in [Key.enter, .enter, .character("1"), .escape, .escape, .tab, .enter] {
      visitor.press(key)
      #expect(twice())
    }
    visitor.type("Ana")
    #expect(twice())
    visitor.type(" Ejemplo")
  }

  @Test(arguments: Language.allCases)
  func `the consent names the notice that was accepted, whatever is spoken afterwards`(
    read: Language
  ) throws {
    var visitor = Visitor()
    visitor.begin(in: read)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.giveContact()
    // The other notice is looked at, and nobody accepts it.
    visitor.press(.function(2), .function(5), .escape, .up, .up, .up, .up)
    visitor.sign(read == .es ? "accept" : "acepto")
    let consent = try #require(visitor.lead?.consent)
    #expect(consent.noticeSHA256 == Packs.vive.notice(read).sha256)
    #expect(consent.language == read.other)
  }

  @Test func `each phrase stands in both languages with the same places to fill`() {
    for phrase in Phrase.allCases.map(\.rawValue) + CalendarPhrase.allCases.map(\.rawValue) {
      let texts = Language.allCases.map { Packs.vive.wording($0)[phrase] }
      let places = texts.map { text in
        Set(
          text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .compactMap { $0.split(separator: "}").first })
      }
      #expect(places[0] == places[1], "\(phrase)")
      #expect(texts.allSatisfy { $0 != phrase }, "\(phrase)")
    }
  }

  @Test(arguments: Language.allCases)
  func `options that stand side by side fit on the smallest screen`(language: Language) {
    let words = Packs.vive.wording(language)
    let rows = [
      Contact.Channel.allCases.map(words.name(of:)), Contact.BestTime.allCases.map(words.name(of:)),
    ]
    for labels in rows {
      let row = Segments(labels: labels, chosen: nil, isFocused: false)
      #expect(row.width <= Size.smallestScreen.width - 6, "\(labels)")
    }
  }

  @Test func `contrast and size are the visitor's and are forgotten`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.press(.function(3), .function(4))
    #expect(visitor.kiosk.appearance.isContrasting && visitor.kiosk.appearance.isLarge)
    visitor.press(.escape, .escape, .character("2"), .enter)
    #expect(visitor.kiosk.appearance == Kiosk.Appearance())
  }

  @Test func `help says why a question is asked, and any key of it closes it`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    let before = visitor.kiosk
    visitor.press(.function(1))
    #expect(visitor.text.contains("Por qué lo preguntamos"))
    visitor.press(.function(1))
    #expect(visitor.isLike(before))
    visitor.press(.function(1), .escape)
    #expect(visitor.isLike(before))
  }
}
