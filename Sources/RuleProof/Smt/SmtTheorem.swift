/// One theorem as an assertion of SMT-LIB, and which answer of the solver proves it.
public struct SmtTheorem: Sendable {
  /// The name that `pack prove` gives it.
  public let name: String
  /// Whether *unsat* proves it, as for what holds of all answers; otherwise *sat* does.
  public let isProvedByUnsat: Bool
  /// Made when asked for: together they are long.
  let assertions: @Sendable () -> [String]

  init(
    name: String, isProvedByUnsat: Bool, assertions: @escaping @Sendable () -> [String]
  ) {
    self.name = name
    self.isProvedByUnsat = isProvedByUnsat
    self.assertions = assertions
  }

  /// Its commands: assert, ask, forget.
  var commands: String {
    """
    (push 1)
    (echo "\(name) \(isProvedByUnsat ? "unsat" : "sat") proves")
    \(assertions().map { "(assert \($0))" }.joined(separator: "\n"))
    (check-sat)
    (pop 1)

    """
  }
}
