import Consultation

extension CaseOrder {
  /// Places in this order; where it says nothing, the more urgent first.
  ///
  /// - Complexity: O(n log n).
  func arranged(_ places: [Int32], of cases: [Case], on today: CalendarDay) -> [Int32] {
    switch self {
    case .urgency: return sorted(places, by: { _ in 0 }, cases, today)
    case .stage: return sorted(places, by: { $0.stage.kind.place }, cases, today)
    case .owner:
      let names = Set(places.compactMap { cases[Int($0)].owner }).sorted()
      let order = Dictionary(
        names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return sorted(places, by: { $0.owner.flatMap { order[$0] } ?? names.count }, cases, today)
    case .newest:
      return places.map { ($0, cases[Int($0)].record.at, cases[Int($0)].record.seq) }
        .sorted { ($0.1, $0.2) > ($1.1, $1.2) }.map(\.0)
    case .name:
      return places.map { ($0, Folding.folded(cases[Int($0)].contact.name)) }
        .sorted { left, right in
          left.1 == right.1 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
        }.map(\.0)
    }
  }

  private func sorted(
    _ places: [Int32], by key: (Case) -> Int, _ cases: [Case], _ today: CalendarDay
  ) -> [Int32] {
    places.map { ($0, key(cases[Int($0)]), cases[Int($0)].rank(on: today)) }
      .sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }
}

extension Stage.Kind {
  /// From new to closed.
  var place: Int {
    switch self {
    case .new: 0
    case .contacted: 1
    case .booked: 2
    case .attended: 3
    case .closed: 4
    }
  }
}
