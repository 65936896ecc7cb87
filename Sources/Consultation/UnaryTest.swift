/// One cell of a decision table: a test on the answer to one question.
///
/// The unary tests of S-FEEL in OMG's Decision Model and Notation 1.3 (clause 9), on whole
/// numbers, option ids and elapsed times.
public indirect enum UnaryTest: Hashable, Sendable {
  /// `-`: holds for anything, also for a question that is not asked.
  case anything
  /// An option id; among several chosen options any match satisfies.
  case option(OptionID)
  /// A number, a comparison or an interval of numbers.
  case number(Interval<Int>)
  /// A comparison or an interval of elapsed times, counted in whole calendar units.
  case elapsed(Interval<Duration>)
  /// A list: any of the tests.
  case anyOf([UnaryTest])
  /// `not(...)`.
  case not(UnaryTest)

  /// An amount of one calendar unit, as a bound of an elapsed time.
  public struct Duration: Hashable, Sendable {
    /// How many of the unit.
    public let amount: Int
    /// What is counted.
    public let unit: CalendarPeriod.Unit

    /// So many of a unit.
    public init(amount: Int, unit: CalendarPeriod.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// Everything between two bounds; a missing bound is open-ended.
  public struct Interval<Bound: Hashable & Sendable>: Hashable, Sendable {
    /// Where it begins; open to below where `nil`.
    public let lower: End?
    /// Where it ends; open to above where `nil`.
    public let upper: End?

    /// A bound, and whether it belongs to the interval.
    public struct End: Hashable, Sendable {
      /// Where it lies.
      public let value: Bound
      /// Whether the value itself belongs to it.
      public let isIncluded: Bool

      /// An end of an interval.
      public init(_ value: Bound, isIncluded: Bool) {
        self.value = value
        self.isIncluded = isIncluded
      }
    }

    /// An interval; open on the sides left out.
    public init(lower: End? = nil, upper: End? = nil) {
      self.lower = lower
      self.upper = upper
    }

    /// Whether a value lies inside, given how it compares with a bound: negative if it lies
    /// below, zero if it meets it, positive if it lies above.
    func contains(_ compared: (Bound) -> Int) -> Bool {
      if let lower {
        let order = compared(lower.value)
        guard order > 0 || (order == 0 && lower.isIncluded) else { return false }
      }
      if let upper {
        let order = compared(upper.value)
        guard order < 0 || (order == 0 && upper.isIncluded) else { return false }
      }
      return true
    }
  }
}

extension UnaryTest {
  /// Whether the test holds for an answer given on a day.
  ///
  /// An elapsed time is compared in the bound's own unit, whole units only: 5 months and 29 days
  /// are *less than 6 months*, and 7 months less a day are not *more than 6 months*. A test of
  /// another kind than the answer never holds; the pack check refuses such cells.
  public func holds(for answer: Answer, on today: CalendarDay) -> Truth {
    switch self {
    case .anything: .yes
    case .anyOf(let tests): tests.reduce(.no) { $0 || $1.holds(for: answer, on: today) }
    case .not(let test): !test.holds(for: answer, on: today)
    case .option, .number, .elapsed: simple(answer, on: today)
    }
  }

  private func simple(_ answer: Answer, on today: CalendarDay) -> Truth {
    switch (self, answer) {
    case (_, .unknown): .unknown
    case (.option(let option), .one(let chosen)): Truth(option == chosen)
    case (.option(let option), .many(let chosen)):
      Truth(option == Option.none ? chosen.isEmpty : chosen.contains(option))
    case (.number(let interval), .number(let number)):
      Truth(interval.contains { number < $0 ? -1 : number == $0 ? 0 : 1 })
    case (.elapsed(let interval), .elapsed(let period)):
      Truth(
        interval.contains { bound in
          bound.unit.whole(from: period.before(today), to: today) - bound.amount
        })
    case (.option, _), (.number, _), (.elapsed, _), (.anything, _), (.anyOf, _), (.not, _): .no
    }
  }
}
