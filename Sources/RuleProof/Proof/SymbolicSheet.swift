import Consultation

/// One answer sheet as part of a formula: how each question stands, and what follows from that.
///
/// The clauses say of a sheet what `AnswerSheet` does by walking: a question is not asked where a
/// cell of its condition is *no* or an ending held before it; perhaps asked where a cell is
/// *unknown* and none is *no*; asked otherwise. Only the questions that a formula comes to speak of
/// are put in, each with those it hangs on; the others follow from these and bind nothing.
struct SymbolicSheet {
  let space: AnswerSpace
  /// The column of each question that was put in.
  private(set) var standings: [Int: Int] = [:]
  /// The column of each node of a question with many choices.
  private var truths: [Node: Int] = [:]
  /// For each ending, the column that says whether it held.
  private var ended: [Int: Int] = [:]
  /// The column of the class of days, where there is more than one.
  let dayColumn: Int?

  private struct Node: Hashable {
    let question: Int
    let node: Int
  }

  /// - Parameter day: the column of the class of days, which sheets of one formula share.
  init(_ space: AnswerSpace, day: Int?) {
    self.space = space
    dayColumn = day
  }

  /// The column of the class of days, where there is more than one.
  static func day(_ space: AnswerSpace, in formula: inout Formula) -> Int? {
    space.days.days.count > 1 ? formula.addColumn(values: min(64, space.days.days.count)) : nil
  }

  /// The column that says how a question stands.
  mutating func standing(_ question: Int, in formula: inout Formula) -> Int {
    if let column = standings[question] { return column }
    let column: Int
    switch space.columns[question] {
    case .cells(let cells):
      column = formula.addColumn(values: min(64, Standing.offset + cells.answers.count))
      formula.restrict(column, to: cells.standings)
      bind(column, cells, in: &formula)
    case .options:
      column = formula.addColumn(values: Standing.offset + 1)
      if !space.questionnaire.questions[question].allowsUnknown {
        formula.restrict(column, to: ~Standing.unsure)
      }
    }
    standings[question] = column
    ask(question, column, in: &formula)
    return column
  }

  /// Binds the answers that there are on some days only.
  private func bind(_ column: Int, _ cells: AnswerCells, in formula: inout Formula) {
    guard let dayColumn else { return }
    for (cell, answers) in cells.answers.prefix(Standing.most).enumerated()
    where answers.contains(nil) {
      let classes = answers.indices.filter { $0 < 64 && answers[$0] != nil }
      formula.require([
        .init(column, ~Standing.answer(cell)),
        .init(dayColumn, classes.reduce(0) { $0 | 1 << UInt64($1) }),
      ])
    }
  }

  /// When a question is asked.
  private mutating func ask(_ question: Int, _ column: Int, in formula: inout Formula) {
    let row = space.conditions[question]
    guard !row.isImpossible else {
      formula.restrict(column, to: Standing.absent)
      return
    }
    var absence: [Formula.Literal] = [.init(column, ~Standing.absent)]
    var doubt: [Formula.Literal] = [.init(column, ~Standing.perhaps)]
    for cell in row.cells {
      absence.append(literal(cell, .no, in: &formula))
      doubt.append(literal(cell, .unknown, in: &formula))
      let open = literal(cell, .open, in: &formula)
      formula.require([open, .init(column, Standing.absent)])
      let known = literal(cell, [.no, .yes], in: &formula)
      formula.require([known, .init(column, Standing.absent | Standing.perhaps)])
    }
    for (place, ending) in space.endings.enumerated() where ending.question < question {
      let end = self.ending(place, in: &formula)
      absence.append(.init(end, 2))
      formula.require([.init(end, 1), .init(column, Standing.absent)])
    }
    formula.require(absence)
    formula.require(doubt)
  }

  /// The column that says whether an ending held: 1 where it did not, 2 where it did.
  mutating func ending(_ place: Int, in formula: inout Formula) -> Int {
    if let column = ended[place] { return column }
    let closing = space.endings[place]
    let column = formula.addColumn(values: 2)
    ended[place] = column
    let decider = standing(closing.question, in: &formula)
    var holds: [Formula.Literal] = [
      .init(column, 2), .init(decider, ~Standing.asked),
    ]
    formula.require([.init(column, 1), .init(decider, Standing.asked)])
    if closing.row.isImpossible { formula.restrict(column, to: 1) }
    for cell in closing.row.cells {
      formula.require([.init(column, 1), literal(cell, .yes, in: &formula)])
      holds.append(literal(cell, [.no, .unknown], in: &formula))
    }
    if !closing.row.isImpossible { formula.require(holds) }
    return column
  }

