import Casework
import Consultation
import Screens
import Terminal

/// A change could not be kept: it waits here, whole, until it is kept or let go.
struct RetryDialog: Prompt {
  let batch: StaffConsole.Batch
  private let why: Trouble
  private let covered: [OfficePrompt]

  /// The dialog that was open when the failure came.
  var below: OfficePrompt? { covered.first }

  enum Message: Equatable, Sendable {
    case again, dropped
  }

  init(_ batch: StaffConsole.Batch, why: Trouble, over dialog: OfficePrompt?) {
    self.batch = batch
    self.why = why
    if let other = dialog as? RetryDialog, other.batch.id == batch.id {
      covered = other.covered
    } else {
      covered = dialog.map { [$0] } ?? []
    }
  }

  func title(in office: Office) -> String { office[.retryTitle] }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.enter, help: office[.keyAgain], message: .again),
      Binding(.control("x"), help: office[.keyDrop], message: .dropped),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .again: [.perform(.record(batch))]
    case .dropped: [.drop(batch.id), below.map { .ask($0) } ?? .close]
    }
  }

  private func passages(in office: Office) -> [Passage] {
    [Passage(office[.retryText])] + why.passages(in: office.desk) + [.gap]
      + batch.changes.prefix(5).map { change in
        Passage(
          (office[change.lead].map { $0.contact.name + ": " } ?? "")
            + office.text(for: change.change),
          mark: "• ")
      }
  }

  func size(within size: Size, in office: Office) -> Size {
    let width = min(size.width, 60)
    return Size(
      width: width, height: min(size.height, Scroll(passages(in: office)).height(width: width)))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let passages = passages(in: office)
    frame.draw(Scroll(passages), in: rect)
    frame.spoken += passages.map { "\n" + $0.text }.joined()
  }
}
