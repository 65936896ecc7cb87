import Consultation
import RuleProof
import Testing

/// Which boundaries the examples of a small pack look at.
@Suite struct BoundaryTests {
  private func missing(_ loaded: LoadedPack) -> [String] {
    loaded.boundaryCoverage().missing.map { "\($0.rule) \($0.question) \($0.step): \($0.truth)" }
  }

  @Test func `every bound has two sides`() {
    #expect(
      missing(MutantWorld.loaded([MutantWorld.young])) == [
        "young age 17: no", "young age 18: yes", "young age 21: yes", "young age 22: no",
      ])
  }

  @Test func `every option counts, and so does not knowing`() {
    #expect(
      missing(MutantWorld.loaded([MutantWorld.blood])) == [
        "blood ill heart: no", "blood ill blood: yes", "blood ill none: no",
        "blood ill unknown: unknown",
      ])
  }

  @Test func `a boundary that nobody can come to does not count`() {
    // Whoever never took tablets is not asked when they stopped.
    #expect(
      missing(MutantWorld.loaded([MutantWorld.tablets])) == [
        "tablets tablets stopped: yes", "tablets stopped_ago 13 days: yes",
        "tablets stopped_ago 14 days: no", "tablets stopped_ago unknown: unknown",
      ])
  }

  @Test func `an example exercises what it answers, if it says how a treatment must stand`() {
    let rules = [MutantWorld.young]
    let seventeen = MutantWorld.example("seventeen", ["age": .number(17)], .suitable)
    let silent = Example(
      id: "eighteen", answers: MutantWorld.base.merging(["age": .number(18)]) { $1 },
      expectations: [])
    let coverage = MutantWorld.loaded(rules, [seventeen, silent]).boundaryCoverage()
    #expect(coverage.count == 4)
    #expect(coverage.missing.map { "\($0.step)" } == ["18", "21", "22"])
  }
}
