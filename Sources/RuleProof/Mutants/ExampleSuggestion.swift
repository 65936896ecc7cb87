public import Consultation

/// An example that would catch mistakes which nothing catches yet.
///
/// It expects what the pack says now; whether the clinic wants that is for the clinic to say.
public struct ExampleSuggestion: Hashable, Sendable {
  /// The mistakes that it catches.
  public private(set) var mutants: [RuleMutant] = []
  private let visitor: Witness
  private let ended: RuleID?
  private var expectations: [Example.Expectation] = []

  /// Examples for all survivors; those that one visitor tells apart share one.
  public static func all(_ survivors: [MutantSurvivor]) -> [ExampleSuggestion] {
    var all: [ExampleSuggestion] = []
    for survivor in survivors {
      let place = all.firstIndex { $0.visitor == survivor.visitor } ?? all.count
      if place == all.count { all.append(ExampleSuggestion(survivor)) }
      all[place].add(survivor)
    }
    return all
  }

  private init(_ survivor: MutantSurvivor) {
    visitor = survivor.visitor
    ended = survivor.ended.now
  }

  private mutating func add(_ survivor: MutantSurvivor) {
    mutants.append(survivor.mutant)
    for difference in survivor.differences {
      let expected = Example.Expectation(difference, of: survivor.mutant.rule.id)
      let place = expectations.firstIndex { $0.treatment == expected.treatment }
      if let place {
        expectations[place] = expectations[place].joined(with: expected)
      } else {
        expectations.append(expected)
      }
    }
  }
}

extension ExampleSuggestion {
  /// The example as it stands in `examples.yaml`, under a comment with the mistakes it catches.
  public func yaml(name: String, over base: [QuestionID: Answer]) -> String {
    let changed = visitor.answers.filter { base[$0.key] != $0.value }.map { ($0, $1.yaml) }
    let taken = base.keys.filter { visitor.answers[$0] == nil }.map { ($0, "~") }
    let answers = (changed + taken).sorted { $0.0 < $1.0 }.map { "\($0): \($1)" }
    let day = visitor.today == Example.defaultDay ? "" : "    on: \(visitor.today)\n"
    let end = ended.map { "      ended: \($0)\n" } ?? ""
    return mutants.map { "  # \($0.rule.id): \($0)\n" }.joined() + """
        - id: \(name)
      \(day)    answers: {\(answers.joined(separator: ", "))}
          expect:
      \(end)\(expectations.map { "      \($0.treatment): \($0.yaml)\n" }.joined())
      """
  }
}

extension Example.Expectation {
  fileprivate init(_ difference: MutantSurvivor.Difference, of rule: RuleID) {
    let (now, then) = (difference.stand.now, difference.stand.then)
    self.init(
      treatment: difference.treatment, status: now.status,
      until: now.until == then.until ? nil : .some(now.until),
      reasons: now.isSaid == true && then.isSaid == false ? [rule] : [],
      without: now.isSaid == false && then.isSaid == true ? [rule] : [])
  }

  fileprivate func joined(with other: Self) -> Self {
    Self(
      treatment: treatment, status: status, until: until ?? other.until,
      reasons: reasons + other.reasons.filter { !reasons.contains($0) },
      without: without + other.without.filter { !without.contains($0) })
  }

  fileprivate var yaml: String {
    var fields: [String] = []
    if let until { fields.append("until: \(until?.description ?? "null")") }
    for (name, rules) in [("reasons", reasons), ("without", without)] where !rules.isEmpty {
      fields.append("\(name): [\(rules.map(\.text).joined(separator: ", "))]")
    }
    guard !fields.isEmpty else { return status.rawValue }
    return "{status: \(status.rawValue), \(fields.joined(separator: ", "))}"
  }
}

extension Answer {
  /// The answer as it stands in `examples.yaml`.
  fileprivate var yaml: String {
    switch notation {
    case .number(let number): "\(number)"
    case .word(let word): OptionID(word).yaml
    case .list(let options): "[\(options.map(\.yaml).joined(separator: ", "))]"
    }
  }
}

extension Identifier {
  /// In quotation marks where editors would take it for a number or a truth value.
  fileprivate var yaml: String {
    let isWord = text.first?.isLetter ?? false
    return isWord && !["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text)
      ? text : "\"\(text)\""
  }
}
