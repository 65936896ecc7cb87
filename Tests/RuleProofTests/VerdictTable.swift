import Testing

/// What two judges say of the same theorems, side by side, to be kept beside a test's outcome.
struct VerdictTable {
  private var rows: [Row] = []

  struct Row: Equatable {
    let pack: String
    let theorem: String
    let prover: Bool
    var solver: Bool?
  }

  mutating func add(_ pack: String, _ theorem: String, _ prover: Bool, _ solver: Bool) {
    rows.append(Row(pack: pack, theorem: theorem, prover: prover, solver: solver))
  }

  /// The rows in which the judges disagree.
  var differing: [Row] { rows.filter { $0.prover != $0.solver } }

  /// Attaches the table to the running test: `swift test --attachments-path DIR` writes it there.
  func record(as name: String) {
    func word(_ isProved: Bool?) -> String { isProved == true ? "proved" : "broken" }
    let lines = rows.map { row in
      "\(word(row.prover))\t\(word(row.solver))\t\(row.pack)\t\(row.theorem)"
    }
    let head = "prover\tz3\tpack\ttheorem"
    Attachment.record(
      ([head] + lines).joined(separator: "\n") + "\n", named: "\(name).tsv")
  }
}
