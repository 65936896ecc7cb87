/// An answer as it may be told back to whoever gave it: the question, and the part of what was said
/// that matters.
public struct Said: Hashable, Sendable {
  /// What was asked.
  public let question: Question
  /// The part of what was said.
  public let answer: Answer

  /// An answer beside its question.
  public init(_ answer: Answer, to question: Question) {
    self.question = question
    self.answer = answer
  }
}

extension Interview {
  /// What was said that matters for a cause: of several chosen options only those that do; `nil`
  /// where nothing was said.
  public func answer(in part: Explanation.Part) -> Answer? {
    part.options.isEmpty ? self[part.question] : .many(part.options)
  }

  /// The causes of a status as they may be told back to the visitor.
  ///
  /// Only what was said; and not what merely led to another answer of the same cause, as *stopped*
  /// leads to *three months ago*. Causes that then read alike are told once.
  public func said(in explanation: Explanation) -> [[Said]] {
    var told: [[Said]] = []
    for cause in explanation.causes {
      let said = said(in: cause)
      if !said.isEmpty, !told.contains(said) { told.append(said) }
    }
    return told
  }

  private func said(in cause: Explanation.Cause) -> [Said] {
    let said = cause.parts.compactMap { part in
      answer(in: part).flatMap { answer in
        questionnaire[part.question].map { Said(answer, to: $0) }
      }
    }
    return said.filter { one in
      !said.contains { other in
        other.question.condition.cells.contains { cell in
          cell.question == one.question.id && cell.test.holds(for: one.answer, on: today) == .yes
        }
      }
    }
  }
}

extension Explanation {
  /// One kind of thing that must happen before a status can be milder.
  public enum Need: Hashable, Sendable {
    case day(CalendarDay)
    case event(WaitEventID)
    /// Something not known must be found out.
    case knowledge
    /// A clinician must look at it.
    case clearance
  }

  /// What must happen, each thing told once and of several days only the last; empty where nothing
  /// that can be waited for or asked for changes the status.
  public var needs: [Need] {
    guard milder != nil else { return [] }
    let days = changes.compactMap { if case .day(let day, _) = $0 { day } else { nil } }
    var needs: [Need] = days.max().map { [.day($0)] } ?? []
    for change in changes {
      let need: Need? =
        switch change {
        case .event(let event, _): .event(event)
        case .knowledge: .knowledge
        case .clearance: .clearance
        case .day, .nothing: nil
        }
      if let need, !needs.contains(need) { needs.append(need) }
    }
    return needs
  }
}
