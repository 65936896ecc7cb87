public import Consultation

/// The cases that a console or a command shows, in order, with search as one types.
///
/// A collection of the rows now shown. Of several records of one person only the one where the
/// person is handled has a row; it is found by the words of all of them.
///
/// Invariants: `places` names every case once; every row is a case that no other stands for; rows
/// are those of `ordered` that hold all words, in its order.
public struct CaseList: Sendable, Equatable {
  /// What is shown.
  public private(set) var query: CaseQuery
  /// The day against which follow-ups are overdue.
  public private(set) var today: CalendarDay
  /// Every case, shown or not, duplicates and blocked ones too, in the order they were given.
  public private(set) var cases: [Case]
  private var places: [LeadID: Int] = [:]
  private var groups = CaseGroups()
  private let vocabulary: CaseVocabulary
  private var text: SearchText
  /// Numbers and dates, apart: what has no digit is not looked for among them.
  private var marks = SearchText(tagCount: 0)
  /// The places that pass the filter, in order.
  private var ordered: [Int32] = []
  private var rows: [Int32] = []
  private var words = SearchWords("")

  /// Takes cases of different leads.
  ///
  /// - Complexity: O(n log n), about a second for 100,000 cases.
  public init(
    _ cases: [Case], pack: ClinicPack, today: CalendarDay, query: CaseQuery = CaseQuery()
  ) {
    self.query = query
    self.today = today
    self.cases = []
    vocabulary = CaseVocabulary(pack)
    text = SearchText(tagCount: vocabulary.count)
    update(cases)
  }

  /// The cases that no other record of the same person stands for, shown or not.
  ///
  /// A record that is handled elsewhere is among them as long as that other one is not here.
  public var people: some Sequence<Case> {
    cases.indices.lazy.filter { groups.mains[$0] == nil }.map { cases[$0] }
  }

  /// A case, shown or not.
  public subscript(id: LeadID) -> Case? { places[id].map { cases[$0] } }

  /// The person of a case, shown or not, with all records of theirs.
  public func person(of id: LeadID) -> Person? {
    places[id].map { person(at: groups.mains[$0] ?? $0) }
  }

  /// The persons of some cases, each once, in the order given.
  public func persons(of ids: some Sequence<LeadID>) -> [Person] {
    var known: Set<LeadID> = []
    return ids.compactMap(person).filter { known.insert($0.main.id).inserted }
  }

  private func person(at place: Int) -> Person {
    Person(cases[place], others: (groups.members[place] ?? []).map { cases[$0] })
  }

  /// The row of a case, or of the record that stands for it; `nil` where it is not shown.
  ///
  /// - Complexity: O(rows).
  public func row(of id: LeadID) -> Int? {
    guard let place = places[id] else { return nil }
    let main = Int32(groups.mains[place] ?? place)
    return rows.firstIndex(of: main)
  }

  /// Shows something else.
  ///
  /// - Complexity: where only words were added or made longer, O(bytes of the rows shown); for
  ///   other words O(bytes of all); for another order or filter O(n log n).
  public mutating func show(_ query: CaseQuery) {
    let isSameOrder = query.order == self.query.order && query.filter == self.query.filter
    self.query = query
    if isSameOrder { search() } else { arrange() }
  }

  /// Lets a new day begin.
  public mutating func turn(to today: CalendarDay) {
    guard today != self.today else { return }
    self.today = today
    arrange()
  }

  /// Takes new cases, and others in place of what they were.
  ///
  /// - Complexity: for a few cases O(n) in numbers only, and the search; for many, or where records
  ///   of one person come together or part, O(n log n).
  public mutating func update(_ changed: [Case]) {
    let isSmall =
      changed.count <= 32
      && !changed.contains { one in
        let place = places[one.id]
        return groups.mayChange(at: place, from: place.map { cases[$0] }, to: one)
      }
    var touched: Set<Int> = []
    for one in changed { touched.insert(take(one)) }
    if isSmall { refresh(touched) } else { regroup(touched) }
  }

