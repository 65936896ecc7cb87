import Terminal

/// Something that is not done by accident: Enter does it, Escape does not.
struct ConfirmationDialog: Prompt {
  private let heading: StaffPhrase
  private let text: StaffPhrase
  private let steps: [Step]

  enum Message: Equatable, Sendable {
    case confirmed, closed
  }

  init(_ heading: StaffPhrase, text: StaffPhrase, steps: [Step]) {
    self.heading = heading
    self.text = text
    self.steps = steps
  }

  func title(in office: Office) -> String { office[heading] }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.enter, help: office[.keyConfirm], message: .confirmed),
      Binding(.escape, .character("q"), help: office[.keyCancel], message: .closed),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    message == .confirmed ? [.close] + steps : [.close]
  }

  func size(within size: Size, in office: Office) -> Size {
    let width = min(size.width, 56)
    return Size(width: width, height: Passage(office[text]).height(width: width))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    frame.draw(Passage(office[text]), in: rect)
    frame.spoken += "\n" + office[text]
  }
}
