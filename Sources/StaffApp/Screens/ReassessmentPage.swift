import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// What the pack of today says to the answers of then, and what differs.
struct ReassessmentPage: OfficePage {
  let lead: LeadID
  private var offset = 0

  enum Message: Equatable, Sendable {
    case read(Motion)
    case back
  }

  init(_ lead: LeadID) { self.lead = lead }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .read(let motion):
      let window = DeskSheet<Message>.body(office.desk, bindings(in: office))
      offset = Scroll(blocks(in: office)).offset(after: motion, from: offset, in: window.size)
    case .back: return [.back]
    }
    return []
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Motion.byLine(office[.keyMove]).map(Message.read),
      Motion.byPage(office[.keyPages]).map(Message.read),
    ]
  }

  func message(for input: Input, in office: Office) -> Message? {
    Motion(input).map(Message.read)
  }

  var subject: LeadID? { lead }

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
            "day": office.says.short(one.lead.on), "now": "\(pack.id) \(pack.version)",
          ]], style: .quiet), .gap,
    ]
    if anew.changes.isEmpty { blocks.append(Passage(office[.reassessSame], style: .success)) }
    for change in anew.changes { blocks += passages(of: change, in: office) }
    if !anew.leftOut.isEmpty || !anew.missing.isEmpty {
      blocks += [.gap, .heading(office[.reassessOpen])]
      blocks += anew.leftOut.map { left in
        Passage(
          office.says.words.answer(left.answer, to: left.question),
          mark: "• " + office.says.question(left.question) + ": ")
      }
      blocks += anew.missing.map { Passage(office.says.question($0), mark: "• ") }
    }
    let same = anew.comparisons.filter { !$0.isChange && $0.after?.rank != nil }
    if !same.isEmpty {
      blocks += [.gap, .heading(office[.reassessUnchanged])]
      blocks += same.map { comparison in
        Passage(
          office.says.name(of: comparison.treatment) + " — "
            + status(of: comparison.after, in: office))
      }
    }
    return blocks
  }

  private func passages(
    of change: Reassessment.Comparison, in office: Office
  ) -> [Passage] {
    let before = change.before.map {
      office.says.sign(of: $0.status) + " " + office.says.status(of: $0)
    }
    return [
      Passage(
        office.says.name(of: change.treatment), style: Style(.text, bold: true)),
      Passage(
        (before ?? "—") + " → " + status(of: change.after, in: office), mark: "  "),
    ]
      + change.newReasons.map { rule in
        Passage(office.says.reason(rule), mark: "  + ", markStyle: .accent)
      }
      + change.goneReasons.map { rule in
        Passage(office.says.reason(rule), style: .quiet, mark: "  - ", markStyle: .accent)
      }
  }

  private func status(of finding: Finding?, in office: Office) -> String {
    guard let finding else { return "—" }
    let advice = Lead.Advice(finding)
    return office.says.sign(of: advice.status) + " " + office.says.status(of: advice)
  }
}
