public import Consultation

/// Compares what two packs say to the same visitor, exactly.
///
/// One visitor sits down at both kiosks and gives the same answers to whatever both ask, in the
/// sense of ``Witness/carried(to:)``; what only one asks can be answered in any way. Every treatment
/// that some visitor sees in another status is found, with a visitor who does; where nothing is
/// found, nobody sees a difference.
///
/// ```swift
/// let comparison = PackComparison(from: old, to: new, today: .today)
/// for subject in comparison.subjects {
///   let result = comparison.compare(subject)   // result.changes, result.undecided
/// }
/// ```
public struct PackComparison: Sendable {
  /// Something that can turn out otherwise.
  public enum Subject: Hashable, Sendable {
    /// Whether the interview is ended by a rule.
    case interview
    case treatment(TreatmentID)
  }

  /// What became of one subject.
  public struct Result: Sendable {
    public var changes: [AdviceChange] = []
    /// Changes that the search could neither find nor rule out, and why.
    public var undecided: [(kind: AdviceChange.Kind, limit: Effort.Limit)] = []
  }

  public let old: ClinicPack
  public let new: ClinicPack
  /// What there is to compare: the treatments of the new pack in its order, then those that only
  /// the old one has, then the interview.
  public let subjects: [Subject]
  let oldStates: AnswerStates
  let newStates: AnswerStates
  let counterparts: [AnswerCounterparts]
  /// Whether both packs ask the same under the same conditions.
  let asksAlike: Bool
  private let allowance: Effort

  /// - Parameters:
  ///   - today: the day of the interview, wherever the answers leave it free.
  ///   - allowance: what the search for one change may cost.
  public init(
    from old: ClinicPack, to new: ClinicPack, today: CalendarDay, allowance: Effort = Effort()
  ) {
    self.old = old
    self.new = new
    self.allowance = allowance
    subjects =
      (new.catalogue.treatments
      + old.catalogue.treatments.filter { new.catalogue[$0.id] == nil }).map { .treatment($0.id) }
      + [.interview]
    // Both packs cut the answers by the tests of both, so that their cells correspond.
    let conditions =
      [old, new].flatMap { pack in
        pack.questionnaire.questions.map(\.condition) + pack.ruleBook.rules.map(\.condition)
      } + Self.bounds(of: old, beside: new) + Self.bounds(of: new, beside: old)
    let oldStates = AnswerStates(
      old.questionnaire, books: [old.ruleBook], conditions: conditions, today: today,
      neighbour: new.questionnaire)
    let newStates = AnswerStates(
      new.questionnaire, books: [new.ruleBook], conditions: conditions, today: today,
      neighbour: old.questionnaire)
    self.oldStates = oldStates
    self.newStates = newStates
    counterparts = old.questionnaire.questions.indices.compactMap { place in
      newStates.space.position(of: old.questionnaire.questions[place].id).map {
        AnswerCounterparts(place, in: oldStates.space, $0, in: newStates.space)
      }
    }
    asksAlike =
      old.questionnaire.questions.map(\.asked) == new.questionnaire.questions.map(\.asked)
      && old.endings == new.endings
  }

  /// Tests that tell apart the numbers that only one of two packs takes.
  private static func bounds(of pack: ClinicPack, beside other: ClinicPack) -> [Condition] {
    pack.questionnaire.questions.compactMap { question in
      guard case .number(let range) = question.kind,
        case .number(let others)? = other.questionnaire[question.id]?.kind, range != others
      else { return nil }
      let bounds = UnaryTest.number(
        .init(
          lower: .init(range.lowerBound, isIncluded: true),
          upper: .init(range.upperBound, isIncluded: true)))
      return Condition([.init(question.id, bounds)])
    }
  }

  /// Finds every change of one subject.
  ///
  /// - Complexity: as ``AnswerStates/find(_:effort:isShort:)`` for each kind of change; nothing
  ///   where no rule that speaks of the treatment differs.
  public func compare(_ subject: Subject) -> Result {
    switch subject {
    case .interview: asksAlike ? Result() : compareEndings()
    case .treatment(let id):
      switch (old.catalogue[id], new.catalogue[id]) {
      case (nil, _): compareOffer(of: id, in: newStates) { .status(from: nil, to: $0) }
      case (_, nil): compareOffer(of: id, in: oldStates) { .status(from: $0, to: nil) }
      case (_?, _?): isJudgedAlike(id) ? Result() : compareStatus(of: id)
      }
    }
  }

  /// Whether the same rules speak of a treatment, in the same interview.
  private func isJudgedAlike(_ treatment: TreatmentID) -> Bool {
    guard asksAlike else { return false }
    let voices = [oldStates, newStates].map { states in
      Set(states.rules(of: treatment).map { Voice($0.rule) })
    }
    return voices[0] == voices[1]
  }

  /// A fresh budget for one search.
  func effort() -> Effort { allowance.fresh() }
}

/// What a rule does, whatever it is called and whatever it rests on.
private struct Voice: Hashable {
  let condition: Condition
  let status: Status
  let until: WaitEnd?

  init(_ rule: Rule) {
    condition = rule.condition
    status = rule.status
    until = rule.until
  }
}

extension Question {
  /// What decides when it is asked and what may be answered.
  fileprivate var asked: Question {
    let kind: Kind =
      switch kind {
      case .number, .elapsed: kind
      case .one(let options): .one(options.map { Option($0.id) })
      case .many(let options): .many(options.map { Option($0.id, isExclusive: $0.isExclusive) })
      }
    return Question(id: id, kind: kind, allowsUnknown: allowsUnknown, condition: condition)
  }
}

extension ClinicPack {
  fileprivate var endings: Set<Condition> {
    Set(ruleBook.rules.filter(\.endsInterview).map(\.condition))
  }
}
