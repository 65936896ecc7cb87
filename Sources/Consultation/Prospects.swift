/// What is told of an alternative so that somebody can decide about it: what may get better, what can
/// go wrong, what nobody knows, at equal length, and figures of how many people.
///
/// The words stand under ``Alternative/path``. The order and the equal weight are what the IPDAS
/// collaboration asks of a decision aid (Joseph-Williams 2014, doi 10.1177/0272989X13501721).
public struct Prospects: Hashable, Sendable {
  /// One of the three things that are told.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    case better, worse, unknown
  }

  /// What the words of each side rest on.
  public let sources: [Side: [SourceID]]
  /// How many people, in the order in which they are told.
  public let figures: [Figure]
  /// What the words on each value that is told rest on.
  public let values: [ValueID: [SourceID]]

  /// What is told, and what it rests on.
  public init(
    sources: [Side: [SourceID]], figures: [Figure] = [], values: [ValueID: [SourceID]] = [:]
  ) {
    self.sources = sources
    self.figures = figures
    self.values = values
  }

  /// What the words and the figures of a side rest on, each once.
  public func sources(of side: Side) -> [SourceID] {
    var ids: [SourceID] = []
    let counted = figures.filter { $0.side == side }.flatMap(\.sources)
    for id in (sources[side] ?? []) + counted where !ids.contains(id) { ids.append(id) }
    return ids
  }
}

/// To how many of 100 people something happens, with a treatment and without it.
public struct Figure: Hashable, Sendable, Identifiable {
  /// How sure it is, in the words of GRADE.
  public enum Certainty: String, CaseIterable, Hashable, Sendable {
    case high, moderate, low
    case veryLow = "very_low"
  }

  /// The name under which its words stand.
  public let id: FigureID
  /// Whether it is hoped for or feared.
  public let side: Prospects.Side
  /// People of 100, 0 to 100; from the fewest to the most that were counted.
  public let with: ClosedRange<Int>
  /// The same over the same time without it; `nil` where nobody was counted.
  public let without: ClosedRange<Int>?
  /// How sure it is.
  public let certainty: Certainty
  /// Who counted.
  public let sources: [SourceID]

  /// A figure as the pack states it.
  public init(
    id: FigureID, side: Prospects.Side, with: ClosedRange<Int>, without: ClosedRange<Int>? = nil,
    certainty: Certainty, sources: [SourceID]
  ) {
    self.id = id
    self.side = side
    self.with = with
    self.without = without
    self.certainty = certainty
    self.sources = sources
  }
}

/// What a visitor may decide for: a treatment, or none of them.
public enum Alternative: Hashable, Sendable {
  case treatment(TreatmentID)
  case nothing

  /// Where its words stand.
  public var path: String {
    switch self {
    case .treatment(let id): "treatment.\(id)"
    case .nothing: "nothing"
    }
  }
}
