import Consultation

extension AnswerStates {
  /// How many states there are: different ways for the questions to stand, cell by cell.
  ///
  /// Counted exactly (as far as a floating-point number goes) by walking through the questions and
  /// keeping apart only what later questions still ask about. `nil` where that is too much.
  ///
  /// - Complexity: O(questions × truths of the tests that wait for later questions × answers).
  public var count: Double? {
    var walk = StateWalk(space: space)
    return walk.count()
  }

  /// How many elementary cells the answers to all questions fall into.
  public var cellCount: Int { space.cellCount }
}

/// A walk through all interviews at once.
private struct StateWalk {
  /// What later questions ask about: the truth of a test on an earlier question.
  private struct Fact: Hashable {
    let question: Int
    let test: Int
  }

  /// Interviews that later questions cannot tell apart.
  private struct Crowd: Hashable {
    var truths: [Fact: Truth] = [:]
    var isEnded = false
  }

  /// One way for a question to stand, the truths it gives, and how many answers stand so.
  private struct Stand {
    let truths: [Truth]
    let count: Double
  }

  let space: AnswerSpace
  private var crowds: [Crowd: Double] = [Crowd(): 1]

  init(space: AnswerSpace) { self.space = space }

  mutating func count() -> Double? {
    for place in space.columns.indices {
      let tests = facts(on: place)
      guard let stands = asked(place, tests.map(\.test)) else { return nil }
      var next: [Crowd: Double] = [:]
      for (crowd, weight) in crowds {
        switch crowd.isEnded ? .no : truth(space.conditions[place], crowd) {
        case .no: add(crowd, tests, .no, weight, place, &next)
        case .unknown: add(crowd, tests, .unknown, weight, place, &next)
        case .yes:
          for stand in stands {
            var after = crowd
            for (fact, truth) in zip(tests, stand.truths) { after.truths[fact] = truth }
            after.isEnded = space.endings.contains {
              $0.question == place && truth($0.row, after) == .yes
            }
            next[forget(after, place), default: 0] += weight * stand.count
          }
        }
      }
      guard next.count < 100_000 else { return nil }
      crowds = next
    }
    return crowds.values.reduce(0, +)
  }

  private func add(
    _ crowd: Crowd, _ tests: [Fact], _ truth: Truth, _ weight: Double, _ place: Int,
    _ next: inout [Crowd: Double]
  ) {
    var after = crowd
    for fact in tests { after.truths[fact] = truth }
    next[forget(after, place), default: 0] += weight
  }

  private func truth(_ row: AnswerSpace.Row, _ crowd: Crowd) -> Truth {
    guard !row.isImpossible else { return .no }
    return row.cells.reduce(.yes) {
      $0 && (crowd.truths[Fact(question: $1.question, test: $1.test)] ?? .no)
    }
  }

  /// Keeps the truths that questions after this one need.
  private func forget(_ crowd: Crowd, _ place: Int) -> Crowd {
    guard !crowd.isEnded else { return Crowd(isEnded: true) }
    var kept = crowd
    let needed = needed(after: place)
    kept.truths = crowd.truths.filter { needed.contains($0.key) }
    return kept
  }

  private func needed(after place: Int) -> Set<Fact> {
    let rows =
      space.conditions.indices.filter { $0 > place }.map { space.conditions[$0] }
      + space.endings.filter { $0.question > place }.map(\.row)
    return Set(rows.flatMap { $0.cells.map { Fact(question: $0.question, test: $0.test) } })
  }

  private func facts(on place: Int) -> [Fact] {
    let rows = space.conditions + space.endings.map(\.row)
    let facts = rows.flatMap { $0.cells.map { Fact(question: $0.question, test: $0.test) } }
    return Set(facts.filter { $0.question == place }).sorted { $0.test < $1.test }
  }

  /// The ways for a question to stand once it is asked.
  private func asked(_ place: Int, _ tests: [Int]) -> [Stand]? {
    let question = space.questionnaire.questions[place]
    var counts: [[Truth]: Double] = [tests.map { _ in .unknown }: 1]
    switch space.columns[place] {
    case .cells(let cells):
      for standing in 3..<(Standing.offset + min(cells.answers.count, Standing.most)) {
        let bit: UInt64 = 1 << UInt64(standing)
        guard cells.standings & bit != 0 else { continue }
        counts[tests.map { cells.masks[$0].truth(of: bit) }, default: 0] += 1
      }
    case .options(let options):
      if question.allowsUnknown {
        counts[tests.map { options.truthOfUnknown(options.roots[$0]) }, default: 0] += 1
      }
      guard let sets = options.sets(tests.map { options.roots[$0] }) else { return nil }
      for (truths, count) in sets { counts[truths, default: 0] += count }
    }
    return counts.map { Stand(truths: $0.key, count: $0.value) }
  }
}

extension AnswerCells.TestMasks {
  fileprivate func truth(of standing: UInt64) -> Truth {
    yes & standing != 0 ? .yes : unknown & standing != 0 ? .unknown : .no
  }
}

extension OptionTests {
  /// How many sets of options give the nodes each combination of truths; `nil` where the nodes
  /// name more than sixteen options.
  fileprivate func sets(_ roots: [Int]) -> [[Truth]: Double]? {
    let free = options.filter { !$0.isExclusive && $0.id != Option.none }.map(\.id)
    let alone = options.filter { $0.isExclusive && $0.id != Option.none }.map(\.id)
    let named = free.filter { option in roots.contains { names(option, $0) } }
    guard named.count <= 16 else { return nil }
    let rest = free.count - named.count
    var sets: [[Truth]: Double] = [:]
    func add(_ chosen: Set<OptionID>, isEmpty: Bool, _ count: Double) {
      guard count > 0 else { return }
      sets[roots.map { holds($0, chosen, isEmpty) ? .yes : .no }, default: 0] += count
    }
    for bits in 0..<(1 << named.count) {
      let chosen = Set(named.indices.filter { bits >> $0 & 1 == 1 }.map { named[$0] })
      add(chosen, isEmpty: chosen.isEmpty, 1)
      add(chosen, isEmpty: false, Double(sign: .plus, exponent: rest, significand: 1) - 1)
    }
    for option in alone { add([option], isEmpty: false, 1) }
    return sets
  }

  private func names(_ option: OptionID, _ node: Int) -> Bool {
    switch nodes[node] {
    case .chosen(let chosen): chosen == option
    case .anyOf(let parts): parts.contains { names(option, $0) }
    case .not(let part): names(option, part)
    case .none, .anything, .mismatch: false
    }
  }

  private func holds(_ node: Int, _ chosen: Set<OptionID>, _ isEmpty: Bool) -> Bool {
    switch nodes[node] {
    case .chosen(let option): chosen.contains(option)
    case .none: isEmpty
    case .anything: true
    case .mismatch: false
    case .anyOf(let parts): parts.contains { holds($0, chosen, isEmpty) }
    case .not(let part): !holds(part, chosen, isEmpty)
    }
  }
}
