/// Looks for values that satisfy a formula, exactly: finds some, or knows that there are none.
///
/// Davis, Putnam, Logemann and Loveland's procedure on bit masks: a clause with one literal left
/// narrows that literal's column; where nothing follows any more, the column of the tightest clause
/// is split in two. A search ends as soon as every clause is met, whatever the columns not looked
/// at; that is what makes decision tables quick, whose rules name few columns each.
struct Search {
  /// How a search ended.
  enum Outcome {
    /// The values left to each column; any choice among them satisfies the formula.
    case found([UInt64])
    case none
    case exhausted
  }

  private let formula: Formula
  private var domains: [UInt64]
  /// For each column, the clauses that name it: a slice of `mentions` from `first[column]`.
  private var mentions: [Int32] = []
  private var first: [Int32] = []
  /// How often a clause led to a contradiction; the quarrelsome are split first.
  private var quarrels: [Int32]
  /// The clauses by turn.
  private let order: [[Int32]]
  private var trail: [(column: Int32, values: UInt64)] = []
  private var changed: [Int32] = []

  init(_ formula: Formula) {
    self.formula = formula
    domains = formula.domains
    order = Formula.Turn.allCases.map { turn in
      formula.turns.indices.filter { formula.turns[$0] == turn }
        .map { Int32(truncatingIfNeeded: $0) }
    }
    quarrels = [Int32](repeating: 0, count: formula.clauseCount)
    var counts = [Int32](repeating: 0, count: domains.count + 1)
    for column in formula.columns { counts[Int(column) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    first = counts
    mentions = [Int32](repeating: 0, count: formula.columns.count)
    for clause in 0..<formula.clauseCount {
      for place in formula.starts[clause]..<formula.starts[clause + 1] {
        let column = Int(formula.columns[Int(place)])
        mentions[Int(counts[column])] = Int32(truncatingIfNeeded: clause)
        counts[column] += 1
      }
    }
  }

  /// Runs to the end or until the budget is spent.
  ///
  /// - Complexity: exponential in the number of columns at worst; the problem is NP-complete.
  mutating func run(_ effort: inout Effort) -> Outcome {
    guard !formula.isContradictory else { return .none }
    for clause in 0..<formula.clauseCount where !settle(clause) { return .none }
    guard propagate() else { return .none }
    switch descend(&effort) {
    case true?: return .found(domains)
    case false?: return .none
    case nil: return .exhausted
    }
  }

  /// Whether the present domains can be narrowed to a solution; `nil` where effort ran out.
  private mutating func descend(_ effort: inout Effort) -> Bool? {
    guard let place = openLiteral() else { return true }
    guard effort.step() else { return nil }
    let column = Int(formula.columns[place])
    let mask = formula.masks[place]
    for values in [domains[column] & mask, domains[column] & ~mask] {
      let mark = trail.count
      narrow(column, to: values)
      if propagate() {
        guard let isSolved = descend(&effort) else { return nil }
        if isSolved { return true }
      }
      restore(to: mark)
    }
    return false
  }

  /// A literal of an unmet clause whose turn it is: with the fewest literals left, the most
  /// quarrelsome of those.
  private func openLiteral() -> Int? {
    for clauses in order {
      if let literal = openLiteral(among: clauses) { return literal }
    }
    return nil
  }

  private func openLiteral(among clauses: [Int32]) -> Int? {
    var best: Int?
    var bestCount = Int.max
    var bestQuarrels: Int32 = -1
    for clause in clauses {
      let clause = Int(clause)
      var count = 0
      var literal = 0
      var isMet = false
      for place in Int(formula.starts[clause])..<Int(formula.starts[clause + 1]) {
        let domain = domains[Int(formula.columns[place])]
        let common = domain & formula.masks[place]
        if common == domain {
          isMet = true
          break
        }
        if common != 0 {
          if count == 0 { literal = place }
          count += 1
        }
      }
      guard !isMet else { continue }
      if count < bestCount || (count == bestCount && quarrels[clause] > bestQuarrels) {
        best = literal
        bestCount = count
        bestQuarrels = quarrels[clause]
      }
    }
    return best
  }

  private mutating func propagate() -> Bool {
    while let column = changed.popLast() {
      for index in Int(first[Int(column)])..<Int(first[Int(column) + 1]) {
        let clause = Int(mentions[index])
        guard settle(clause) else {
          quarrels[clause] += 1
          changed.removeAll(keepingCapacity: true)
          return false
        }
      }
    }
    return true
  }

  /// Narrows the last literal of a clause; false where none is left.
  private mutating func settle(_ clause: Int) -> Bool {
    var open = -1
    for place in Int(formula.starts[clause])..<Int(formula.starts[clause + 1]) {
      let domain = domains[Int(formula.columns[place])]
      let common = domain & formula.masks[place]
      if common == domain { return true }
      if common != 0 {
        if open >= 0 { return true }
        open = place
      }
    }
    guard open >= 0 else { return false }
    let column = Int(formula.columns[open])
    narrow(column, to: domains[column] & formula.masks[open])
    return true
  }

  private mutating func narrow(_ column: Int, to values: UInt64) {
    trail.append((Int32(truncatingIfNeeded: column), domains[column]))
    domains[column] = values
    changed.append(Int32(truncatingIfNeeded: column))
  }

  private mutating func restore(to mark: Int) {
    while trail.count > mark {
      let (column, values) = trail.removeLast()
      domains[Int(column)] = values
    }
  }
}
