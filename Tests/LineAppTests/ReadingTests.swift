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
