import Screens
import Terminal

/// Something that is not done by accident: Enter does it, Escape does not.
struct ConfirmationDialog: Prompt {
  private let heading: StaffPhrase
  private let values: [String: String]
  private let text: StaffPhrase
  /// Whether something leaves the store in the clear by it, so that it says where to and for how
  /// long.
  private let isLeaving: Bool
  private let steps: [Step]

  enum Message: Equatable, Sendable {
    case confirmed, closed
  }

  init(
    _ heading: StaffPhrase, values: [String: String] = [:], text: StaffPhrase,
    isLeaving: Bool = false, steps: [Step]
  ) {
    self.heading = heading
    self.values = values
    self.text = text
    self.isLeaving = isLeaving
    self.steps = steps
  }

  func title(in office: Office) -> String { office[heading, values] }

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
    return Size(width: width, height: Scroll(passages(in: office)).height(width: width))
  }

  private func passages(in office: Office) -> [Passage] {
    [Passage(office[text])] + (isLeaving ? [.gap, Passage(office.leavingNote)] : [])
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let passages = passages(in: office)
    frame.draw(Scroll(passages), in: rect)
    frame.spoken += passages.map { "\n" + $0.text }.joined()
  }
}
