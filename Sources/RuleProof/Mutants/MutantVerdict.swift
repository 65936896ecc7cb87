public import Consultation

/// What became of a rule's mistake.
public enum MutantVerdict: Hashable, Sendable {
  /// Somebody would notice.
  case killed(Killer)
  /// No visitor would notice: whatever is answered, every treatment stands as before.
  case equivalent
  /// Some visitors would be told something else, and nothing in the pack says what is right.
  case surviving(MutantSurvivor)
  /// The same, and the pack says why that may be.
  case excused(String, MutantSurvivor)
  case undecided(Effort.Limit)

  /// What notices a mistake.
  public enum Killer: Hashable, Sendable {
    /// This example no longer holds.
    case example(String)
    /// This red line is crossed.
    case redLine(RedLineID)
  }
}

/// A visitor to whom a mistake makes a difference, and what each of the two packs says.
public struct MutantSurvivor: Hashable, Sendable {
  public let mutant: RuleMutant
  /// Every answer given.
  public let visitor: Witness
  /// The rule that ends the interview as the pack is, and with the mistake.
  public let ended: Pair<RuleID?>
  /// The treatments that stand otherwise with the mistake.
  public let differences: [Difference]

  /// What is so now, and what would be so with the mistake.
  public struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
    public let now: Value
    public let then: Value
  }

  /// How one treatment stands, twice.
  public struct Difference: Hashable, Sendable {
    public let treatment: TreatmentID
    public let stand: Pair<Stand>
  }

  /// What a visitor is told of a treatment, as far as the mistake can touch it.
  public struct Stand: Hashable, Sendable {
    public let status: Status
    public let until: CalendarDay?
    /// Whether the rule in question is among the reasons, where it exists for its words; else nil.
    public let isSaid: Bool?
  }
}

extension LoadedPack {
  /// The excuses in the pack that no surviving mistake needs.
  ///
  /// - Parameter verdicts: what became of every mistake.
  public func staleExcuses(_ verdicts: [MutantVerdict]) -> [(rule: RuleID, mistake: String)] {
    var needed: [RuleID: Set<String>] = [:]
    for case .excused(_, let survivor) in verdicts {
      needed[survivor.mutant.rule.id, default: []].insert(survivor.mutant.description)
    }
    return pack.ruleBook.rules.map(\.id).flatMap { rule in
      (excuses[rule] ?? [:]).keys.filter { !(needed[rule]?.contains($0) ?? false) }.sorted()
        .map { (rule, $0) }
    }
  }
}
