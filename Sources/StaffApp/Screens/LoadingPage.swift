import Consultation
import Screens
import Terminal

/// The cases are being opened: how many of how many.
struct LoadingPage: Page {
  let me: String
  private(set) var done = 0
  private(set) var total = 0

  enum Message: Equatable, Sendable {
    case cancelled
  }

  init(me: String) { self.me = me }

  mutating func advance(to done: Int, of total: Int) {
    self.done = done
    self.total = total
  }

  func bindings(in desk: Desk) -> [Binding<Message>] {
    [Binding(.escape, help: desk[.keyCancel], message: .cancelled)]
  }

  mutating func update(_ message: Message, in desk: Desk) -> [StaffConsole.Effect] { [.cancel] }

  func purpose(in desk: Desk) -> String { desk[.loadingTitle] }

  func view(in desk: Desk) -> Frame<Message> {
    var sheet = Sheet(
      desk, title: "\(desk.pack.clinic.name) · \(desk[.consoleName])", place: me,
      bindings: bindings(in: desk))
    let place = sheet.body.centered(Size(width: min(60, sheet.body.width), height: 3))
    let rows = place.rows(.cells(2), .cells(1))
    sheet.frame.draw(Passage(desk[.loadingTitle], style: Style(.accent, bold: true)), in: rows[0])
    sheet.frame.draw(ProgressBar(done: done, total: total), in: rows[1])
    sheet.frame.cursor = rows[1].origin
    sheet.say(
      desk[.loadingCount, ["done": "\(done)", "total": "\(total)"]])
    return sheet.frame
  }
}
