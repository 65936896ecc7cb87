import Consultation

extension SymbolicSheet {
  /// Requires that a condition has one of these truths.
  mutating func require(
    _ row: AnswerSpace.Row, is truths: TruthSet, unless: Formula.Literal? = nil,
    in formula: inout Formula
  ) {
    let spare = unless.map { [$0] } ?? []
    if row.isImpossible {
      if !truths.contains(.no) { formula.require(spare) }
      return
    }
    func some(_ truth: TruthSet) -> [Formula.Literal] {
      row.cells.map { literal($0, truth, in: &formula) }
    }
    func each(_ truth: TruthSet) {
      for cell in row.cells {
        formula.require(spare + [literal(cell, truth, in: &formula)], .then)
      }
    }
    switch truths {
    case .any: return
    case .yes: each(.yes)
    case .open: each(.open)
    case .no: formula.require(spare + some(.no), .then)
    case [.no, .unknown]: formula.require(spare + some([.no, .unknown]), .then)
    case .unknown:
      each(.open)
      formula.require(spare + some(.unknown), .then)
    case [.no, .yes]:
      formula.require(spare + some(.no) + [implied(row, .yes, in: &formula)], .then)
    default: formula.require(spare)
    }
  }

  /// A literal that can only be met where the condition has one of these truths: *yes* or *open*.
  mutating func implied(
    _ row: AnswerSpace.Row, _ truths: TruthSet, in formula: inout Formula
  ) -> Formula.Literal {
    if row.cells.count == 1, !row.isImpossible {
      return literal(row.cells[0], truths, in: &formula)
    }
    let column = formula.addColumn(values: 2)
    if row.isImpossible { formula.restrict(column, to: 1) }
    for cell in row.cells {
      formula.require([.init(column, 1), literal(cell, truths, in: &formula)])
    }
    return .init(column, 2)
  }

  /// Requires that a treatment's status is at most this.
  ///
  /// The status is the join of the rules, so no rule may go beyond it: one that holds by its own
  /// status, one that is not known by `clearance` at the most.
  mutating func require(
    _ rules: [StatusRule], atMost status: Status, in formula: inout Formula
  ) {
    for rule in rules where rule.status > status {
      let isHeldBack = min(rule.status, .clearance) > status
      require(rule.row, is: isHeldBack ? .no : [.no, .unknown], in: &formula)
    }
  }

  /// Requires that a treatment's status is at least this: some rule carries it.
  mutating func require(
    _ rules: [StatusRule], atLeast status: Status, in formula: inout Formula
  ) {
    guard status > .suitable else { return }
    var some: [Formula.Literal] = []
    for rule in rules where rule.status >= status {
      let isEnough = min(rule.status, .clearance) >= status
      some.append(implied(rule.row, isEnough ? .open : .yes, in: &formula))
    }
    formula.require(some, .first)
  }
}

/// A rule that speaks of a treatment.
struct StatusRule: Sendable {
  let rule: Rule
  let row: AnswerSpace.Row

  var status: Status { rule.status }
}
