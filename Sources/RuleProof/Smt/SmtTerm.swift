/// Writes terms of SMT-LIB 2.6.
enum SmtTerm {
  static func and(_ terms: [String]) -> String {
    switch terms.count {
    case 0: "true"
    case 1: terms[0]
    default: "(and \(terms.joined(separator: " ")))"
    }
  }

  static func or(_ terms: [String]) -> String {
    switch terms.count {
    case 0: "false"
    case 1: terms[0]
    default: "(or \(terms.joined(separator: " ")))"
    }
  }

  static func not(_ term: String) -> String { "(not \(term))" }

  /// A name in bars, in which ids may have any character.
  static func name(_ parts: String...) -> String { "|\(parts.joined(separator: "."))|" }

  static func number(_ value: Int) -> String { value < 0 ? "(- \(-value))" : "\(value)" }
}

/// A truth of Kleene's logic as two terms: it is *yes*, it is *no*; *unknown* where neither holds.
struct SmtTruth {
  let yes: String
  let no: String

  var unknown: String { SmtTerm.and([SmtTerm.not(yes), SmtTerm.not(no)]) }
  var notNo: String { SmtTerm.not(no) }
}
