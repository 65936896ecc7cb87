import Casework
import Consultation
import Screens
import Terminal

/// The leads: those that must be called first stand first.
struct ListPage: OfficePage {
  private(set) var query = CaseQuery()
  /// The lead under the cursor.
  private(set) var focus: LeadID?
  /// The leads marked, for acts on several.
  private(set) var marked: Set<LeadID> = []
  /// Whether typed letters go into the search.
  private(set) var isSearching = false
  private var search = TextEdit(limit: 60)
  /// The row of the lead under the cursor, or where it was.
  private var row = 0
  /// The first row on the screen.
  private var top = 0
  /// Whether anything was done here; until then the cursor stays on the first row.
  private var isTouched = false

  enum Message: Equatable, Sendable {
    case moved(Motion)
    case wentTo(LeadID)
    case opened
    case stage(Stage.Kind?)
    case mine, due, marketing, blocked
    case sorted
    case marked, markedAll
    case searching
    case typed(Key)
    case pasted(String)
    case searched
    case cleared
    case act(CaseAction)
    case show(Place)
  }

  /// Another screen that the list leads to.
  enum Place: Equatable, Sendable {
    case statistics, accesses, requests, lock, quit
  }

  mutating func update(_ message: Message, in office: Office) -> [Step] {
    isTouched = true
    switch message {
    case .moved(let motion): move(motion, in: office)
    case .wentTo(let lead):
      if focus == lead { return open() }
      focus = lead
    case .opened: return open()
    case .stage(let stage): query.filter.stages = stage.map { [$0] } ?? []
    case .mine: query.filter.owner = isMine ? .anyone : .named(office.files.me)
    case .due: query.filter.isOverdue.toggle()
    case .marketing:
      query.filter.agreed = query.filter.agreed == nil ? .marketing : nil
    case .blocked: query.filter.isBlocked.toggle()
    case .sorted: query.order = query.order.next
    case .marked:
      guard let focus else { break }
      if marked.remove(focus) == nil { marked.insert(focus) }
      move(.lines(1), in: office)
    case .markedAll:
      let shown = Set(office.files.list.map(\.case.id))
      marked = shown.isSubset(of: marked) ? marked.subtracting(shown) : marked.union(shown)
    case .searching: isSearching = true
    case .typed(let key):
      _ = search.apply(key)
      sought()
    case .pasted(let text):
      search.insert(text)
      sought()
    case .searched: isSearching = false
    case .cleared: clear()
    case .act(let action):
      return action.steps(on: focus.flatMap { office[$0] }, marked: marked, in: office)
    case .show(let place): return show(place, in: office)
    }
    scroll(in: office)
    return []
  }

  private func open() -> [Step] { focus.map { [.read($0)] } ?? [] }

  private mutating func move(_ motion: Motion, in office: Office) {
    let list = office.files.list
    row = motion.place(
      from: row, page: ListTable.height(office, self) - 1, last: list.count - 1)
    focus = list.isEmpty ? nil : list[row].case.id
  }

  /// Moves the cursor from outside and says where it is then.
  mutating func step(by rows: Int, in office: Office) -> LeadID? {
    move(.lines(rows), in: office)
    scroll(in: office)
    return focus
  }

  /// The best match comes under the cursor.
  private mutating func sought() {
    query.text = search.text
    focus = nil
    row = 0
  }

  var isMine: Bool { query.filter.owner != .anyone }

  /// The search first, then the filters, then the marks: each Escape lets go of one.
  private mutating func clear() {
    if isSearching || !query.text.isEmpty {
      isSearching = false
      search = TextEdit(limit: 60)
      query.text = ""
    } else if query.filter != CaseFilter() {
      query = CaseQuery(order: query.order)
    } else {
      marked = []
    }
  }

  private func show(_ place: Place, in office: Office) -> [Step] {
    switch place {
    case .statistics, .accesses, .requests:
      if let wait = office.waitForAll { return [.tell(wait)] }
    case .lock, .quit: break
    }
    return switch place {
    case .statistics: [.open(StatisticsPage(in: office))]
    case .accesses: [.open(AccessPage())]
    case .requests: [.open(RequestsPage())]
    case .lock: [.lock]
    case .quit:
      [
        .ask(
          ConfirmationDialog(.quitTitle, text: .quitText, steps: [.quit]))
      ]
    }
  }

  func purpose(in office: Office) -> String { office[.listHelp] }
}

extension ListPage {
  /// Holds on to the lead under the cursor where the list changed around it.
  mutating func refresh(in office: Office) {
    let list = office.files.list
    if office.files.opening != nil, !isTouched { focus = nil }
    if let here = focus.flatMap({ list.row(of: $0) }) {
      row = here
    } else {
      move(.lines(0), in: office)
    }
    // Blocked records have a list of their own, and marks of their own with it.
    let isBlocked = query.filter.isBlocked
    marked = marked.filter { office[$0].map { $0.isBlocked == isBlocked } ?? false }
    scroll(in: office)
  }

  private mutating func scroll(in office: Office) {
    let height = ListTable.height(office, self)
    top = min(top, row, max(0, office.files.list.count - height))
    if row >= top + height { top = row - height + 1 }
  }

  var firstRow: Int { top }
  var searchEdit: TextEdit { search }
}

extension CaseOrder {
  /// The one that the key for sorting comes to next.
  fileprivate var next: Self {
    let all = Self.allCases
    let here = all.firstIndex(of: self) ?? 0
    return all[(here + 1) % all.count]
  }
}
