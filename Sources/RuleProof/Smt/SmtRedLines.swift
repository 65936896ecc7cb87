import Consultation

/// Red lines, and that nothing unknown is called suitable.
struct SmtRedLines {
  let theorems: [SmtTheorem]

  init(_ loaded: LoadedPack, visitor: SmtVisitor, pair: SmtPair) {
    let lines = loaded.redLines.map { line in
      SmtTheorem(name: "redline.\(line.id)", isProvedByUnsat: true) {
        [SmtTerm.or(line.treatments.map { Self.crosses(line, $0, visitor) })]
      }
    }
    let cautious = loaded.pack.catalogue.treatments.map { treatment in
      SmtTheorem(name: "unknown.\(treatment.id)", isProvedByUnsat: true) {
        [
          SmtTerm.not(pair.one.isAtLeast(.clearance, treatment.id)),
          pair.other.isAtLeast(.clearance, treatment.id),
        ] + pair.isCompleted
      }
    }
    theorems = lines + cautious
  }

  /// Whether a treatment is milder than the line allows.
  private static func crosses(
    _ line: RedLine, _ treatment: TreatmentID, _ visitor: SmtVisitor
  ) -> String {
    let truth = visitor.truth(of: line.condition)
    let least = min(Status.clearance, line.neverMilder)
    return SmtTerm.or([
      SmtTerm.and([truth.yes, SmtTerm.not(visitor.isAtLeast(line.neverMilder, treatment))]),
      SmtTerm.and([truth.unknown, SmtTerm.not(visitor.isAtLeast(least, treatment))]),
    ])
  }
}
