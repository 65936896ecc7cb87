/// Something that may matter to whoever decides, such as no red days or a low cost.
///
/// Visitors say how much each matters to them and see what is told of the alternatives in that order
/// (values clarification, as the IPDAS collaboration calls it). No status, no rank and no plan is
/// touched by it: an assessment never gets to see the weights.
public struct PersonalValue: Hashable, Sendable, Identifiable {
  /// What answers it.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// The red days of a use.
    case redDays = "red_days"
    /// What the clinic says when asked.
    case price
    /// A text of each alternative, with sources.
    case told
  }

  /// The name under which its words stand.
  public let id: ValueID
  /// What answers it.
  public let measure: Measure

  /// How much it matters: from not at all to very much.
  public static let weights = 0...10

  /// A value as the pack states it.
  public init(_ id: ValueID, by measure: Measure) {
    self.id = id
    self.measure = measure
  }
}

/// What may be chosen, told by what matters to one visitor.
public struct Comparison: Hashable, Sendable {
  /// One value, and the alternatives told by it.
  public struct Row: Hashable, Sendable {
    /// What matters.
    public let value: PersonalValue
    /// How much, where the visitor said so.
    public let weight: Int?

    /// A value, and what was said of it.
    public init(value: PersonalValue, weight: Int?) {
      self.value = value
      self.weight = weight
    }
  }

  /// What matters most first; what was not weighed comes last, in the order of the pack.
  public let rows: [Row]
  /// What the visitor may choose among, in the order of the results; doing nothing comes last.
  public let alternatives: [Alternative]

  /// What an assessment leaves to choose from, by the values of a catalogue; `nil` where there are no
  /// values, or nothing to choose.
  ///
  /// - Parameter weights: what was said of each, 0 to 10.
  public init?(_ assessment: Assessment, in catalogue: Catalogue, by weights: [ValueID: Int]) {
    let ranked = assessment.ranked.map { Alternative.treatment($0.treatment) }
    guard !catalogue.values.isEmpty, !ranked.isEmpty else { return nil }
    alternatives = ranked + (catalogue.offersNothing(beside: assessment) ? [.nothing] : [])
    let rows = catalogue.values.map { Row(value: $0, weight: weights[$0.id]) }
    self.rows =
      PersonalValue.weights.reversed().flatMap { weight in rows.filter { $0.weight == weight } }
      + rows.filter { $0.weight == nil }
  }
}

extension Assessment {
  /// What an alternative would be done for; nothing, where nothing is done.
  public func uses(of alternative: Alternative) -> [Treatment.Use] {
    switch alternative {
    case .treatment(let id): self[id]?.uses ?? []
    case .nothing: []
    }
  }
}
