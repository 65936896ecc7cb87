import Consultation

/// Which boundaries of its rules a pack's examples look at from both sides.
///
/// An example exercises a boundary where it gives the answer, every other cell of the rule holds, so
/// that this one decides, and it says how a treatment must stand of which the rule speaks.
/// Boundaries that no visitor can come to so, because one answer takes the other question away, do
/// not count.
public struct BoundaryCoverage: Sendable {
  public let count: Int
  /// Those that no example exercises, in the order of the rules.
  public let missing: [Boundary]
}

extension LoadedPack {
  /// Looks at every boundary of every rule.
  ///
  /// - Parameter allowance: what it may cost to show that nobody can come to a boundary; one of
  ///   which that stays open is counted.
  /// - Complexity: O(boundaries × examples), and a search for each boundary that is missing.
  public func boundaryCoverage(allowance: Effort = Effort()) -> BoundaryCoverage {
    let trials = examples.compactMap { example in
      example.interview(pack.questionnaire).map { (example: example, sheet: $0.sheet) }
    }
    var count = 0
    var missing: [Boundary] = []
    for rule in pack.ruleBook.rules {
      let heard = Set(
        pack.catalogue.treatments.filter { treatment in
          AnswerStates.lineage(of: treatment, in: pack.catalogue)
            .contains(where: rule.applies.contains)
        }.map(\.id))
      let told = trials.filter { trial in
        trial.example.expectations.contains { heard.contains($0.treatment) }
      }.map(\.sheet)
      let boundaries = Boundary.all(of: rule, in: pack.questionnaire)
      let open = boundaries.filter { boundary in
        !told.contains { $0.exercises(boundary, of: rule) }
      }
      let reached = reachable(open, of: rule, allowance)
      count += boundaries.count - open.count + reached.count
      missing += reached
    }
    return BoundaryCoverage(count: count, missing: missing)
  }

  /// Those of a rule's boundaries to which some answers lead, every other cell holding.
  private func reachable(
    _ boundaries: [Boundary], of rule: Rule, _ allowance: Effort
  ) -> [Boundary] {
    guard !boundaries.isEmpty else { return [] }
    let states = AnswerStates(
      pack,
      conditions: boundaries.flatMap {
        [Condition([.init($0.question, $0.test)]), rule.condition.without($0.question)]
      }, today: Example.defaultDay)
    return boundaries.filter { boundary in
      guard let question = pack.questionnaire[boundary.question] else { return false }
      var effort = allowance.fresh()
      return states.find(
        [.condition(rule.condition.without(boundary.question), [.yes])]
          + boundary.demands(question, in: rule), effort: &effort, isShort: false) != .none
    }
  }
}

extension AnswerSheet {
  /// Whether the answer beside a boundary was given, and every other cell of the rule holds.
  fileprivate func exercises(_ boundary: Boundary, of rule: Rule) -> Bool {
    guard case .asked(let answer?) = self[boundary.question] else { return false }
    return boundary.meets(answer, on: today)
      && rule.condition.without(boundary.question).truth(on: self) == .yes
  }
}

extension Condition {
  /// The row without the cell on one question.
  fileprivate func without(_ question: QuestionID) -> Condition {
    Condition(cells.filter { $0.question != question })
  }
}