  /// Stores a case; its place.
  private mutating func take(_ one: Case) -> Int {
    if let place = places[one.id] {
      cases[place] = one
      return place
    }
    places[one.id] = cases.count
    cases.append(one)
    return cases.count - 1
  }

  /// Brings text and order up to date for a few places.
  private mutating func refresh(_ touched: Set<Int>) {
    let stale = touched.union(touched.compactMap { groups.mains[$0] })
    ordered.removeAll { stale.contains(Int($0)) }
    for place in stale.sorted() {
      index(place)
      guard groups.mains[place] == nil, isAdmitted(place) else { continue }
      ordered.insert(Int32(place), at: row(for: place))
    }
    searchAll()
  }

  /// Where a place belongs among the others, by bisection.
  private func row(for place: Int) -> Int {
    var low = 0
    var high = ordered.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = query.order.precedes(cases[Int(ordered[middle])], cases[place], on: today)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Lets go of leads that were erased.
  ///
  /// - Complexity: O(n log n).
  public mutating func remove(_ erased: Set<LeadID>) {
    guard cases.contains(where: { erased.contains($0.id) }) else { return }
    let left = cases.filter { !erased.contains($0.id) }
    cases = []
    places = [:]
    groups = CaseGroups()
    ordered = []
    text = SearchText(tagCount: vocabulary.count)
    marks = SearchText(tagCount: 0)
    update(left)
  }

  private mutating func regroup(_ touched: Set<Int>) {
    let before = groups
    groups = CaseGroups(cases, places: places)
    var stale = touched.union(touched.compactMap { groups.mains[$0] })
    for main in Set(before.members.keys).union(groups.members.keys)
    where before.members[main] != groups.members[main] {
      stale.insert(main)
    }
    for place in stale.sorted() { index(place) }
    arrange()
  }

  private mutating func index(_ place: Int) {
    let all = [place] + (groups.members[place] ?? [])
    let mask = text.mask(all.flatMap { vocabulary.tags(of: cases[$0].lead) })
    var written = SearchField()
    for one in all { written.add(cases[one]) }
    text.set(place, tags: mask, text: written.text)
    marks.set(place, text: written.marks)
  }

  private func isAdmitted(_ place: Int) -> Bool {
    query.filter.admits(
      cases[place], of: person(at: place), on: today,
      concernQuestion: vocabulary.concernQuestion)
  }

  private mutating func arrange() {
    let shown = cases.indices.filter { groups.mains[$0] == nil && isAdmitted($0) }
    ordered = query.order.arranged(shown.map(Int32.init), of: cases, on: today)
    searchAll()
  }

  private mutating func searchAll() {
    rows = ordered
    words = SearchWords("")
    search()
  }

  private mutating func search() {
    let sought = SearchWords(query.text)
    var found = sought.narrows(words) ? rows : ordered
    for word in sought.words {
      var isFound = [Bool](repeating: false, count: cases.count)
      let tags = text.mask(word.texts.flatMap(vocabulary.tags))
      text.find(word.texts, or: tags, among: found, in: &isFound)
      if !word.marks.isEmpty { marks.find(word.marks, among: found, in: &isFound) }
      found = found.filter { isFound[Int($0)] }
    }
    rows = found
    words = sought
  }
}

extension CaseList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  public subscript(row: Int) -> CaseRow {
    let place = Int(rows[row])
    return CaseRow(person: person(at: place), urgency: cases[place].urgency(on: today))
  }
}

/// One person in a list of cases.
public struct CaseRow: Hashable, Sendable {
  public let person: Person
  public let urgency: Urgency

  /// The record where the person is handled.
  public var `case`: Case { person.main }
  /// Further records of the same person, handled here.
  public var duplicates: [LeadID] { person.others.map(\.id) }
}
