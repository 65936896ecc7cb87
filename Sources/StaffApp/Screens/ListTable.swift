import CaseWords
import Casework
import Consultation
import Screens
import Terminal

/// The rows of the list that are seen, in as many columns as there is room for.
struct ListTable {
  let page: ListPage
  let office: Office

  /// How many rows of leads fit.
  static func height(_ office: Office, _ page: ListPage) -> Int {
    let body = DeskSheet<ListPage.Message>.body(office.desk, page.bindings(in: office))
    return max(1, body.height - 3 - office.packRemarks.count)
  }

  /// One column of the table.
  private enum Column: CaseIterable {
    case mark, folio, waiting, name, concerns, advice, stage, owner, followUp

    var width: Int {
      switch self {
      case .mark: 2
      case .folio: 9
      case .waiting: 6
      case .name: 16
      case .concerns: 20
      case .advice: 18
      case .stage: 11
      case .owner: 9
      case .followUp: 9
      }
    }

    var heading: CasePhrase? {
      switch self {
      case .mark: nil
      case .folio: .columnFolio
      case .waiting: .columnWaiting
      case .name: .columnName
      case .concerns: .columnConcerns
      case .advice: .columnAdvice
      case .stage: .columnStage
      case .owner: .columnOwner
      case .followUp: .columnFollowUp
      }
    }

    /// Whether it takes what the others leave.
    var share: Int {
      switch self {
      case .name: 2
      case .concerns, .advice: 3
      case .mark, .folio, .waiting, .stage, .owner, .followUp: 0
      }
    }

    /// Those that go first when there is no room.
    static let dispensable: [Column] = [.concerns, .owner, .folio, .followUp]
  }

  /// The columns that fit, with their widths.
  private static func columns(within width: Int) -> [(column: Column, width: Int)] {
    var columns = Column.allCases
    func needed() -> Int { columns.reduce(0) { $0 + $1.width + 1 } - 1 }
    for column in Column.dispensable where needed() > width {
      columns.removeAll { $0 == column }
    }
    let shares = columns.reduce(0) { $0 + $1.share }
    var spare = max(0, width - needed())
    let whole = spare
    return columns.map { column in
      let more = min(spare, shares == 0 ? 0 : whole * column.share / shares)
      spare -= more
      return (column, column.width + more)
    }
  }

  func draw(in rect: Rect, on frame: inout Frame<ListPage.Message>) {
    let columns = Self.columns(within: rect.width - 1)
    put(columns, at: rect.origin, style: Style(.quiet, underline: true), on: &frame) { column in
      column.heading.map { office[$0] } ?? ""
    }
    let body = Rect(x: rect.minX, y: rect.minY + 1, width: rect.width, height: rect.height - 1)
    if list.isEmpty {
      frame.draw(
        Passage(
          page.query.text.isEmpty ? office[.listEmpty] : office[.listNotFound], style: .quiet),
        in: body.inset(x: 2, y: 1))
    }
    for place in page.firstRow..<max(page.firstRow, min(list.count, page.firstRow + body.height)) {
      let row = list[place]
      let y = body.minY + place - page.firstRow
      let line = Rect(x: rect.minX, y: y, width: rect.width - 1, height: 1)
      let isHere = row.case.id == page.focus
      let style = style(of: row, isHere: isHere)
      frame.surface.fill(line, style: style)
      put(columns, at: line.origin, style: style, on: &frame) { text(of: row, in: $0) }
      frame.regions.append(HitRegion(line, .wentTo(row.case.id)))
      if isHere, !page.isSearching { frame.cursor = line.origin }
    }
    frame.draw(
      ScrollBar(total: list.count, visible: body.height, first: page.firstRow),
      in: Rect(x: rect.maxX - 1, y: body.minY, width: 1, height: body.height))
  }

  private func put(
    _ columns: [(column: Column, width: Int)], at start: Point, style: Style,
    on frame: inout Frame<ListPage.Message>, text: (Column) -> String
  ) {
    var point = start
    for (column, width) in columns {
      frame.surface.put(text(column).truncated(to: width), at: point, style: style)
      point = point.moved(x: width + 1)
    }
  }

  private var list: CaseList { office.files.list }

  private func style(of row: CaseRow, isHere: Bool) -> Style {
    if isHere { return .focus }
    switch row.urgency {
    case .overdue: return .error
    case .today, .new: return Style(.text, bold: true)
    case .scheduled, .unplanned: return .text
    case .closed: return .quiet
    }
  }

  private func mark(of row: CaseRow) -> String {
    switch row.urgency {
    case .overdue: "!"
    case .today: "→"
    case .new: "•"
    case .scheduled, .unplanned, .closed: " "
    }
  }

  private func text(of row: CaseRow, in column: Column) -> String {
    let one = row.case
    return switch column {
    case .mark: (page.marked.contains(one.id) ? "x" : " ") + mark(of: row)
    case .folio: one.folio.description
    case .waiting:
      one.waiting(at: office.desk.now) == nil ? "" : office.says.waiting(since: one.record.at)
    case .name: one.contact.name + (row.duplicates.isEmpty ? "" : " (+\(row.duplicates.count))")
    case .concerns: office.says.concerns(of: one.lead)
    case .advice: office.says.firstAdvice(of: one.lead)
    case .stage: office.says.brief(one.stage)
    case .owner: one.owner ?? "—"
    case .followUp: one.followUp.map { office.says.near($0.on) } ?? ""
    }
  }
}
