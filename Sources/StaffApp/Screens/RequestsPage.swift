import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// The requests under data protection law on which something is owed, the most pressing first.
struct RequestsPage: OfficePage {
  private var focus = 0

  enum Message: Equatable, Sendable {
    case moved(Motion)
    case opened
    case chose(Int)
    case acted
    case back
  }

  init() {}

  private struct Row {
    let one: Case
    let request: PrivacyRequest
    let due: CalendarDay
  }

  private func rows(in office: Office) -> [Row] {
    office.files.owing.compactMap { office[$0] }.flatMap { one in
      one.requests.compactMap { request in
        request.due(office.desk.businessDays).map { Row(one: one, request: request, due: $0) }
      }
    }.sorted { ($0.due, $0.request.id) < ($1.due, $1.request.id) }
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    let rows = rows(in: office)
    switch message {
    case .moved(let motion): focus = motion.place(from: focus, page: 1, last: rows.count - 1)
    case .chose(let row):
      if row == focus { return open(rows) }
      focus = row
    case .opened: return open(rows)
    case .acted:
      guard rows.indices.contains(focus) else { return [] }
      return CaseAction.requests.steps(on: rows[focus].one, marked: [], in: office)
    case .back: return [.back]
    }
    return []
  }

  private func open(_ rows: [Row]) -> [Step] {
    guard rows.indices.contains(focus) else { return [] }
    return [.read(rows[focus].one.id)]
  }

  func bindings(in office: Office) -> [Binding<Message>] {
    let hasRow = !rows(in: office).isEmpty
    return [
      Binding(.escape, .character("q"), help: office[.keyBack], message: .back),
      Binding(.enter, help: office[.keyOpen], isEnabled: hasRow, message: .opened),
      Binding(
        .character("p"), label: "p", help: office[.keyCaseRequests], isEnabled: hasRow,
        message: .acted),
      Motion.byLine(office[.keyMove]).map(Message.moved),
    ]
  }

  func purpose(in office: Office) -> String { office[.requestsHelp] }

  func view(in office: Office) -> Frame<Message> {
    let rows = rows(in: office)
    var sheet = Sheet(
      office.desk, title: office[.requestsPageTitle], place: office.files.me,
      bindings: bindings(in: office))
    if rows.isEmpty { sheet.tell(Passage(office[.requestsNone], style: .quiet)) }
    let height = max(1, sheet.body.height / 2)
    let here = min(focus, max(0, rows.count - 1))
    let first = max(0, min(here - height / 2, rows.count - height))
    for (place, row) in rows.enumerated().dropFirst(first).prefix(height) {
      let box = Rect(
        x: sheet.body.minX, y: sheet.body.minY + (place - first) * 2, width: sheet.body.width,
        height: 2)
      let isLate = row.due < office.desk.today
      let style: Style = place == here ? .focus : isLate ? .error : .text
      sheet.frame.surface.fill(box, style: style)
      let name = "\(office[.right(row.request.right)]) · \(row.one.contact.name) · \(row.one.folio)"
      let state =
        "  \(office[.state(row.request.state)]) · "
        + office[
          isLate ? .requestLate : .requestDue, ["day": office.says.short(row.due)]]
      sheet.frame.surface.put(name.truncated(to: box.width), at: box.origin, style: style)
      sheet.frame.surface.put(
        state.truncated(to: box.width), at: box.origin.moved(y: 1), style: style)
      sheet.frame.regions.append(HitRegion(box, .chose(place)))
      if place == here {
        sheet.frame.cursor = box.origin
        sheet.say(name + state)
      }
    }
    return sheet.frame
  }
}
