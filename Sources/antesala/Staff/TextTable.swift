import CaseWords
import Terminal

/// Rows in columns as wide as their widest cell, for people and for `cut`.
///
/// Two spaces part the columns; cells hold no control characters.
struct TextTable {
  private let rows: [[String]]
  private let none: String

  /// - Parameter none: the one line that stands for a table without rows.
  init(_ head: [String], _ rows: [[String]], none: String) {
    self.rows = [head] + rows.map { $0.map(Printable.line) }
    self.none = none
  }

  /// A table of the console's.
  init(_ table: Printout.Table) { self.init(table.head, table.rows, none: table.none) }

  var text: String {
    guard rows.count > 1 else { return none + "\n" }
    let widths = rows.reduce([Int](repeating: 0, count: rows[0].count)) { widths, row in
      zip(widths, row).map { max($0, $1.columns) }
    }
    return rows.map { row in
      let cells = zip(row, widths).map { $0.filled(to: $1) }
      let line = cells.joined(separator: "  ")
      return line.reversed().drop { $0 == " " }.reversed().map(String.init).joined() + "\n"
    }.joined()
  }
}
