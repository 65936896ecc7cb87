public import Consultation

/// What a clinic's pack of today says to the answers that a visitor gave on an earlier day.
public struct Reassessment: Hashable, Sendable {
  /// The day it is for.
  public let on: CalendarDay
  /// The answers as they stand on that day.
  public let interview: Interview
  public let assessment: Assessment
  /// The answers that could not be taken over, in the order of their questions' names.
  public let leftOut: [LeftOut]
  /// The questions that would be asked now and have no answer, in order.
  public let missing: [QuestionID]
  /// How every treatment stood and stands: those of today's catalogue in its order, then those it
  /// no longer has.
  public let comparisons: [Comparison]

  /// An answer that today's pack cannot read.
  public struct LeftOut: Hashable, Sendable {
    /// The question, as the lead has it.
    public let question: QuestionID
    public let answer: Answer
    public let reason: Reason

    public init(question: QuestionID, answer: Answer, reason: Reason) {
      self.question = question
      self.answer = answer
      self.reason = reason
    }

    /// Why an answer was not taken over.
    public enum Reason: Hashable, Sendable {
      /// The pack no longer asks it.
      case noSuchQuestion
      /// The question takes other answers now, or has no such option any more.
      case refused(AnswerProblem)
      /// It counted days from the day of the consultation: the visitor's important date.
      case outdated
    }
  }

  /// One treatment, then and now.
  public struct Comparison: Hashable, Sendable {
    public let treatment: TreatmentID
    /// `nil` where the pack of then did not have it.
    public let before: Lead.Advice?
    /// `nil` where the pack of today does not have it.
    public let after: Finding?
    /// The rules that speak now and did not then, strongest first.
    public let newReasons: [RuleID]
    /// The rules that spoke then and do not now, strongest first.
    public let goneReasons: [RuleID]

    /// Whether it stands otherwise, waits for another day, or does so for other reasons.
    public var isChange: Bool {
      before?.status != after?.status || before?.until != after?.until || !newReasons.isEmpty
        || !goneReasons.isEmpty
    }
  }

  /// The treatments that stand otherwise than then.
  public var changes: [Comparison] { comparisons.filter(\.isChange) }

  /// Assesses a lead anew.
  ///
  /// Times that had elapsed on the day of the consultation have elapsed for longer now; everything
  /// else is taken as it was said. Of several options the whole answer is left out if one is not
  /// known any more: without it, the rest would say more than the visitor did. What is left out is
  /// not known, so no treatment stands milder for it.
  public init(_ lead: Lead, pack: ClinicPack, on today: CalendarDay) {
    var interview = Interview(pack.questionnaire, on: today)
    var leftOut: [LeftOut] = []
    for (question, answer) in lead.answers.sorted(by: { $0.key < $1.key }) {
      if let reason = Self.take(answer, to: question, of: lead, pack, into: &interview) {
        leftOut.append(LeftOut(question: question, answer: answer, reason: reason))
      }
    }
    let assessment = pack.ruleBook.assess(interview.sheet)
    on = today
    self.interview = interview
    self.assessment = assessment
    self.leftOut = leftOut
    missing = interview.path.map(\.id).filter { interview[$0] == nil }
    let gone = lead.advice.filter { assessment[$0.treatment] == nil }
    comparisons =
      assessment.findings.map { finding in
        Comparison(lead.advice.first { $0.treatment == finding.treatment }, finding)
      } + gone.map { Comparison($0, nil) }
  }

  /// Why an answer cannot be taken over; `nil` once it has been.
  private static func take(
    _ answer: Answer, to id: QuestionID, of lead: Lead, _ pack: ClinicPack,
    into interview: inout Interview
  ) -> LeftOut.Reason? {
    guard let question = pack.questionnaire[id] else { return .noSuchQuestion }
    if id == pack.catalogue.event, lead.on != interview.today,
      question.options.contains(where: { answer == .one($0.id) && $0.days != nil })
    {
      return .outdated
    }
    do throws(AnswerProblem) {
      try interview.answer(answer.aged(from: lead.on, to: interview.today), to: id)
      return nil
    } catch {
      return .refused(error)
    }
  }
}

extension Reassessment.Comparison {
  fileprivate init(_ before: Lead.Advice?, _ after: Finding?) {
    treatment = after?.treatment ?? before?.treatment ?? ""
    self.before = before
    self.after = after
    let then = before?.reasons ?? []
    let now = after?.reasons.map(\.rule) ?? []
    newReasons = now.filter { !then.contains($0) }
    goneReasons = then.filter { !now.contains($0) }
  }
}

extension Answer {
  /// What an answer given on one day says on another: an elapsed time has grown, in whole months
  /// and the days beyond; nothing else changes.
  public func aged(from then: CalendarDay, to today: CalendarDay) -> Self {
    guard case .elapsed(let period) = self, today > then else { return self }
    let event = period.before(then)
    let months = event.wholeMonths(until: today)
    let days = today.adding(months: -months).daysSince1970 - event.daysSince1970
    let parts = (months > 0 ? "\(months)M" : "") + (days > 0 || months == 0 ? "\(days)D" : "")
    return CalendarPeriod(iso: "P\(parts)").map { .elapsed($0) } ?? self
  }
}
