import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// Who saw what, and when: everybody's doings at the console, or one person's.
struct AccessPage: OfficePage {
  /// Everybody where `nil`.
  private var person: String?
  private var focus = 0

  enum Message: Equatable, Sendable {
    case moved(Motion)
    case filtered(by: Int)
    case back
  }

  init(person: String? = nil) { self.person = person }

  /// Latest first.
  private func rows(in office: Office) -> [AccessEvent] {
    office.files.accesses.reversed().filter { person == nil || $0.by == person }
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    switch message {
    case .moved(let motion):
      let page = DeskSheet<Message>.body(office.desk, bindings(in: office)).height - 2
      focus = motion.place(from: focus, page: page, last: rows(in: office).count - 1)
    case .filtered(let steps):
      let people: [String?] = [nil] + office.files.people.map { $0 }
      let here = people.firstIndex(of: person) ?? 0
      person = people[(here + steps + people.count) % people.count]
      focus = 0
    case .back: return [.back]
    }
    return []
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Motion.byLine(office[.keyMove]).map(Message.moved),
      Binding(
        strokes: [
          Stroke(.left, .backTab, message: .filtered(by: -1)),
          Stroke(.right, .tab, message: .filtered(by: 1)),
        ], help: office[.keyPerson]),
      Motion.byPage(office[.keyPages]).map(Message.moved),
      Motion.toEnds(office[.keyEnds]).map(Message.moved),
    ]
  }

  func message(for input: Input, in office: Office) -> Message? {
    Motion(input).map(Message.moved)
  }

  func purpose(in office: Office) -> String { office[.accessHelp] }

  func view(in office: Office) -> Frame<Message> {
    var sheet = Sheet(
      office.desk, title: office[.accessTitle], place: person ?? office[.accessEverybody],
      bindings: bindings(in: office))
    let rows = rows(in: office)
    if rows.isEmpty { sheet.tell(Passage(office[.accessesNone], style: .quiet)) }
    let height = sheet.body.height
    let first = max(0, min(focus - height / 2, rows.count - height))
    for (place, access) in rows.enumerated().dropFirst(first).prefix(height) {
      let y = sheet.body.minY + place - first
      let line = Rect(x: sheet.body.minX, y: y, width: sheet.body.width - 1, height: 1)
      let style: Style = place == focus ? .focus : access.act == .refused ? .error : .text
      sheet.frame.surface.fill(line, style: style)
      let words = text(of: access, in: office)
      sheet.frame.surface.put(words.truncated(to: line.width), at: line.origin, style: style)
      if place == focus {
        sheet.frame.cursor = line.origin
        sheet.say(words)
      }
    }
    sheet.frame.draw(
      ScrollBar(total: rows.count, visible: height, first: first),
      in: Rect(x: sheet.body.maxX - 1, y: sheet.body.minY, width: 1, height: height))
    return sheet.frame
  }

  private func text(of access: AccessEvent, in office: Office) -> String {
    let about = access.leads.prefix(3).map { lead in
      office[lead].map { "\($0.folio) \($0.contact.name)" } ?? office[.accessErased]
    }.joined(separator: ", ")
    let more = access.leads.count > 3 ? " +\(access.leads.count - 3)" : ""
    return [
      office.says.minute(access.at), access.by ?? "—", office[.act(access.act)], about + more,
      access.reason.map { "(" + $0 + ")" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
