import Casework
import Consultation
import Screens
import Terminal

/// A note being written, over as many lines as it needs.
///
/// A draft lives here and nowhere else: the lock's countdown warns of it, and the lock lets it go.
struct NoteDialog: Prompt {
  private let leads: [LeadID]
  private var editor = LinesEdit(limit: 4000)

  enum Message: Typing, Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case saved, closed
  }

  init(leads: [LeadID]) { self.leads = leads }

  var isWritten: Bool { !editor.text.isEmpty }

  func title(in office: Office) -> String {
    office[.noteTitle, ["name": office.name(of: leads)]]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.control("s"), .function(10), help: office[.keySave], message: .saved),
      Binding(.enter, help: office[.keyNewLine], message: .typed(.enter)),
      Binding(.escape, help: office[.keyCancel], message: .closed),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .typed(let key): editor.apply(key)
    case .pasted(let text): editor.insert(text)
    case .closed: return [.close]
    case .saved:
      let text = editor.trimmed
      guard !text.isEmpty else { return [.close] }
      return [.close, .record(.note(text), of: leads.compactMap { office[$0] })]
    }
    return []
  }

  func size(within size: Size, in office: Office) -> Size {
    Size(width: min(size.width, 76), height: min(size.height, 10))
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    frame.surface.fill(rect, style: .field)
    frame.cursor = editor.draw(in: rect, on: &frame.surface)
    frame.showsCursor = true
    frame.spoken += "\n" + editor.line
  }
}
