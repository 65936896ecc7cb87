import Casework
import Consultation

/// Everything that was opened with a passphrase; it exists only until the lock.
struct Files: Equatable, Sendable {
  /// Whose passphrase it was.
  let me: String
  /// All cases, and those of them that are shown.
  private(set) var list: CaseList
  /// Who saw what, in the order it was recorded.
  private(set) var accesses: [AccessEvent] = []
  /// How many people are at each stage.
  private(set) var counts: [Stage.Kind: Int] = [:]
  /// The cases with a request on which something is owed.
  private(set) var owing: [LeadID] = []
  /// The screens of the kiosk that visits are counted by, in order.
  private(set) var screens: [String] = []
  /// How many visits reached each of them on each day.
  private(set) var reached: [CalendarDay: [String: Int]] = [:]
  /// How far the cases are opened; `nil` once all are.
  private(set) var opening: Opening?
  /// Events about leads that have not arrived yet.
  private var early: [LeadID: [Case.Happening]] = [:]
  /// Leads that were erased before they arrived.
  private var gone: Set<LeadID> = []

  /// So many of so many entries of the journal.
  struct Opening: Equatable, Sendable {
    let done: Int
    let total: Int

    /// `nil` where nothing is left to be opened.
    init?(done: Int, of total: Int) {
      guard done < total else { return nil }
      self.done = done
      self.total = total
    }

    /// In whole percent, 99 at most.
    var percent: Int { total > 0 ? done * 100 / total : 0 }
  }

  init(me: String, opening: Opening?, desk: Desk) {
    self.me = me
    self.opening = opening
    list = CaseList([], pack: desk.pack, today: desk.today)
  }

  subscript(lead: LeadID) -> Case? { list[lead] }

  /// How many people there are, blocked records left out.
  var count: Int { counts.values.reduce(0, +) }

  /// Everybody who ever did or saw something, or looks after a lead.
  var people: [String] {
    Set(accesses.compactMap(\.by) + list.cases.compactMap(\.owner)).sorted()
  }

  mutating func show(_ query: CaseQuery, today: CalendarDay) {
    list.turn(to: today)
    if list.query != query { list.show(query) }
  }

  mutating func advance(_ opening: Opening?) { self.opening = opening }

  /// Takes cases that were opened, and accesses older than those that are here.
  mutating func add(older cases: [Case], accesses: [AccessEvent]) {
    self.accesses = accesses + self.accesses
    let fresh = cases.filter { list[$0.id] == nil && !gone.contains($0.id) }
    update(fresh.map { one in early.removeValue(forKey: one.id).map(one.adding) ?? one })
  }

  mutating func add(_ records: [LeadRecord]) { add(older: records.map { Case($0) }, accesses: []) }

  mutating func add(_ happenings: [Case.Happening]) {
    var changed: [Case] = []
    for (lead, news) in Dictionary(grouping: happenings, by: \.event.lead) {
      guard let known = list[lead] else {
        early[lead, default: []] += news
        continue
      }
      let ids = Set(known.history.map(\.event.id))
      let fresh = news.filter { !ids.contains($0.event.id) }
      if !fresh.isEmpty { changed.append(known.adding(fresh)) }
    }
    update(changed)
  }

  mutating func add(_ accesses: [AccessEvent]) {
    let ids = Set(self.accesses.suffix(500).map(\.id))
    self.accesses += accesses.filter { !ids.contains($0.id) }
  }

  mutating func count(_ reached: [CalendarDay: [String: Int]], by screens: [String]) {
    self.reached = reached
    self.screens = screens
  }

  mutating func remove(_ leads: [LeadID]) {
    if opening != nil { gone.formUnion(leads) }
    list.remove(Set(leads))
    countStages()
  }

  private mutating func update(_ cases: [Case]) {
    guard !cases.isEmpty else { return }
    list.update(cases)
    countStages()
  }

  private mutating func countStages() {
    counts = [:]
    owing = []
    for one in list.cases where one.requests.contains(where: \.isOpen) { owing.append(one.id) }
    for one in list.people where !one.isBlocked { counts[one.stage.kind, default: 0] += 1 }
  }

  /// Those who saw one lead whole, or took it out, latest first.
  func readers(of lead: LeadID) -> [AccessEvent] {
    accesses.reversed().filter { $0.leads.contains(lead) }
  }

  /// The records that seem to be of the same person.
  ///
  /// - Complexity: O(n).
  func resembling(_ one: Case) -> [Case] {
    let telephone = one.contact.telephone?.suffix(10)
    let email = one.contact.email?.lowercased()
    // Only those that share something with it are compared with care.
    let near = list.cases.filter { other in
      other.id == one.id || telephone != nil && other.contact.telephone?.suffix(10) == telephone
        || email != nil && other.contact.email?.lowercased() == email
    }
    let group = Duplicates.suggested(among: near).first {
      $0.main == one.id || $0.others.contains(one.id)
    }
    return group.map { ([$0.main] + $0.others).filter { $0 != one.id }.compactMap { list[$0] } }
      ?? []
  }
}
