import Consultation
import LineApp
import Testing

@Test func `whatever its length, a lesson's sources are heard with their heading`() throws {
  for length in 0...40 {
    let lesson = (0..<length).map { "Sentence \($0) is here.\n\n" }.joined()
    var conversation = Conversation(
      pack: try SmallPack.pack(lesson: lesson), language: .en, kiosk: "lobby", isDemo: false)
    func hear(_ line: String) -> [String] {
      conversation.update(.line(line, now: Visitor.now, today: Visitor.today)).flatMap {
        effect -> [String] in
        if case .say(let lines) = effect { lines } else { [] }
      }
    }
    _ = ["2", "1"].map(hear)
    var part = hear("1")
    while !part.contains("Sources:") { part = hear("") }
    let heading = part.firstIndex(of: "Sources:") ?? 0
    #expect(part[heading + 1].hasPrefix("Source:"), "after \(length) sentences: \(part)")
  }
}

@Test(arguments: Language.allCases)
func `who may not go on may still listen to a lesson, and comes back to where it ended`(
  language: Language
) throws {
  let greeting = language == .es ? "1" : "2"
  var visitor = try Visitor(language, typing: [greeting, "1", "0", "17"])
  let stopped = visitor.said.suffix(5)
  visitor.type("2")
  let spoken = try SmallPack.pack().wording(language)
  #expect(visitor.said.joined(separator: " ").contains(spoken["line.lessons.title_stopped"]))
  #expect(visitor.said.contains("0: \(spoken["line.lessons.return"])."))
  #expect(!visitor.said.contains("0: \(spoken["line.lessons.start"])."))
  visitor.type("1")
  #expect(visitor.said.first == spoken["lesson.what.title"])
  visitor.type(["0", "0"])
  #expect(visitor.said.suffix(5) == stopped)
  visitor.type(["2", language == .es ? "atrás" : "back"])
  #expect(visitor.said.suffix(5) == stopped)
  visitor.type(["1", "33"])
  #expect(visitor.said.joined(separator: " ").contains(spoken["question.concern.ask"]))
}
