import Consultation

/// Red lines, and that nothing unknown is called suitable.
struct SmtRedLines {
  let theorems: [SmtTheorem]

  init(_ loaded: LoadedPack, visitor: SmtVisitor, pair: SmtPair) {
    let lines = loaded.redLines.map { line in
      let truth = visitor.truth(of: line.condition)
      let crossings = line.treatments.map { treatment in
        let least = min(Status.clearance, line.neverMilder)
        return SmtTerm.or([
          SmtTerm.and([
            truth.yes, SmtTerm.not(visitor.isAtLeast(line.neverMilder, treatment)),
          ]),
          SmtTerm.and([truth.unknown, SmtTerm.not(visitor.isAtLeast(least, treatment))]),
        ])
      }
      return SmtTheorem(
        name: "redline.\(line.id)", isProvedByUnsat: true, assertions: [SmtTerm.or(crossings)])
    }
    let cautious = loaded.pack.catalogue.treatments.map { treatment in
      SmtTheorem(
        name: "unknown.\(treatment.id)", isProvedByUnsat: true,
        assertions: [
          SmtTerm.not(pair.one.isAtLeast(.clearance, treatment.id)),
          pair.other.isAtLeast(.clearance, treatment.id),
        ] + pair.isCompleted)
    }
    theorems = lines + cautious
  }
}
