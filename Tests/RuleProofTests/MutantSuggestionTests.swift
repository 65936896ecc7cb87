import Consultation
import RuleProof
import Testing

/// What a survivor is shown with: a visitor, and an example that would catch it.
@Suite struct MutantSuggestionTests {
  @Test func `a survivor is a visitor of the base with as few answers changed as it takes`() throws
  {
    let loaded = MutantWorld.loaded([MutantWorld.young])
    let survivors = loaded.verdicts().compactMap { _, verdict in
      if case .surviving(let survivor) = verdict { survivor } else { nil }
    }
    let wider = try #require(survivors.first { "\($0.mutant)" == "age [18..22]" })
    #expect(
      wider.visitor.answers == MutantWorld.base.merging(["age": .number(22)]) { $1 })
    #expect(wider.differences.map(\.treatment) == ["base", "rider"])
    #expect(wider.differences.map(\.stand.now.status) == [.suitable, .suitable])
    #expect(wider.differences.map(\.stand.then.status) == [.clearance, .clearance])
  }

  @Test func `an example is suggested as it stands in the file, one for each visitor`() {
    let loaded = MutantWorld.loaded([MutantWorld.tablets, MutantWorld.blood])
    let survivors = loaded.verdicts().compactMap { _, verdict in
      if case .surviving(let survivor) = verdict { survivor } else { nil }
    }.filter { ["ill blood, none", "until 13 days", "ill -"].contains("\($0.mutant)") }
    let suggestions = ExampleSuggestion.all(survivors)
    let yaml = suggestions.enumerated().map { place, suggestion in
      suggestion.yaml(name: "name_me_\(place + 1)", over: MutantWorld.base)
    }.joined(separator: "\n")
    #expect(
      yaml == """
          # tablets: until 13 days
          - id: name_me_1
            answers: {stopped_ago: P1D, tablets: stopped}
            expect:
              base: {status: wait, until: 2026-12-05}
              rider: {status: wait, until: 2026-12-05}

          # blood: ill -
          # blood: ill blood, none
          - id: name_me_2
            answers: {}
            expect:
              base: suitable
              rider: suitable

        """)
  }

  /// Worlds drawn by lot: what is called equivalent changes nothing in a walk through all answers,
  /// and what survives does.
  @Test(arguments: 1...12)
  func `slips are equivalent exactly where a walk through all answers sees no difference`(
    seed: UInt64
  ) {
    let world = ProofWorld(seed: seed)
    let judge = MutantJudge(LoadedPack(pack: world.pack))
    let sheets = world.interviews().map(\.sheet)
    let rules = world.pack.ruleBook.rules
    let truths = sheets.map { sheet in rules.map { $0.condition.truth(on: sheet) } }
    for mutant in judge.mutants where !mutant.rule.endsInterview {
      let changed = rules.compactMap { $0.id == mutant.rule.id ? mutant.changed : $0 }
      let book = RuleBook(rules: changed, catalogue: world.pack.catalogue)
      // One sheet for all on which every rule has the same truth.
      var seen: Set<[Truth]> = []
      let isSeen = zip(sheets, truths).contains { sheet, truths in
        let after = mutant.changed?.condition.truth(on: sheet) ?? .no
        guard seen.insert(truths + [after]).inserted else { return false }
        return zip(
          world.pack.ruleBook.assess(sheet).findings, book.assess(sheet).findings
        ).contains { now, then in
          let isWords = mutant.rule.status == .suitable
          let says = [now, then].map { finding in
            finding.reasons.contains { $0.rule == mutant.rule.id }
          }
          return now.status != then.status || now.until != then.until
            || (isWords && says[0] != says[1])
        }
      }
      let verdict = judge.judge(mutant)
      #expect((verdict == .equivalent) != isSeen, "\(mutant.rule.id): \(mutant)")
      if case .surviving(let survivor) = verdict { #expect(!survivor.differences.isEmpty) }
    }
  }
}
