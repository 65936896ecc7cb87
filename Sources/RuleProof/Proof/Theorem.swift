public import Consultation

/// One thing that must be true of a pack, and what became of the attempt to prove it.
public struct Theorem: Hashable, Sendable {
  /// What is claimed.
  public enum Claim: Hashable, Sendable {
    /// Wherever the red line's condition holds or may hold, no treatment it names is milder.
    case redLine(RedLineID)
    /// Some answers make the rule hold.
    case fires(RuleID)
    /// Some answers get another status, or another end of a wait, without the rule.
    case isNeeded(RuleID)
    /// Some answers lead to the question, and what is said there changes something.
    case isAsked(QuestionID)
    /// Some visitor can choose the option, and choosing it changes something.
    case matters(OptionID, of: QuestionID)
    /// Every interview comes to an end.
    case ends
    /// Some visitor with the concern gets a treatment for it that need not wait.
    case isAnswered(OptionID)
    /// Whoever answers everything learns something about what was asked for.
    case tells
    /// Nothing is called suitable that would not be so if the visitor knew more.
    case isCautious(TreatmentID)
  }

  /// What became of it.
  public enum Verdict: Hashable, Sendable {
    case proved
    /// It is not so. The witnesses say where, if the claim speaks of all answers; where two are
    /// given, the second is the same visitor with more known. A claim that something can happen
    /// has none: no answers make it happen.
    case broken([Witness])
    case undecided(Effort.Limit)
  }

  public let claim: Claim
  public let verdict: Verdict
  /// How often the search had to split a column.
  public let steps: Int
  /// A figure or reason that belongs to the verdict.
  public let note: Note?

  /// What there is to say beside the verdict.
  public enum Note: Hashable, Sendable {
    /// The most questions that one interview asks.
    case screens(Int)
    /// Why a superfluous rule stays, as the pack says.
    case stays(String)
    /// The treatment that broke the claim.
    case treatment(TreatmentID)
  }
}

extension Theorem.Claim: CustomStringConvertible {
  /// A stable name, such as `redline.minors` or `rule.worry.needed`.
  public var description: String {
    switch self {
    case .redLine(let line): "redline.\(line)"
    case .fires(let rule): "rule.\(rule).fires"
    case .isNeeded(let rule): "rule.\(rule).needed"
    case .isAsked(let question): "question.\(question)"
    case .matters(let option, let question): "option.\(question).\(option)"
    case .ends: "interview.ends"
    case .isAnswered(let concern): "concern.\(concern)"
    case .tells: "results.tell"
    case .isCautious(let treatment): "unknown.\(treatment)"
    }
  }
}
