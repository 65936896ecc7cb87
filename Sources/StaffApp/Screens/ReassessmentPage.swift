import Casework
import Consultation
import Terminal

/// What the pack of today says to the answers of then, and what differs.
struct ReassessmentPage: Page {
  let lead: LeadID
  private var offset = 0

  enum Message: Equatable, Sendable {
    case scrolled(lines: Int)
    case turned(pages: Int)
    case back
  }

  init(_ lead: LeadID) { self.lead = lead }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .scrolled(let lines): scroll(by: lines, in: office)
    case .turned(let pages):
      scroll(by: pages * max(1, window(in: office).height - 1), in: office)
    case .back: return [.back]
    }
    return []
  }

  private mutating func scroll(by lines: Int, in office: Office) {
    let most = Scroll(blocks(in: office)).maximumOffset(in: window(in: office).size)
    offset = min(max(0, offset + lines), most)
  }

  private func window(in office: Office) -> Rect {
    Sheet<Message>.body(office.desk, bindings(in: office))
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Binding(
        strokes: [
          Stroke(.character("j"), .down, label: "j", message: .scrolled(lines: 1)),
          Stroke(.character("k"), .up, label: "k", message: .scrolled(lines: -1)),
        ], help: office[.keyMove]),
      Binding(
        strokes: [
          Stroke(.pageUp, message: .turned(pages: -1)),
          Stroke(.pageDown, .space, label: "PgDn", message: .turned(pages: 1)),
        ], help: office[.keyPages]),
    ]
  }

  func message(for input: Input, in office: Office) -> Message? {
    guard case .wheel(let turn, _) = input else { return nil }
    return .scrolled(lines: turn == .up ? -3 : 3)
  }

  func purpose(in office: Office) -> String { office[.reassessHelp] }

  func view(in office: Office) -> Frame<Message> {
    let name = office[lead].map { "\($0.contact.name) · \($0.folio)" } ?? ""
    var sheet = Sheet(
      office.desk, title: office[.reassessTitle], place: name, bindings: bindings(in: office))
    let blocks = blocks(in: office)
    sheet.frame.draw(Scroll(blocks, offset: offset), in: sheet.body)
    sheet.frame.cursor = sheet.body.origin
    for block in blocks { sheet.say(block.mark + block.text) }
    return sheet.frame
  }

  private func blocks(in office: Office) -> [Passage] {
    guard let one = office[lead] else { return [] }
    let anew = Reassessment(one.lead, pack: office.desk.pack, on: office.desk.today)
    let pack = office.desk.pack.identity
    var blocks = [
      Passage(
        office[
          .reassessText,
          [
            "then": "\(one.lead.pack.id) \(one.lead.pack.version)",
            "day": office.desk.short(one.lead.on), "now": "\(pack.id) \(pack.version)",
          ]], style: .quiet), .gap,
    ]
    if anew.changes.isEmpty { blocks.append(Passage(office[.reassessSame], style: .success)) }
    for change in anew.changes { blocks += passages(of: change, in: office) }
    if !anew.leftOut.isEmpty || !anew.missing.isEmpty {
      blocks += [.gap, .heading(office[.reassessOpen])]
      blocks += anew.leftOut.map { left in
        Passage(
          office.text(for: left.answer, to: QuestionID(left.question)),
          mark: "• " + office.desk.words.short(QuestionID(left.question)) + ": ")
      }
      blocks += anew.missing.map { Passage(office.desk.words.short($0), mark: "• ") }
    }
    let same = anew.comparisons.filter { !$0.isChange && $0.after?.rank != nil }
    if !same.isEmpty {
      blocks += [.gap, .heading(office[.reassessUnchanged])]
      blocks += same.map { comparison in
        Passage(
          office.name(of: comparison.treatment) + " — " + status(of: comparison.after, in: office))
      }
    }
    return blocks
  }

  private func passages(
    of change: Reassessment.Comparison, in office: Office
  ) -> [Passage] {
    let before = change.before.map { office.sign(of: $0.status) + " " + office.status(of: $0) }
    return [
      Passage(
        office.name(of: change.treatment), style: Style(.text, bold: true)),
      Passage(
        (before ?? "—") + " → " + status(of: change.after, in: office), mark: "  "),
    ]
      + change.newReasons.map { rule in
        Passage(office.words(of: rule), mark: "  + ", markStyle: .accent)
      }
      + change.goneReasons.map { rule in
        Passage(office.words(of: rule), style: .quiet, mark: "  - ", markStyle: .accent)
      }
  }

  private func status(of finding: Finding?, in office: Office) -> String {
    guard let finding else { return "—" }
    let advice = Lead.Advice(finding)
    return office.sign(of: advice.status) + " " + office.status(of: advice)
  }
}
