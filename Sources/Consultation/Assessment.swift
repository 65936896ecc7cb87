/// What a clinic's rules and catalogue say to one answer sheet.
public struct Assessment: Hashable, Sendable {
  /// The day of the interview, from which everything counts.
  public let today: CalendarDay
  /// The rule that ended the interview, if one did.
  public let ended: RuleID?
  /// Every treatment of the catalogue, in its order.
  public let findings: [Finding]

  /// How one treatment stands; `nil` where the catalogue lacks it.
  public subscript(treatment: TreatmentID) -> Finding? {
    findings.first { $0.treatment == treatment }
  }

  /// What a visitor should have looked at soon, each rule once; only rules that hold.
  public var urgent: [Reason] {
    var urgent: [Reason] = []
    for reason in findings.lazy.flatMap(\.reasons) where reason.isUrgent && !reason.isUnknown {
      if !urgent.contains(where: { $0.rule == reason.rule }) { urgent.append(reason) }
    }
    return urgent
  }

  /// The treatments that answer a concern of the visitor and are not contraindicated, best first.
  public var ranked: [Finding] {
    findings.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }
}

/// How one treatment stands, and everything that made it so.
public struct Finding: Hashable, Sendable {
  /// What is judged.
  public let treatment: TreatmentID
  /// The strongest status among the reasons; `suitable` without any.
  public let status: Status
  /// When the wait ends, where every reason to wait names a day; the last of those days.
  public let until: CalendarDay?
  /// What it does for the concerns that the visitor named, where they were named, best shown first;
  /// empty if it answers none of them there.
  public let uses: [Treatment.Use]
  /// How its red days sit with the days the visitor can spare; `nil` where either is not known.
  public let fit: Fit?
  /// Its place among the treatments to show first, from 1.
  public let rank: Int?
  /// Every rule that holds or could not be ruled out: strongest first, then in the order of the
  /// rule book.
  public let reasons: [Reason]
  /// Sessions on the calendar, if it may be planned.
  public let plan: TreatmentPlan?

  /// Whether it answers a concern that the visitor named, where it was named.
  public var isMatch: Bool { !uses.isEmpty }
}

/// One rule that speaks for a status.
public struct Reason: Hashable, Sendable {
  private let saying: Saying
  /// When the wait ends, where a rule that holds says so.
  public internal(set) var until: End?

  /// The rule that speaks.
  public var rule: RuleID { saying.rule }
  /// The place of the rule in the rule book, from 0.
  public var place: Int { saying.place }
  /// What it speaks for; at most *clearance* while it is unknown.
  public var status: Status { saying.status }
  /// Whether the rule could not be ruled out, rather than holds.
  public var isUnknown: Bool { saying.isUnknown }
  /// The questions whose answers it rests on; those a condition takes any answer of are left out.
  public var questions: [QuestionID] { saying.questions }
  /// How well the rule is supported.
  public var strength: Rule.Strength { saying.strength }
  /// Whether somebody should look at it soon, whatever becomes of a treatment.
  public var isUrgent: Bool { saying.isUrgent }
  /// What it rests on in print.
  public var sources: [SourceID] { saying.sources }

  init(_ rule: Rule, at place: Int, isUnknown: Bool) {
    saying = Saying(rule, at: place, isUnknown: isUnknown)
  }

  /// When a wait ends: a day of the calendar, or an event.
  public enum End: Hashable, Sendable {
    case day(CalendarDay)
    case event(WaitEventID)
  }
}

/// What a rule says to whomever it concerns: made once with the rule book, and shared by every
/// finding in which it speaks.
private final class Saying: Sendable {
  let rule: RuleID
  let place: Int
  let status: Status
  let isUnknown: Bool
  let questions: [QuestionID]
  let isUrgent: Bool
  let strength: Rule.Strength
  let sources: [SourceID]

  init(_ rule: Rule, at place: Int, isUnknown: Bool) {
    self.rule = rule.id
    self.place = place
    status = isUnknown ? min(rule.status, .clearance) : rule.status
    self.isUnknown = isUnknown
    questions = rule.condition.cells.filter { $0.test != .anything }.map(\.question)
    isUrgent = rule.isUrgent
    strength = rule.strength
    sources = rule.sources
  }
}

extension Saying: Hashable {
  /// Whether the same is said, wherever in a rule book.
  static func == (left: Saying, right: Saying) -> Bool {
    left === right
      || (left.rule == right.rule && left.status == right.status
        && left.isUnknown == right.isUnknown && left.questions == right.questions
        && left.strength == right.strength && left.isUrgent == right.isUrgent
        && left.sources == right.sources)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(isUnknown)
  }
}
