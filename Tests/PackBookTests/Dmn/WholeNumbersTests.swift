import Consultation
import Testing

@testable import PackBook

/// Sets of whole numbers do what tests on numbers do, over every small test there is.
@Suite struct WholeNumbersTests {
  private static let least = -3
  private static let world = least...4

  private static let simple: [UnaryTest] = {
    let ends = (-4...4).flatMap { value in
      [true, false].map { UnaryTest.Interval<Int>.End(value, isIncluded: $0) }
    }
    let bounds: [UnaryTest.Interval<Int>.End?] = [nil] + ends
    return bounds.flatMap { lower in bounds.map { .number(.init(lower: lower, upper: $0)) } }
  }()

  private func numbers(of test: UnaryTest) -> [Int] {
    let ranges = WholeNumbers(meeting: test, from: Self.least).ranges
    return Self.world.filter { number in ranges.contains { $0.contains(number) } }
  }

  private func meeting(_ test: UnaryTest) -> [Int] {
    Self.world.filter {
      test.holds(for: .number($0), on: CalendarDay(daysSince1970: 0)) == .yes
    }
  }

  @Test func `a test, and what denies it, is the numbers that meet it`() {
    for test in Self.simple {
      #expect(numbers(of: test) == meeting(test), "\(test)")
      #expect(numbers(of: .not(test)) == meeting(.not(test)), "\(test)")
    }
  }

  @Test func `any of two tests is what meets either, and all of two what meets both`() {
    for (place, one) in Self.simple.enumerated() where place % 7 == 0 {
      for (place, other) in Self.simple.enumerated() where place % 5 == 0 {
        let either = UnaryTest.anyOf([one, other])
        #expect(numbers(of: either) == meeting(either))
        let both = WholeNumbers(meeting: one, from: Self.least)
          .intersection(WholeNumbers(meeting: other, from: Self.least))
        #expect(
          Self.world.filter { number in both.ranges.contains { $0.contains(number) } }
            == Self.world.filter { meeting(one).contains($0) && meeting(other).contains($0) })
      }
    }
  }

  @Test func `ranges that touch are one, and none is before the least`() {
    #expect(WholeNumbers([4...6, 0...3]).ranges == [0...6])
    #expect(WholeNumbers([4...Int.max, 6...9]).ranges == [4...Int.max])
    #expect(WholeNumbers(nil, .init(5, isIncluded: false), from: 2).ranges == [2...4])
    #expect(WholeNumbers(.init(5, isIncluded: false), .init(5, isIncluded: true)).ranges == [])
    #expect(WholeNumbers.all().complement.ranges == [])
  }

  @Test func `tests of FEEL are told from the least on, and once with what is not known`() {
    let set = WholeNumbers([0...2, 5...5, 8...Int.max])
    #expect(set.tests(orUnknown: false) == ["[0..2]", "5", ">= 8"])
    #expect(set.tests(orUnknown: true) == ["[-1..2]", "5", ">= 8"])
    #expect(WholeNumbers([3...3]).tests(orUnknown: true) == ["3", "-1"])
    #expect(WholeNumbers.all().tests(orUnknown: true) == [">= -1"])
    #expect(WholeNumbers([]).tests(orUnknown: false) == [])
  }
}
