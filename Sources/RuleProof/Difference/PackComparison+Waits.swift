import Consultation

extension PackComparison {
  /// Every change in what a wait waits for, where both packs say to wait.
  func compareWaits(of treatment: TreatmentID, _ result: inout Result) {
    let sides = [oldStates, newStates].map { WaitSide($0, treatment) }
    guard sides.allSatisfy({ !$0.rules.isEmpty }) else { return }
    for isMilder in [true, false] {
      let (giver, taker) = isMilder ? (sides[0], sides[1]) : (sides[1], sides[0])
      compareDays(isMilder, treatment, giver, taker, &result)
      for mark in giver.marks {
        add(isMilder ? .without(mark) : .also(mark), of: treatment, to: &result) { pair in
          // Whoever gives the mark waits already: only the other side has to be told.
          requireWait(treatment, old: !isMilder, new: isMilder, in: &pair)
          if isMilder {
            pair.old.require(mark, some: giver, in: &pair.formula)
            pair.new.require(mark, noneOf: taker, in: &pair.formula)
          } else {
            pair.new.require(mark, some: giver, in: &pair.formula)
            pair.old.require(mark, noneOf: taker, in: &pair.formula)
          }
        }
      }
    }
  }

  /// Requires that both packs say to wait.
  ///
  /// - Parameters:
  ///   - old: whether it must be said that some rule of the old pack waits.
  ///   - new: the same of the new pack.
  private func requireWait(
    _ treatment: TreatmentID, old: Bool = true, new: Bool = true, in pair: inout SheetPair
  ) {
    let rules = (oldStates.rules(of: treatment), newStates.rules(of: treatment))
    pair.old.require(rules.0, atMost: .wait, in: &pair.formula)
    if old { pair.old.require(rules.0, atLeast: .wait, in: &pair.formula) }
    pair.new.require(rules.1, atMost: .wait, in: &pair.formula)
    if new { pair.new.require(rules.1, atLeast: .wait, in: &pair.formula) }
  }

  /// Looks for a visitor to whom one pack names a later day than the other.
  ///
  /// Exact for ends in days and weeks. Months and years have different lengths: they are compared
  /// on the day given, and on one day of each class where the calendar tells answers apart.
  private func compareDays(
    _ isMilder: Bool, _ treatment: TreatmentID, _ giver: WaitSide, _ taker: WaitSide,
    _ result: inout Result
  ) {
    let kind: AdviceChange.Kind = isMilder ? .sooner : .later
    var undecided: Effort.Limit?
    for place in giver.states.space.days.days.indices.prefix(64) {
      var race = WaitRace(giver, taker, on: place)
      while let lap = race.next() {
        var column = 0
        let outcome = find(
          kind, of: treatment,
          require: { pair in
            requireWait(treatment, in: &pair)
            if let day = pair.old.dayColumn {
              pair.formula.restrict(day, to: 1 << UInt64(place))
            }
            column =
              isMilder
              ? lap.require(&pair.old, &pair.new, in: &pair.formula)
              : lap.require(&pair.new, &pair.old, in: &pair.formula)
          },
          choose: { answers, domains in
            lap.choose(&answers, runner: domains[column].trailingZeroBitCount)
          })
        switch outcome {
        case .found(let visitor):
          return result.changes.append(change(kind, of: treatment, to: visitor))
        case .undecided(let limit): undecided = limit
        case .none: continue
        }
      }
    }
    if let undecided { result.undecided.append((kind, undecided)) }
  }
}

/// The rules of one pack that can make a treatment wait.
struct WaitSide {
  let states: AnswerStates
  let rules: [StatusRule]

  init(_ states: AnswerStates, _ treatment: TreatmentID) {
    self.states = states
    rules = states.rules(of: treatment).filter { $0.status == .wait }
  }

  /// What they can wait for, days aside.
  var marks: [WaitMark] {
    var marks: [WaitMark] = []
    for rule in rules {
      guard let mark = rule.mark, !marks.contains(mark) else { continue }
      marks.append(mark)
    }
    return marks
  }
}

extension StatusRule {
  /// What the rule waits for: an event, or the answer that its day hangs on.
  fileprivate var mark: WaitMark? {
    switch rule.until {
    case .event(let event)?: .event(event)
    case .period(_, let question)?: .answer(question)
    case nil: nil
    }
  }
}

extension SymbolicSheet {
  /// Requires that some rule waits for the mark.
  fileprivate mutating func require(
    _ mark: WaitMark, some side: WaitSide, in formula: inout Formula
  ) {
    if let column = missing(mark, in: &formula) {
      formula.restrict(column, to: ~Standing.answered)
    }
    let rules = side.rules.filter { $0.mark == mark }
    let some = rules.map { implied($0.row, .yes, in: &formula) }
    formula.require(some, .first)
  }

  /// Requires that no rule waits for the mark.
  fileprivate mutating func require(
    _ mark: WaitMark, noneOf side: WaitSide, in formula: inout Formula
  ) {
    for rule in side.rules where rule.mark == mark {
      let unless = missing(mark, in: &formula).map { Formula.Literal($0, Standing.answered) }
      require(rule.row, is: [.no, .unknown], unless: unless, in: &formula)
    }
  }

  /// The column of the answer that a mark misses.
  private mutating func missing(_ mark: WaitMark, in formula: inout Formula) -> Int? {
    guard case .answer(let question) = mark, let place = space.position(of: question) else {
      return nil
    }
    return standing(place, in: &formula)
  }
}
