import Casework
import Consultation

/// Everything that was opened with a passphrase; it exists only until the lock.
struct Files: Equatable, Sendable {
  /// Whose passphrase it was.
  let me: String
  /// All cases, and those of them that are shown.
  private(set) var list: CaseList
  /// Who saw what, in the order it was recorded.
  private(set) var accesses: [AccessEvent]
  /// How many people are at each stage.
  private(set) var counts: [Stage.Kind: Int] = [:]
  /// The cases with a request on which something is owed.
  private(set) var owing: [LeadID] = []
  /// The screens of the kiosk that visits are counted by, in order.
  private(set) var screens: [String] = []
  /// How many visits reached each of them on each day.
  private(set) var reached: [CalendarDay: [String: Int]] = [:]
  /// Events about leads that have not arrived yet.
  private var early: [LeadID: [Case.Happening]] = [:]

  init(me: String, cases: [Case], accesses: [AccessEvent], desk: Desk) {
    self.me = me
    list = CaseList(cases, pack: desk.pack, today: desk.today)
    self.accesses = accesses
    countStages()
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

  mutating func add(_ records: [LeadRecord]) {
    let fresh = records.filter { list[$0.leadID] == nil }
    update(fresh.map { Case($0, history: early.removeValue(forKey: $0.leadID) ?? []) })
  }

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
    for one in list.cases {
      if one.requests.contains(where: \.isOpen) { owing.append(one.id) }
      guard !one.isBlocked, one.duplicateOf == nil else { continue }
      counts[one.stage.kind, default: 0] += 1
    }
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
