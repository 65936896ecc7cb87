import Screens
import Terminal
import Testing

@Suite struct PromptTests {
  /// Yes or no.
  struct Question: Prompt {
    func bindings(in words: String) -> [Binding<Bool>] {
      [
        Binding(.enter, help: "yes", message: true), Binding(.escape, help: "no", message: false),
      ]
    }

    mutating func update(_ message: Bool, in words: String) -> Bool { message }
    func title(in words: String) -> String { words }
    func size(within size: Size, in words: String) -> Size { Size(width: 6, height: 1) }

    func draw(in rect: Rect, on frame: inout Frame<Bool>, in words: String) {
      frame.surface.put("really", at: rect.origin)
    }
  }

  @Test func `only the box over a page answers, and the footer is its own`() {
    let question: any Prompt<String, Bool> = Question()
    var page = Surface(Size(width: 20, height: 10))
    page.put("below", at: .zero)
    let frame = question.frame(over: page, in: "Go?")
    let text = frame.surface.text
    for words in ["below", "Go?", "really", "yes", "no"] {
      #expect(text.contains(words), "\(words) in\n\(text)")
    }
    #expect(frame.spoken == "Go?" && frame.cursor == Point(x: 7, y: 3))
    let meanings = Set(frame.regions.map { $0.target.unwrapped(as: Bool.self) })
    #expect(meanings == [true, false])
  }
}
