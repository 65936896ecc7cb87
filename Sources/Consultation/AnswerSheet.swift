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

    var isAsked: Bool {
      if case .asked = self { true } else { false }
    }
  }

  /// The day of the interview; elapsed times count back from it.
  public let today: CalendarDay
  /// The rule that ended the interview, if one did.
  public private(set) var ended: RuleID?
  let questionnaire: Questionnaire
  /// In the order of the questionnaire.
  private var entries: [Entry]

  /// Walks a questionnaire once, in order. Conditions name only earlier questions, so one pass
  /// reaches the fixpoint of HL7 FHIR's `enableWhen`.
  ///
  /// - Parameter remembered: what was said to each question, in the order of the questionnaire.
  /// - Complexity: O(cells of all conditions).
  init(_ questionnaire: Questionnaire, remembered: [Answer?], today: CalendarDay) {
    self.today = today
    self.questionnaire = questionnaire
    entries = Array(repeating: .notAsked, count: questionnaire.questions.count)
    for place in questionnaire.steps.indices {
      switch truth(of: questionnaire.steps[place].condition) {
      case .no: continue
      case .unknown: entries[place] = .perhapsAsked
      case .yes:
        entries[place] = .asked(remembered[place])
        ended =
          questionnaire.steps[place].endings.first { truth(of: $0.condition) == .yes }?.rule
        guard ended == nil else { return }
      }
    }
  }

  /// How a question stands; not asked if the questionnaire lacks it.
  public subscript(question: QuestionID) -> Entry {
    questionnaire.position(of: question).map { entries[$0] } ?? .notAsked
  }

  /// The questions asked, in order.
  public var path: [Question] {
    questionnaire.questions.indices.filter { entries[$0].isAsked }
      .map { questionnaire.questions[$0] }
  }

  /// The answers given to the questions asked.
  public var answers: [QuestionID: Answer] {
    var answers: [QuestionID: Answer] = [:]
    for (question, entry) in zip(questionnaire.questions, entries) {
      if case .asked(let answer?) = entry { answers[question.id] = answer }
    }
    return answers
  }

  func truth(of cell: Condition.Cell) -> Truth {
    truth(of: cell.test, in: self[cell.question])
  }

  /// As ``Condition/truth(on:)`` has it.
  private func truth(of condition: Questionnaire.PlacedCondition) -> Truth {
    var truth = Truth.yes
    for cell in condition.cells {
      truth = truth && self.truth(of: cell.test, in: cell.place.map { entries[$0] } ?? .notAsked)
      if truth == .no { return .no }
    }
    return truth
  }

  private func truth(of test: UnaryTest, in entry: Entry) -> Truth {
    if case .anything = test { return .yes }
    return switch entry {
    case .notAsked: .no
    case .perhapsAsked, .asked(nil): .unknown
    case .asked(let answer?): test.holds(for: answer, on: today)
    }
  }
}
