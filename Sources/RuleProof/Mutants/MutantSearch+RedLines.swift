import Consultation

extension MutantSearch {
  /// The first red line that the mistake crosses.
  mutating func redLine() -> RedLineID? {
    guard !mutant.movesEnding else { return redLineBeyondEnding() }
    switch mutant.kind {
    case .wider, .stricter, .more, .sooner: return nil
    case .deleted, .narrower, .turned, .milder, .fewer: break
    }
    for treatment in loaded.pack.catalogue.treatments {
      let (before, after) = voices(of: treatment)
      guard before != nil else { continue }
      for line in loaded.redLines where line.treatments.contains(treatment.id) {
        for (truth, least) in line.demands {
          guard let milder = least.milder else { continue }
          var demands: [AnswerStates.Demand] = [
            .condition(line.condition, [truth]),
            .statusWithout(mutant.rule.id, treatment.id, .suitable...milder),
          ]
          if let after {
            demands.append(
              .condition(after.condition, Set(Truth.allCases.filter { after.share($0) <= milder })))
          }
          if find(demands) != nil { return line.id }
        }
      }
    }
    return nil
  }

  private mutating func redLineBeyondEnding() -> RedLineID? {
    let prover = PackProver(
      LoadedPack(pack: pack, redLines: loaded.redLines), today: Example.defaultDay,
      allowance: effort)
    for line in loaded.redLines {
      switch prover.prove(.redLine(line.id)).verdict {
      case .broken: return line.id
      case .undecided(let limit): self.limit = limit
      case .proved: continue
      }
    }
    return nil
  }
}