  /// Says that a cell has one of these truths.
  mutating func literal(
    _ cell: AnswerSpace.Row.Cell, _ truths: TruthSet, in formula: inout Formula
  ) -> Formula.Literal {
    let column = standing(cell.question, in: &formula)
    switch space.columns[cell.question] {
    case .cells(let cells): return .init(column, cells.masks[cell.test].standings(truths))
    case .options(let tests):
      let node = truth(of: tests.roots[cell.test], cell.question, tests, in: &formula)
      return .init(node, truths.rawValue)
    }
  }

  /// The column of a node's truth; its clauses say what it is in each standing.
  private mutating func truth(
    of node: Int, _ question: Int, _ tests: OptionTests, in formula: inout Formula
  ) -> Int {
    let key = Node(question: question, node: node)
    if let column = truths[key] { return column }
    let column = formula.addColumn(values: 3)
    truths[key] = column
    let standing = standing(question, in: &formula)
    let given = Standing.answer(0)
    let unsure = TruthSet(tests.truthOfUnknown(node))
    formula.require([.init(standing, ~Standing.absent), .init(column, TruthSet.no.rawValue)])
    formula.require([
      .init(standing, ~(Standing.perhaps | Standing.silent)),
      .init(column, TruthSet.unknown.rawValue),
    ])
    formula.require([.init(standing, ~Standing.unsure), .init(column, unsure.rawValue)])
    formula.require([.init(standing, ~given), .init(column, TruthSet([.no, .yes]).rawValue)])
    let unless = Formula.Literal(standing, ~given)
    define(column, unless, key, tests, in: &formula)
    return column
  }

  /// Says what a node is once the question is answered.
  private mutating func define(
    _ column: Int, _ unless: Formula.Literal, _ key: Node, _ tests: OptionTests,
    in formula: inout Formula
  ) {
    let isYes = Formula.Literal(column, TruthSet.yes.rawValue)
    let isNo = Formula.Literal(column, TruthSet.no.rawValue)
    switch tests.nodes[key.node] {
    case .chosen(let option): exclude(option, column, key.question, tests, in: &formula)
    case .mismatch: formula.require([unless, isNo])
    case .anything: formula.require([unless, isYes])
    case .not(let part):
      let part = truth(of: part, key.question, tests, in: &formula)
      formula.require([unless, isYes, .init(part, TruthSet.yes.rawValue)])
      formula.require([unless, isNo, .init(part, TruthSet.no.rawValue)])
    case .anyOf(let parts):
      var some: [Formula.Literal] = [unless, isNo]
      for part in parts {
        let part = truth(of: part, key.question, tests, in: &formula)
        some.append(.init(part, TruthSet.yes.rawValue))
        formula.require([unless, isYes, .init(part, TruthSet.no.rawValue)])
      }
      formula.require(some)
    case .none:
      var some: [Formula.Literal] = [unless, isYes]
      for option in tests.options {
        guard let node = tests.node(of: option.id) else { continue }
        let part = truth(of: node, key.question, tests, in: &formula)
        some.append(.init(part, TruthSet.yes.rawValue))
        formula.require([unless, isNo, .init(part, TruthSet.no.rawValue)])
      }
      formula.require(some)
    }
  }

  /// Says that an exclusive option stands alone.
  private func exclude(
    _ option: OptionID, _ column: Int, _ question: Int, _ tests: OptionTests,
    in formula: inout Formula
  ) {
    let isExclusive = tests.options.contains { $0.id == option && $0.isExclusive }
    for other in tests.options where other.id != option && (isExclusive || other.isExclusive) {
      guard let node = tests.node(of: other.id),
        let truth = truths[Node(question: question, node: node)]
      else { continue }
      let notYes = TruthSet([.no, .unknown]).rawValue
      formula.require([.init(column, notYes), .init(truth, notYes)])
    }
  }
}

extension SymbolicSheet {
  /// The column of an option's truth.
  mutating func option(_ option: OptionID, of question: Int, in formula: inout Formula) -> Int? {
    guard case .options(let tests) = space.columns[question], let node = tests.node(of: option)
    else { return nil }
    return truth(of: node, question, tests, in: &formula)
  }

  /// The column of an option's truth, if the formula speaks of it.
  func known(_ option: OptionID, of question: Int) -> Int? {
    guard case .options(let tests) = space.columns[question], let node = tests.node(of: option)
    else { return nil }
    return truths[Node(question: question, node: node)]
  }
}
