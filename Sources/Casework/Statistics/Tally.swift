/// How often something occurred.
public struct Tally<Key: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  public let of: Key
  public let count: Int

  public init(_ key: Key, _ count: Int) {
    of = key
    self.count = count
  }
}

/// How a number of times spread: the middle half lies between the quartiles.
public struct Spread: Hashable, Sendable, Codable {
  /// How many there were.
  public let count: Int
  /// Seconds; a quarter of the times are no longer.
  public let lowerQuartile: Int64
  /// Seconds; half of the times are no longer.
  public let median: Int64
  /// Seconds; three quarters of the times are no longer.
  public let upperQuartile: Int64

  private enum CodingKeys: String, CodingKey {
    case count, median
    case lowerQuartile = "lower_quartile"
    case upperQuartile = "upper_quartile"
  }

  /// Takes seconds in any order; `nil` without any. Each quantile is one of the times, the
  /// smallest that so large a share does not exceed.
  public init?(_ seconds: [Int64]) {
    guard !seconds.isEmpty else { return nil }
    let sorted = seconds.sorted()
    func quantile(_ quarters: Int) -> Int64 { sorted[(quarters * sorted.count + 3) / 4 - 1] }
    count = sorted.count
    lowerQuartile = quantile(1)
    median = quantile(2)
    upperQuartile = quantile(3)
  }
}
