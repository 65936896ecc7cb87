extension Wording {
  /// What the words around all values are called.
  public static let valueKeys = [
    "aid.value.red_days", "aid.value.no_red_days", "aid.value.price", "aid.value.price_one",
    "aid.value.free",
  ]

  /// A value in few words.
  public func name(_ value: ValueID) -> String { self["value.\(value)"] }

  /// What an alternative is called.
  public func name(_ alternative: Alternative) -> String { self["\(alternative.path).name"] }

  /// What is told of an alternative by a value.
  ///
  /// - Parameter uses: what it would be done for.
  public func text(
    of alternative: Alternative, by value: PersonalValue, uses: [Treatment.Use]
  ) -> String {
    switch value.measure {
    case .told: self["\(alternative.path).value.\(value.id)"]
    case .redDays:
      uses.map(\.redDaysAtMost).max().map { $0 > 0 } ?? false
        ? self["aid.value.red_days", redDays(of: uses)] : self["aid.value.no_red_days"]
    case .price:
      switch (alternative, uses.map(\.sessions.upperBound).max()) {
      case (.nothing, _), (_, nil): self["aid.value.free"]
      case (.treatment, 1): self["aid.value.price_one"]
      case (.treatment, .some):
        self["aid.value.price", ["sessions": text(for: Self.hull(uses.map(\.sessions)))]]
      }
    }
  }

  private func redDays(of uses: [Treatment.Use]) -> [String: String] {
    let days = Self.hull(uses.map(\.redDays))
    let most = max(uses.map(\.redDaysAtMost).max() ?? 0, days.upperBound)
    return ["days": text(for: days), "most": "\(most)"]
  }

  /// From the least to the most of several ranges.
  private static func hull(_ ranges: [ClosedRange<Int>]) -> ClosedRange<Int> {
    let low = ranges.map(\.lowerBound).min() ?? 0
    return low...max(low, ranges.map(\.upperBound).max() ?? low)
  }
}
