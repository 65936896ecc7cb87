/// What of an assessment is told, on screens, in lines and on paper alike.
extension Finding {
  /// Whether a visitor is told how it stands: what answers a concern, and what may not be offered.
  public var isJudged: Bool { isMatch || status == .contraindicated }

  /// The one end of a wait that can be named; `nil` where there are several that are no days.
  public var end: Reason.End? {
    guard status == .wait else { return nil }
    if let until { return .day(until) }
    let ends = reasons.filter { $0.status == .wait }.map(\.until)
    return ends.count == 1 ? ends[0] : nil
  }

  /// The reasons that hold.
  public var knownReasons: [Reason] { reasons.filter { !$0.isUnknown } }

  /// What was asked and is not known, each question once: nobody who said *I don't know* has said
  /// that a reason holds.
  public var openQuestions: [QuestionID] {
    var open: [QuestionID] = []
    for question in reasons.lazy.filter(\.isUnknown).flatMap(\.questions)
    where !open.contains(question) { open.append(question) }
    return open
  }
}

extension Assessment {
  /// What answers the visitor's concerns: the ranked ones, then those that may not be offered.
  public var shown: [Finding] { ranked + findings.filter { $0.isMatch && $0.rank == nil } }

  /// What the visitor did not ask for.
  public var others: [Finding] { findings.filter { !$0.isMatch } }

  /// All that is told with its standing: what was asked for, then what may not be offered besides.
  public var judged: [Finding] { shown + others.filter(\.isJudged) }
}
