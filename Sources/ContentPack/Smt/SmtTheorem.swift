/// One theorem as an assertion of SMT-LIB, and which answer of the solver proves it.
public struct SmtTheorem: Hashable, Sendable {
  /// The name that `pack prove` gives it.
  public let name: String
  /// Whether *unsat* proves it, as for what holds of all answers; otherwise *sat* does.
  public let isProvedByUnsat: Bool
  let assertions: [String]

  /// Its commands: assert, ask, forget.
  var commands: String {
    """
    (push 1)
    (echo "\(name) \(isProvedByUnsat ? "unsat" : "sat") proves")
    \(assertions.map { "(assert \($0))" }.joined(separator: "\n"))
    (check-sat)
    (pop 1)

    """
  }
}
