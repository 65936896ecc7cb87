import Consultation

/// The question whether one pack names a later day than the other, for a formula.
///
/// A runner is a rule that waits for a day, with a time ago that makes the day as late as a cell of
/// answers allows. It wins where every rule of the other pack that holds ends before: rules over the
/// same question counted from the same day, all others from as long ago as their cells allow. So
/// days become cells again, and nothing is lost: answers to different questions are free of each
/// other.
struct WaitRace {
  /// A part of the runners, as many as one column tells apart.
  private var laps: [Lap]

  struct Lap {
    let runners: [Runner]
    let others: [Dated]
    let today: CalendarDay
    let place: Int
  }

  /// A rule that waits for a day.
  struct Dated {
    let row: AnswerSpace.Row
    let period: CalendarPeriod
    let question: QuestionID
    let position: Int
    let units: [CalendarPeriod.Unit]
    /// The cells of the answer, in days ago.
    let ranges: [AnswerSpace.Ago]

    func end(after ago: Int, on today: CalendarDay) -> CalendarDay {
      period.after(today.adding(days: -ago))
    }
  }

  struct Runner {
    let dated: Dated
    let cell: UInt64
    let ago: Int
  }

  init(_ giver: WaitSide, _ taker: WaitSide, on place: Int) {
    let today = giver.states.space.days.days[place]
    let others = Self.dated(taker, on: place)
    let runners = Self.dated(giver, on: place).flatMap { dated in
      let beside = others.filter { $0.question == dated.question }
      return Set(dated.ranges.map(\.cell)).sorted().flatMap { cell in
        Self.agos(of: dated, in: cell, beside: beside, on: today).map {
          Runner(dated: dated, cell: cell, ago: $0)
        }
      }
    }
    laps = stride(from: 0, to: runners.count, by: 64).map { start in
      Lap(
        runners: Array(runners[start..<min(start + 64, runners.count)]), others: others,
        today: today, place: place)
    }.reversed()
  }

  mutating func next() -> Lap? { laps.popLast() }

  private static func dated(_ side: WaitSide, on place: Int) -> [Dated] {
    let space = side.states.space
    return side.rules.compactMap { rule in
      guard case .period(let period, let question)? = rule.rule.until,
        let position = space.position(of: question),
        case .elapsed(let units) = space.questionnaire.questions[position].kind
      else { return nil }
      return Dated(
        row: rule.row, period: period, question: question, position: position, units: units,
        ranges: space.agos(of: position, on: place))
    }
  }

  /// The times ago in a cell that are worth a try: the shortest for each set of rules on the same
  /// answer that it outlasts.
  private static func agos(
    of dated: Dated, in cell: UInt64, beside: [Dated], on today: CalendarDay
  ) -> [Int] {
    let ranges = dated.ranges.filter { $0.cell == cell }.map(\.days)
    let periods = [dated.period] + beside.map(\.period)
    guard !(periods.allSatisfy { $0.months == 0 } || periods.allSatisfy { $0.days == 0 }) else {
      return ranges.map(\.lowerBound).min().map { [$0] } ?? []
    }
    var seen: Set<[Bool]> = []
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.flatMap { range in
      range.filter { ago in
        let end = dated.end(after: ago, on: today)
        return seen.insert(beside.map { $0.end(after: ago, on: today) < end }).inserted
      }
    }
  }
}

extension WaitRace.Lap {
  /// Requires that one of the runners wins.
  ///
  /// - Returns: the column that says which one.
  func require(
    _ giver: inout SymbolicSheet, _ taker: inout SymbolicSheet, in formula: inout Formula
  ) -> Int {
    let column = formula.addColumn(values: runners.count)
    for (place, runner) in runners.enumerated() {
      let unless = Formula.Literal(column, ~(1 << UInt64(place)))
      giver.require(runner.dated.row, is: .yes, unless: unless, in: &formula)
      let standing = giver.standing(runner.dated.position, in: &formula)
      formula.require([unless, .init(standing, runner.cell)])
      let end = runner.dated.end(after: runner.ago, on: today)
      for other in others {
        let standing = taker.standing(other.position, in: &formula)
        let early = other.row.cells.map { taker.literal($0, [.no, .unknown], in: &formula) }
        guard !other.row.isImpossible else { continue }
        formula.require(
          [unless, .init(standing, ~Standing.answered | cells(of: other, before: end, runner))]
            + early)
      }
    }
    return column
  }

  /// The cells of another rule's answer in which it ends before a day.
  private func cells(
    of other: WaitRace.Dated, before end: CalendarDay, _ runner: WaitRace.Runner
  ) -> UInt64 {
    if other.question == runner.dated.question {
      return other.end(after: runner.ago, on: today) < end ? Standing.answered : 0
    }
    return other.ranges.reduce(0) { cells, range in
      other.end(after: range.days.upperBound, on: today) < end ? cells | range.cell : cells
    }
  }

  /// Puts the times ago in place that let the runner win.
  func choose(_ answers: inout [QuestionID: Answer], runner place: Int) {
    guard runners.indices.contains(place) else { return }
    let runner = runners[place]
    answers[runner.dated.question] = answer(runner.ago, runner.dated)
    for other in others where other.question != runner.dated.question {
      guard case .elapsed(let period)? = answers[other.question] else { continue }
      let ago = today.daysSince1970 - period.before(today).daysSince1970
      guard let cell = other.ranges.first(where: { $0.days.contains(ago) })?.cell else { continue }
      let longest = other.ranges.filter { $0.cell == cell }.map(\.days.upperBound).max()
      answers[other.question] = answer(longest ?? ago, other)
    }
  }

  private func answer(_ ago: Int, _ dated: WaitRace.Dated) -> Answer {
    .elapsed(ElapsedCuts.period(in: ago...ago, on: today, units: dated.units))
  }
}

extension AnswerSpace {
  /// Times ago that fall into one cell.
  struct Ago {
    let cell: UInt64
    let days: ClosedRange<Int>
  }

  /// The times ago that can be said to a question on a class of days, up to a lifetime; a cell may
  /// have several parts.
  func agos(of position: Int, on place: Int) -> [Ago] {
    guard case .elapsed(let units) = questionnaire.questions[position].kind else { return [] }
    let today = days.days[place]
    let most = Question.longestElapsedMonths * 30
    return ElapsedCuts(Array(tests[position].keys)).cells(on: today).compactMap { range in
      let period = ElapsedCuts.period(in: range, on: today, units: units)
      return standing(of: .elapsed(period), to: position, on: place).map {
        Ago(cell: $0, days: range.lowerBound...max(range.lowerBound, min(range.upperBound, most)))
      }
    }
  }
}
