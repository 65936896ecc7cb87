import Consultation

extension UnaryTest {
  /// A test that differs from another by one slip of the pen.
  struct Neighbour: Hashable {
    let test: UnaryTest
    let effect: Effect
  }

  /// What a slip does to a test.
  enum Effect: Hashable {
    /// It holds for more answers.
    case wider
    /// It holds for fewer answers.
    case narrower
    /// It holds where it did not, and the other way round.
    case turned

    init(isWider: Bool) { self = isWider ? .wider : .narrower }

    /// What the slip does to the test within a `not`.
    var outsideIn: Effect {
      switch self {
      case .wider: .narrower
      case .narrower: .wider
      case .turned: .turned
      }
    }
  }

  /// Every test one slip away: a bound moved by one step, an option more, an option less, a `not`
  /// left out.
  ///
  /// - Complexity: O(options of the question + bounds of the test).
  func neighbours(_ question: Question) -> [Neighbour] {
    switch self {
    case .anything: []
    case .option: added(to: [self], of: question)
    case .anyOf(let tests): neighbours(of: tests, question)
    case .not(let test):
      [Neighbour(test: test, effect: .turned)]
        + test.neighbours(question).map {
          Neighbour(test: .not($0.test), effect: $0.effect.outsideIn)
        }
    case .number(let interval):
      interval.moved { end, _, steps in .init(end.value + steps, isIncluded: end.isIncluded) }
        .filter { !Self.isEmpty($0.interval) }
        .map { Neighbour(test: .number($0.interval), effect: .init(isWider: $0.isWider)) }
    case .elapsed(let interval):
      interval.moved { end, isUpper, steps in ElapsedStep(end, isUpper: isUpper).moved(by: steps) }
        .map { Neighbour(test: .elapsed($0.interval), effect: .init(isWider: $0.isWider)) }
    }
  }

  private func neighbours(of tests: [UnaryTest], _ question: Question) -> [Neighbour] {
    var all = added(to: tests, of: question)
    for place in tests.indices {
      var fewer = tests
      fewer.remove(at: place)
      all.append(Neighbour(test: fewer.count == 1 ? fewer[0] : .anyOf(fewer), effect: .narrower))
      if case .option = tests[place] { continue }
      for neighbour in tests[place].neighbours(question) {
        var other = tests
        other[place] = neighbour.test
        all.append(Neighbour(test: .anyOf(other), effect: neighbour.effect))
      }
    }
    return all
  }

  private func added(to tests: [UnaryTest], of question: Question) -> [Neighbour] {
    question.options.map { .option($0.id) }.filter { !tests.contains($0) }
      .map { Neighbour(test: .anyOf(tests + [$0]), effect: .wider) }
  }

  private static func isEmpty(_ interval: Interval<Int>) -> Bool {
    guard let lower = interval.lower, let upper = interval.upper else { return false }
    return lower.value + (lower.isIncluded ? 0 : 1) > upper.value - (upper.isIncluded ? 0 : 1)
  }
}

extension UnaryTest.Interval {
  /// The interval with one end moved by one step, out and in.
  fileprivate func moved(
    _ move: (End, _ isUpper: Bool, _ steps: Int) -> End?
  ) -> [(interval: Self, isWider: Bool)] {
    [1, -1].flatMap { steps in
      let above = upper.flatMap { move($0, true, steps) }.map {
        (interval: Self(lower: lower, upper: $0), isWider: steps > 0)
      }
      let below = lower.flatMap { move($0, false, -steps) }.map {
        (interval: Self(lower: $0, upper: upper), isWider: steps > 0)
      }
      return [above, below].compactMap { $0 }
    }
  }
}
