/// The answers that count: what the interview asked, and what was said to it.
///
/// The only thing that conditions and rules read. An answer that is remembered of a question not
/// asked is not on the sheet.
public struct AnswerSheet: Hashable, Sendable {
  /// How one question stands.
  public enum Entry: Hashable, Sendable {
    /// Its condition does not hold, or the interview has ended before it.
    case notAsked
    /// Its condition rests on something not known.
    case perhapsAsked
    case asked(Answer?)
  }

  /// The day of the interview; elapsed times count back from it.
  public let today: CalendarDay
  /// The rule that ended the interview, if one did.
  public private(set) var ended: RuleID?
  private var entries: [QuestionID: Entry]
  /// The questions asked, in order.
  public private(set) var path: [Question] = []

  /// Walks a questionnaire once, in order. Conditions name only earlier questions, so one pass
  /// reaches the fixpoint of HL7 FHIR's `enableWhen`.
  ///
  /// - Complexity: O(cells of all conditions).
  init(_ questionnaire: Questionnaire, remembered: [QuestionID: Answer], today: CalendarDay) {
    self.today = today
    entries = Dictionary(minimumCapacity: questionnaire.questions.count)
    for question in questionnaire.questions {
      guard ended == nil else {
        entries[question.id] = .notAsked
        continue
      }
      switch question.condition.truth(on: self) {
      case .no: entries[question.id] = .notAsked
      case .unknown: entries[question.id] = .perhapsAsked
      case .yes:
        entries[question.id] = .asked(remembered[question.id])
        path.append(question)
        ended =
          questionnaire.endings(decidedBy: question.id).first {
            $0.condition.truth(on: self) == .yes
          }?.rule
      }
    }
  }

  /// How a question stands; not asked if the questionnaire lacks it.
  public subscript(question: QuestionID) -> Entry { entries[question] ?? .notAsked }

  /// The answers given to the questions asked.
  public var answers: [QuestionID: Answer] {
    var answers: [QuestionID: Answer] = [:]
    for question in path {
      if case .asked(let answer?) = self[question.id] { answers[question.id] = answer }
    }
    return answers
  }

  func truth(of cell: Condition.Cell) -> Truth {
    truth(of: cell.test, in: self[cell.question])
  }

  func truth(of test: UnaryTest, in entry: Entry) -> Truth {
    if case .anything = test { return .yes }
    return switch entry {
    case .notAsked: .no
    case .perhapsAsked, .asked(nil): .unknown
    case .asked(let answer?): test.holds(for: answer, on: today)
    }
  }
}
