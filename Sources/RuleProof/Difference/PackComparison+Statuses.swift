import Consultation

extension PackComparison {
  /// Every pair of statuses that some visitor gets for a treatment, and every change of a wait.
  func compareStatus(of treatment: TreatmentID) -> Result {
    var result = Result()
    for isMilder in [true, false] {
      let crossed = Status.allCases.dropFirst().map { line in
        (line: line, isOpen: mayCross(line, isMilder: isMilder, treatment))
      }
      for from in Status.allCases {
        for to in Status.allCases where isMilder ? to < from : from < to {
          let between = crossed.filter { min(from, to) < $0.line && $0.line <= max(from, to) }
          // Whoever goes from one to the other crosses every line between.
          guard between.allSatisfy(\.isOpen) else { continue }
          add(.status(from: from, to: to), of: treatment, to: &result) { pair in
            let rules = (oldStates.rules(of: treatment), newStates.rules(of: treatment))
            pair.old.require(rules.0, atMost: from, in: &pair.formula)
            pair.old.require(rules.0, atLeast: from, in: &pair.formula)
            pair.new.require(rules.1, atMost: to, in: &pair.formula)
            pair.new.require(rules.1, atLeast: to, in: &pair.formula)
          }
        }
      }
    }
    compareWaits(of: treatment, &result)
    return result
  }

  /// Whether some visitor may stand on or above a line before and below it after, or the reverse.
  private func mayCross(_ line: Status, isMilder: Bool, _ treatment: TreatmentID) -> Bool {
    guard let below = line.milder else { return false }
    var pair = SheetPair(self)
    let rules = (oldStates.rules(of: treatment), newStates.rules(of: treatment))
    if isMilder {
      pair.old.require(rules.0, atLeast: line, in: &pair.formula)
      pair.new.require(rules.1, atMost: below, in: &pair.formula)
    } else {
      pair.old.require(rules.0, atMost: below, in: &pair.formula)
      pair.new.require(rules.1, atLeast: line, in: &pair.formula)
    }
    SymbolicSheet.carry(&pair.old, &pair.new, counterparts, in: &pair.formula)
    var search = Search(pair.formula)
    var effort = effort()
    if case .none = search.run(&effort) { return false }
    return true
  }

  /// Every status of a treatment that only one pack offers.
  func compareOffer(
    of treatment: TreatmentID, in states: AnswerStates, _ kind: (Status) -> AdviceChange.Kind
  ) -> Result {
    var result = Result()
    for status in Status.allCases {
      add(kind(status), of: treatment, to: &result) { pair in
        let rules = states.rules(of: treatment)
        let isNew = new.catalogue[treatment] != nil
        if isNew {
          pair.new.require(rules, atMost: status, in: &pair.formula)
          pair.new.require(rules, atLeast: status, in: &pair.formula)
        } else {
          pair.old.require(rules, atMost: status, in: &pair.formula)
          pair.old.require(rules, atLeast: status, in: &pair.formula)
        }
      }
    }
    return result
  }

  /// Whether a rule ends the interview in one pack alone.
  func compareEndings() -> Result {
    var result = Result()
    for kind in [AdviceChange.Kind.goesOn, .ends] {
      add(kind, of: nil, to: &result) { pair in
        let hasOld = kind == .goesOn
        pair.old.require(isEnded: hasOld, in: &pair.formula)
        pair.new.require(isEnded: !hasOld, in: &pair.formula)
      }
    }
    return result
  }

  /// Looks for one kind of change and adds what was found.
  func add(
    _ kind: AdviceChange.Kind, of treatment: TreatmentID?, to result: inout Result,
    require: (inout SheetPair) -> Void,
    choose: (inout [QuestionID: Answer], [UInt64]) -> Void = { _, _ in }
  ) {
    switch find(kind, of: treatment, require: require, choose: choose) {
    case .found(let visitor): result.changes.append(change(kind, of: treatment, to: visitor))
    case .undecided(let limit): result.undecided.append((kind, limit))
    case .none: break
    }
  }
}

extension SymbolicSheet {
  /// Requires that some ending held, or that none did.
  fileprivate mutating func require(isEnded: Bool, in formula: inout Formula) {
    let columns = space.endings.indices.map { ending($0, in: &formula) }
    if isEnded {
      formula.require(columns.map { .init($0, 2) })
    } else {
      for column in columns { formula.restrict(column, to: 1) }
    }
  }
}
