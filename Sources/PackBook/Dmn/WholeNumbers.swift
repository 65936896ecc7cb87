import Consultation

/// A set of whole numbers from a least one on, as ranges in ascending order that do not touch.
struct WholeNumbers: Hashable {
  /// The least number that an answer may be.
  let least: Int
  /// An end of `Int.max` is open.
  let ranges: [ClosedRange<Int>]

  /// The numbers of any of the ranges.
  init(_ ranges: [ClosedRange<Int>], from least: Int = 0) {
    var joined: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last,
        last.upperBound == Int.max || range.lowerBound <= last.upperBound + 1
      {
        let end = max(last.upperBound, range.upperBound)
        joined[joined.count - 1] = last.lowerBound...end
      } else {
        joined.append(range)
      }
    }
    self.least = least
    self.ranges = joined
  }

  /// The numbers between two bounds.
  init(
    _ lower: UnaryTest.Interval<Int>.End?, _ upper: UnaryTest.Interval<Int>.End?,
    from least: Int = 0
  ) {
    let start = max(lower.map { $0.isIncluded ? $0.value : $0.value + 1 } ?? least, least)
    let end = upper.map { $0.isIncluded ? $0.value : $0.value - 1 } ?? Int.max
    self.init(start <= end ? [start...end] : [], from: least)
  }

  /// The numbers that meet a test on numbers.
  init(meeting test: UnaryTest, from least: Int) {
    switch test {
    case .anything: self = .all(from: least)
    case .number(let interval): self.init(interval.lower, interval.upper, from: least)
    case .anyOf(let tests):
      self.init(tests.flatMap { WholeNumbers(meeting: $0, from: least).ranges }, from: least)
    case .not(let test): self = WholeNumbers(meeting: test, from: least).complement
    case .option, .elapsed: self.init([], from: least)
    }
  }

  /// Every number.
  static func all(from least: Int = 0) -> WholeNumbers {
    WholeNumbers([least...Int.max], from: least)
  }

  /// Every other number.
  var complement: WholeNumbers {
    var gaps: [ClosedRange<Int>] = []
    var next = least
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      guard range.upperBound < Int.max else { return WholeNumbers(gaps, from: least) }
      next = range.upperBound + 1
    }
    return WholeNumbers(gaps + [next...Int.max], from: least)
  }

  /// The numbers of both.
  func intersection(_ other: WholeNumbers) -> WholeNumbers {
    WholeNumbers(complement.ranges + other.complement.ranges, from: least).complement
  }

  /// Unary tests of FEEL, any of which will do; none is a list, of which not every engine reads
  /// intervals.
  func tests(orUnknown meetsUnknown: Bool) -> [String] {
    let unknown = DecisionInput.unknown(below: least)
    let texts = ranges.map { range in
      let start = meetsUnknown && range.lowerBound == least ? unknown : range.lowerBound
      if range.upperBound == Int.max { return ">= \(start)" }
      return start == range.upperBound ? "\(start)" : "[\(start)..\(range.upperBound)]"
    }
    let isCovered = ranges.first?.lowerBound == least
    return texts + (meetsUnknown && !isCovered ? ["\(unknown)"] : [])
  }
}
