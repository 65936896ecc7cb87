/// A conjunction of clauses over columns with few values each: satisfiable or not.
///
/// A *signed* conjunctive normal form (Beckert, Hähnle and Manyà, *The SAT problem of signed CNF
/// formulas*, 2000): a literal says that a column's value lies in a set, written as a bit mask, so
/// one literal is one cell of a decision table. At most 64 values a column.
struct Formula {
  /// A column and the values it may have there.
  struct Literal {
    let column: Int
    let values: UInt64

    init(_ column: Int, _ values: UInt64) {
      self.column = column
      self.values = values
    }
  }

  /// When a search should split a clause.
  enum Turn: Int, CaseIterable {
    /// It divides the search into cases that hardly touch each other.
    case first
    /// It is what the search is for.
    case then
    /// It only says what follows from answers, and mostly settles itself.
    case last
  }

  /// The values each column may still have.
  private(set) var domains: [UInt64] = []
  /// The literals of all clauses, one clause after the other.
  private(set) var columns: [Int32] = []
  private(set) var masks: [UInt64] = []
  /// Where each clause begins, and where the last one ends.
  private(set) var starts: [Int32] = [0]
  private(set) var turns: [Turn] = []
  /// Whether a clause without literals was required: nothing can satisfy the formula.
  private(set) var isContradictory = false

  static func all(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  /// A new column with so many values, from 0.
  mutating func addColumn(values count: Int) -> Int {
    precondition(count <= 64, "a column has at most 64 values")
    domains.append(Self.all(count))
    return domains.count - 1
  }

  /// Requires that the column's value lies among these.
  mutating func restrict(_ column: Int, to values: UInt64) {
    domains[column] &= values
    if domains[column] == 0 { isContradictory = true }
  }

  /// Requires at least one of the literals.
  ///
  /// - Complexity: linear in the number of literals.
  mutating func require(_ literals: [Literal], _ turn: Turn = .last) {
    let start = columns.count
    for literal in literals {
      let values = literal.values & domains[literal.column]
      if values == domains[literal.column] {
        columns.removeSubrange(start...)
        masks.removeSubrange(start...)
        return
      }
      guard values != 0 else { continue }
      columns.append(Int32(truncatingIfNeeded: literal.column))
      masks.append(values)
    }
    switch columns.count - start {
    case 0: isContradictory = true
    case 1:
      restrict(Int(columns.removeLast()), to: masks.removeLast())
    default:
      starts.append(Int32(truncatingIfNeeded: columns.count))
      turns.append(turn)
    }
  }

  var clauseCount: Int { starts.count - 1 }
}
