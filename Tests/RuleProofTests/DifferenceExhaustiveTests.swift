import Consultation
import RuleProof
import Testing

/// Two packs compared, beside a walk of every visitor through both.
@Suite struct DifferenceExhaustiveTests {
  @Test(arguments: 1...8)
  func `an edited rule changes exactly what a walk through all answers sees change`(
    seed: UInt64
  ) {
    let world = DifferenceWorld(seed: seed)
    #expect(found(in: world) == world.seen)
  }

  @Test(arguments: 1...8)
  func `packs with other questions differ exactly where a walk of all visitors sees it`(
    seed: UInt64
  ) {
    let world = DifferenceWorld(seed: seed, isStrange: true)
    #expect(found(in: world) == world.seen)
  }

  private func found(in world: DifferenceWorld) -> Set<Seen> {
    let comparison = PackComparison(from: world.old, to: world.new, today: DifferenceWorld.today)
    let results = comparison.subjects.map(comparison.compare)
    for undecided in results.flatMap(\.undecided) { Issue.record("undecided: \(undecided)") }
    return Set(
      results.flatMap(\.changes).flatMap { change in
        change.treatments.isEmpty
          ? [Seen(treatment: nil, kind: change.kind)]
          : change.treatments.map { Seen(treatment: $0, kind: change.kind) }
      })
  }
}
