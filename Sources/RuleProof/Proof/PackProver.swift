public import Consultation

/// Proves theorems about a pack, one after the other.
public struct PackProver: Sendable {
  public let pack: ClinicPack
  /// The states that the theorems speak of.
  public let states: AnswerStates
  let redLines: [RedLineID: RedLine]
  let kept: [RuleID: String]
  private let allowance: Effort
  /// What there is to prove, in the order it is reported.
  public let claims: [Theorem.Claim]

  /// - Parameters:
  ///   - loaded: a pack with its red lines.
  ///   - today: the day of interviews, wherever the answers leave it free.
  ///   - allowance: what each theorem may cost.
  public init(_ loaded: LoadedPack, today: CalendarDay, allowance: Effort = Effort()) {
    pack = loaded.pack
    states = AnswerStates(
      loaded.pack, conditions: loaded.redLines.map(\.condition), today: today)
    redLines = Dictionary(
      loaded.redLines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    kept = loaded.keptRules
    self.allowance = allowance
    claims = Self.claims(loaded)
  }

  private static func claims(_ loaded: LoadedPack) -> [Theorem.Claim] {
    let pack = loaded.pack
    let rules = pack.ruleBook.rules
    let questions = pack.questionnaire.questions
    let concerns = pack.questionnaire[pack.catalogue.concern]?.options ?? []
    return loaded.redLines.map { .redLine($0.id) }
      + pack.catalogue.treatments.map { .isCautious($0.id) }
      + [.ends, .tells]
      + concerns.filter { !$0.isExclusive }.map { .isAnswered($0.id) }
      + rules.map { .fires($0.id) }
      // A remark carries words, not a status; an ending is needed wherever it fires.
      + rules.filter { $0.status > .suitable && !$0.endsInterview }.map { .isNeeded($0.id) }
      + questions.map { .isAsked($0.id) }
      + questions.flatMap { question in
        question.options.map { .matters($0.id, of: question.id) }
      }
  }

  /// Proves one claim, or breaks it, or gives up.
  public func prove(_ claim: Theorem.Claim) -> Theorem {
    var effort = allowance.fresh()
    let (verdict, note) = verdict(claim, &effort)
    return Theorem(claim: claim, verdict: verdict, steps: effort.steps, note: note)
  }

  private func verdict(
    _ claim: Theorem.Claim, _ effort: inout Effort
  ) -> (Theorem.Verdict, Theorem.Note?) {
    switch claim {
    case .redLine(let line):
      redLines[line].map { holds($0, &effort) } ?? (.proved, nil)
    case .fires(let rule): (exists(fires(rule, &effort)), nil)
    case .isNeeded(let rule): isNeeded(rule, &effort)
    case .isAsked(let question): (exists(isAsked(question, &effort)), nil)
    case .matters(let option, let question):
      (exists(matters(option, of: question, &effort)), nil)
    case .ends: ends(&effort)
    case .isAnswered(let concern): (exists(isAnswered(concern, &effort)), nil)
    case .tells: (tells(&effort), nil)
    case .isCautious(let treatment): (isCautious(treatment, &effort), nil)
    }
  }

  /// The verdict on a claim that something can happen, from a search for it.
  private func exists(_ outcome: AnswerStates.Outcome) -> Theorem.Verdict {
    switch outcome {
    case .found: .proved
    case .none: .broken([])
    case .undecided(let limit): .undecided(limit)
    }
  }
}
