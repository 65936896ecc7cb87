import Consultation

extension CaseOrder {
  /// Places in this order; where it says nothing, the more urgent first.
  ///
  /// - Complexity: O(n log n).
  func arranged(_ places: [Int32], of cases: [Case], on today: CalendarDay) -> [Int32] {
    switch self {
    case .urgency: return sorted(places) { cases[$0].rank(on: today) }
    case .stage:
      return sorted(places) { Keyed(cases[$0].stage.kind.place, cases[$0].rank(on: today)) }
    case .owner:
      return sorted(places) { Keyed(Known(cases[$0].owner), cases[$0].rank(on: today)) }
    case .day:
      return sorted(places) { Keyed(Known(cases[$0].plannedDay), cases[$0].rank(on: today)) }
    case .newest: return sorted(places) { AgeKey(cases[$0].record) }
    case .name: return sorted(places) { Keyed(NameKey(cases[$0]), cases[$0].record.seq) }
    }
  }

  /// Whether one case stands before another.
  func precedes(_ left: Case, _ right: Case, on today: CalendarDay) -> Bool {
    switch self {
    case .urgency: left.rank(on: today) < right.rank(on: today)
    case .stage:
      Keyed(left.stage.kind.place, left.rank(on: today))
        < Keyed(right.stage.kind.place, right.rank(on: today))
    case .owner:
      Keyed(Known(left.owner), left.rank(on: today))
        < Keyed(Known(right.owner), right.rank(on: today))
    case .day:
      Keyed(Known(left.plannedDay), left.rank(on: today))
        < Keyed(Known(right.plannedDay), right.rank(on: today))
    case .newest: AgeKey(left.record) < AgeKey(right.record)
    case .name:
      Keyed(NameKey(left), left.record.seq) < Keyed(NameKey(right), right.record.seq)
    }
  }

  private func sorted(_ places: [Int32], by key: (Int) -> some Comparable) -> [Int32] {
    places.map { ($0, key(Int($0))) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

/// One key, and another where the first is the same.
private struct Keyed<First: Comparable, Second: Comparable>: Comparable {
  let first: First
  let second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  static func < (left: Self, right: Self) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }
}

/// Nothing comes after everything.
private struct Known<Value: Comparable>: Comparable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  static func < (left: Self, right: Self) -> Bool {
    guard let one = left.value else { return false }
    return right.value.map { one < $0 } ?? true
  }
}

extension Case {
  /// The next day of an open case.
  fileprivate var plannedDay: CalendarDay? { isClosed ? nil : nextDay }
}

/// The newer comes first.
private struct AgeKey: Comparable {
  let at: Moment
  let seq: Int64

  init(_ record: LeadRecord) {
    at = record.at
    seq = record.seq
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.at, left.seq) > (right.at, right.seq)
  }
}

/// A name as it is ordered; its first eight bytes as a number decide nearly always.
private struct NameKey: Comparable {
  let start: UInt64
  let bytes: [UInt8]

  init(_ one: Case) {
    bytes = Folding.ordered(one.contact.name)
    let head = bytes.prefix(8)
    start = head.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - head.count))
  }

  static func < (left: Self, right: Self) -> Bool {
    left.start == right.start
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.start < right.start
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
