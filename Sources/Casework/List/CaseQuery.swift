public import Consultation

/// What a list of cases should show: which of them, in which order, holding which words.
public struct CaseQuery: Hashable, Sendable {
  public var order: CaseOrder
  public var filter: CaseFilter
  /// As typed; every word must be found, in any order.
  public var text: String

  public init(
    order: CaseOrder = .urgency, filter: CaseFilter = CaseFilter(), text: String = ""
  ) {
    self.order = order
    self.filter = filter
    self.text = text
  }
}

/// Which cases to show; each condition narrows.
public struct CaseFilter: Hashable, Sendable {
  /// Any of these stages; all of them where empty.
  public var stages: Set<Stage.Kind>
  public var owner: Owner
  /// Advised to the visitor: it answers a concern and is not contraindicated.
  public var treatment: TreatmentID?
  /// Named by the visitor.
  public var concern: OptionID?
  /// A purpose to which the person agreed and still does.
  public var agreed: Consent.Purpose?
  /// Only those for which something was planned on a day that has passed.
  public var isOverdue: Bool
  /// Only those with a request under data protection law that is not done.
  public var hasOpenRequest: Bool
  /// The blocked ones in place of the others, which is the only way to see them.
  public var isBlocked: Bool

  /// Whose cases.
  public enum Owner: Hashable, Sendable {
    case anyone
    case nobody
    case named(String)
  }

  public init(
    stages: Set<Stage.Kind> = [], owner: Owner = .anyone, treatment: TreatmentID? = nil,
    concern: OptionID? = nil, agreed: Consent.Purpose? = nil, isOverdue: Bool = false,
    hasOpenRequest: Bool = false, isBlocked: Bool = false
  ) {
    self.stages = stages
    self.owner = owner
    self.treatment = treatment
    self.concern = concern
    self.agreed = agreed
    self.isOverdue = isOverdue
    self.hasOpenRequest = hasOpenRequest
    self.isBlocked = isBlocked
  }

  /// Whether a case is among those asked for.
  ///
  /// - Parameters:
  ///   - person: whose case it is; asked for where it matters what they agree to.
  ///   - concernQuestion: the question whose options are concerns.
  public func admits(
    _ one: Case, of person: @autoclosure () -> Person, on today: CalendarDay,
    concernQuestion: QuestionID
  ) -> Bool {
    if let agreed, !person().agrees(to: agreed) { return false }
    guard one.isBlocked == isBlocked, stages.isEmpty || stages.contains(one.stage.kind)
    else { return false }
    switch owner {
    case .anyone: break
    case .nobody: guard one.owner == nil else { return false }
    case .named(let name): guard one.owner == name else { return false }
    }
    if let treatment, !one.lead.advised.contains(where: { $0.treatment == treatment }) {
      return false
    }
    if let concern, !one.lead.concerns(in: concernQuestion).contains(concern) { return false }
    return (!isOverdue || one.isOverdue(on: today))
      && (!hasOpenRequest || one.requests.contains(where: \.isOpen))
  }
}

extension Lead {
  /// The concerns that the visitor named, in the order of the question.
  public func concerns(in question: QuestionID) -> [OptionID] {
    if case .many(let chosen)? = answers[question] { chosen } else { [] }
  }

  /// The treatments shown to the visitor as answering a concern, the first recommendation first.
  public var advised: [Advice] {
    advice.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }
}
