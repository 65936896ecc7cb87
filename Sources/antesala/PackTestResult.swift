import Consultation
import RuleProof

/// What `antesala pack test` found, ready to be told.
struct PackTestResult {
  let loaded: LoadedPack
  let examples: ExampleReport
  let boundaries: BoundaryCoverage
  var mutants: MutantTally?

  func text(_ language: Language, isWhole: Bool) -> String {
    let mistakes = mutants.map { $0.text(loaded, language, isWhole: isWhole) } ?? ""
    return failures + gaps + mistakes + summary
  }

  private var failures: String {
    examples.failures.map { example, differences in
      differences.map { "\(example.file):\(example.line): \(example.id): \($0)\n" }.joined()
    }.joined()
      + examples.unexercised.map { "rules.yaml: no example makes the rule '\($0)' hold\n" }
      .joined()
  }

  /// The boundaries that nobody looks at, one line for each cell.
  private var gaps: String {
    var lines: [(rule: RuleID, question: QuestionID, steps: [String])] = []
    for boundary in boundaries.missing {
      if lines.last?.rule != boundary.rule || lines.last?.question != boundary.question {
        lines.append((boundary.rule, boundary.question, []))
      }
      lines[lines.count - 1].steps.append("\(boundary.step)")
    }
    return lines.map { rule, question, steps in
      "rules.yaml: \(rule): no example decides it by \(question): \(steps.joined(separator: ", "))\n"
    }.joined()
  }

  private var summary: String {
    let rules = loaded.pack.ruleBook.rules.count
    return """
      examples: \(examples.count - examples.failures.count) of \(examples.count) hold; \
      rules: \(rules - examples.unexercised.count) of \(rules) exercised; \
      boundaries: \(boundaries.count - boundaries.missing.count) of \(boundaries.count) exercised

      """ + (mutants?.summary ?? "")
  }

  /// Examples that catch what survives, as they stand in `examples.yaml`.
  var suggestions: String {
    ExampleSuggestion.all(mutants?.survivors ?? []).enumerated().map { place, suggestion in
      suggestion.yaml(name: "name_me_\(place + 1)", over: loaded.base)
    }.joined(separator: "\n")
  }

  var failure: Failure? {
    guard examples.isPassed else {
      return .trial(examples.failures.isEmpty ? .rulesUnexercised : .examplesFail)
    }
    return mutants?.failure
  }
}
