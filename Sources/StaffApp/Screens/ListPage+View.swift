import CaseWords
import Casework
import Consultation
import Screens
import Terminal

extension ListPage {
  /// From this width on the case under the cursor is shown beside the list.
  static let widthWithPreview = 132

  func view(in office: Office) -> Frame<Message> {
    let desk = office.desk
    var sheet = Sheet(
      desk, title: "\(desk.pack.clinic.name) · \(office[.listTitle])",
      place: office[.listPlace, ["name": office.files.me, "count": "\(office.files.count)"]],
      bindings: bindings(in: office))
    drawTabs(in: sheet.top(1), on: &sheet.frame, office)
    drawSearch(in: sheet.top(1), on: &sheet.frame, office)
    for remark in office.packRemarks {
      let line = sheet.top(1)
      sheet.frame.surface.put(
        (" " + remark + " ").truncated(to: line.width), at: line.origin,
        style: .caution)
    }
    if desk.size.width >= Self.widthWithPreview {
      drawPreview(in: sheet.right(48), on: &sheet.frame, office)
    }
    ListTable(page: self, office: office).draw(in: sheet.body, on: &sheet.frame)
    sheet.say(focus.flatMap { office[$0] }.map { office.line(of: $0) } ?? office[.listEmpty])
    return sheet.frame
  }

  private func drawTabs(in line: Rect, on frame: inout Frame<Message>, _ office: Office) {
    let kinds: [Stage.Kind?] = [nil] + Stage.Kind.allCases
    func labels(_ length: Int) -> [String] {
      kinds.enumerated().map { number, kind in
        let name = kind.map { office[.stage($0)] } ?? office[.stageAll]
        let count = kind.map { office.files.counts[$0] ?? 0 } ?? office.files.count
        let isHere = query.filter.stages == (kind.map { [$0] } ?? [])
        let words = "\(number) \(name.prefix(length)) \(count)"
        return isHere ? "[\(words)]" : " \(words) "
      }
    }
    // Names are cut alike until all of them fit.
    let length = (3...12).last { labels($0).joined().columns <= line.width } ?? 3
    var x = line.minX
    for (kind, words) in zip(kinds, labels(length)) {
      let style: Style = words.hasPrefix("[") ? .selected : .quiet
      frame.surface.put(words, at: Point(x: x, y: line.minY), style: style)
      frame.regions.append(
        HitRegion(Rect(x: x, y: line.minY, width: words.columns, height: 1), .stage(kind)))
      x += words.columns
    }
  }

  private func drawSearch(in line: Rect, on frame: inout Frame<Message>, _ office: Office) {
    let marks = [
      office.files.opening.map { office[.listOpening, ["percent": "\($0.percent)"]] } ?? "",
      isMine ? office[.filterMine] : "", query.filter.isOverdue ? office[.filterDue] : "",
      query.filter.agreed == .marketing ? office[.filterMarketing] : "",
      query.filter.isBlocked ? office[.filterBlocked] : "",
      marked.isEmpty ? "" : office[.filterMarked, ["count": "\(marked.count)"]],
      office[.order(query.order)],
      office[.listShown, ["shown": "\(office.files.list.count)", "all": "\(office.files.count)"]],
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    frame.surface.put(
      marks.truncated(to: line.width), at: line.origin.moved(x: max(0, line.width - marks.columns)),
      style: .quiet)
    let room = max(12, line.width - marks.columns - 3)
    if isSearching || !query.text.isEmpty {
      let field = Rect(x: line.minX, y: line.minY, width: min(40, room), height: 1)
      frame.surface.fill(field, style: isSearching ? .field : .text)
      let words = ("/ " + searchEdit.text).truncated(to: field.width)
      frame.surface.put(words, at: field.origin, style: isSearching ? .field : .text)
      if isSearching {
        let column = String(searchEdit.text.prefix(searchEdit.cursor)).columns + 2
        frame.cursor = field.origin.moved(x: min(column, field.width - 1))
        frame.showsCursor = true
      }
      frame.regions.append(HitRegion(field, .searching))
    } else {
      frame.surface.put(
        office[.listSearch].truncated(to: room), at: line.origin, style: .quiet)
    }
  }

  private func drawPreview(in rect: Rect, on frame: inout Frame<Message>, _ office: Office) {
    let box = Rect(x: rect.minX + 1, y: rect.minY, width: rect.width - 1, height: rect.height)
    guard let one = focus.flatMap({ office[$0] }) else {
      frame.surface.box(box)
      return
    }
    frame.surface.box(box, title: one.contact.name, titleStyle: .title)
    frame.draw(Scroll(office.summary(of: one)), in: box.inset(x: 2, y: 1))
  }
}
