import CaseWords
import Casework
import Screens
import Terminal

/// One line to write: why leads leave, why more time is needed.
struct LineDialog: Prompt {
  private let purpose: Purpose
  private var edit = TextEdit(limit: 200)
  private var isMissing = false

  /// What the line is for.
  enum Purpose: Equatable, Sendable {
    case export(LeadFormat, [LeadID])
    case extending(LeadID, EntryID)
  }

  enum Message: Typing, Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case entered, closed
  }

  init(_ purpose: Purpose) { self.purpose = purpose }

  var isWritten: Bool { !edit.text.isEmpty }

  func title(in office: Office) -> String {
    switch purpose {
    case .export(let format, let leads):
      office[
        .exportReasonTitle, ["format": office[.format(format)], "count": "\(leads.count)"]]
    case .extending: office[.extendTitle]
    }
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.enter, help: office[.keySave], message: .entered),
      Binding(.escape, help: office[.keyCancel], message: .closed),
    ]
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .typed(let key): _ = edit.apply(key)
    case .pasted(let text): edit.insert(text)
    case .closed: return [.close]
    case .entered:
      guard edit.text.contains(where: { !$0.isWhitespace }) else {
        isMissing = true
        return []
      }
      return steps(in: office)
    }
    isMissing = false
    return []
  }

  private func steps(in office: Office) -> [Step] {
    switch purpose {
    case .export(let format, let leads):
      return [
        .close,
        .perform(
          .export(StaffConsole.Export(format: format, leads: leads, reason: edit.text))),
      ]
    case .extending(let lead, let request):
      guard let one = office[lead] else { return [.close] }
      return [.close, .record(.requestStep(request, .extended(reason: edit.text)), of: one)]
    }
  }

  func size(within size: Size, in office: Office) -> Size {
    let width = min(size.width, 64)
    let height = note(in: office).map { Scroll($0).height(width: width) } ?? 0
    return Size(width: width, height: height + Field.height)
  }

  /// What is said above the line, where something leaves the store by it.
  private func note(in office: Office) -> [Passage]? {
    switch purpose {
    case .export: [Passage(office.leavingNote), .gap]
    case .extending: nil
    }
  }

  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office) {
    let field = Field(
      office[.reasonField], edit, isFocused: true, hint: office[.reasonHint],
      error: isMissing ? office[.reasonMissing] : nil)
    let note = note(in: office) ?? []
    let rows = rect.rows(.cells(Scroll(note).height(width: rect.width)), .rest)
    frame.draw(Scroll(note), in: rows[0])
    frame.spoken += note.map { "\n" + $0.text }.joined()
    let placed = frame.surface.draw(field, in: rows[1])
    frame.cursor = placed.cursor
    frame.showsCursor = true
    frame.spoken += "\n" + office[isMissing ? .reasonMissing : .reasonHint]
  }
}
