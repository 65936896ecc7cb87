/// Numbers that look random and are the same for the same seed, on every machine and for good.
///
/// SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// A stream of its own for every purpose and place under one seed.
  init(seed: UInt64, _ place: Int, for purpose: Purpose) {
    state = seed
    state = next() ^ UInt64(truncatingIfNeeded: place)
    state = next() ^ purpose.rawValue
  }

  /// What a stream is for.
  enum Purpose: UInt64 {
    case person, consultation, story
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// From 0 up to, not including, a number.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high)
  }

  mutating func from(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that happens so often in a hundred times.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several; they must not be empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
