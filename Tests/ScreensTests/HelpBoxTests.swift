import Screens
import Terminal
import Testing

@Suite struct HelpBoxTests {
  let help = Help(
    purpose: "One question.",
    bindings: [
      Binding(.enter, help: "choose", message: 0), Binding(.space, help: "", message: 1),
      Binding(.tab, help: "buttons", isEnabled: false, message: 2),
      Binding(
        strokes: [.init(.left, message: 3), .init(.right, message: 4)], help: "move"),
    ])

  func content(_ rows: Int = 6) -> HelpBox.Content {
    HelpBox.Content(
      "Help", [Passage(help.purpose), .gap] + help.list(),
      keys: [
        Binding(.escape, help: "", message: .closed),
        Binding(.down, help: "", message: .read(.lines(1))),
      ], close: "Esc closes", most: Size(width: 20, height: rows),
      in: Rect(x: 0, y: 0, width: 30, height: 10),
      spoken: help.purpose)
  }

  func text(_ box: HelpBox, _ content: HelpBox.Content) -> String {
    var frame = Frame<Int>(Size(width: 30, height: 10))
    box.draw(content, over: &frame, closed: 7)
    #expect(frame.message(at: Point(x: 29, y: 9)) == 7 && frame.spoken == "One question.")
    #expect(!frame.showsCursor, "nothing is typed here")
    return frame.surface.text
  }

  @Test func `keys that do something now and are worth a word are told`() {
    #expect(help.keys.map(\.label) == [Key.enter.label, "\(Key.left.label) \(Key.right.label)"])
    #expect(help.keys.map(\.help) == ["choose", "move"])
    #expect(!help.hasNumbers)
  }

  @Test func `the box says why and how, and how it is closed`() {
    let text = text(HelpBox(), content())
    for words in ["Help", "One question.", "choose", "move", "Esc closes"] {
      #expect(text.contains(words), "\(words) in\n\(text)")
    }
    #expect(!text.contains("buttons"))
  }

  @Test func `what does not fit is read on, and closing is said`() {
    var box = HelpBox()
    #expect(!text(box, content(2)).contains("choose"))
    let deeds: [Deed] = [
      .input(.key(.down)), .input(.wheel(.down, .zero)), .input(.key(.tab)),
      .tap(PageMessage(HelpBox.Message.closed)), .input(.key(.escape)),
    ]
    let closes = deeds.map { box.take($0, in: content(2)) }
    #expect(closes == [false, false, nil, true, true])
    #expect(text(box, content(2)).contains("move"))
  }
}
