/// A consultation under way: what was said so far, and what comes next.
///
/// Semantics follow HL7 FHIR's Questionnaire (`enableWhen`). Answers are remembered when a change
/// of mind takes their question away and come back with it, but while a question is not asked its
/// answer is in no way visible: not in `answers`, not on the `sheet`, not in an assessment.
public struct Interview: Hashable, Sendable {
  /// What is asked.
  public let questionnaire: Questionnaire
  /// The day it is held on; times past count back from it.
  public let today: CalendarDay
  /// In the order of the questionnaire.
  private var remembered: [Answer?]
  /// What counts now; kept in step with the remembered answers.
  public private(set) var sheet: AnswerSheet

  /// An interview with nothing said yet.
  public init(_ questionnaire: Questionnaire, on today: CalendarDay) {
    self.questionnaire = questionnaire
    self.today = today
    remembered = Array(repeating: nil, count: questionnaire.questions.count)
    sheet = AnswerSheet(questionnaire, remembered: remembered, today: today)
  }

  /// Records an answer, in place of an earlier one.
  ///
  /// The question need not be asked now: its answer waits until it is.
  /// - Throws: why the answer does not fit; nothing has changed then.
  /// - Complexity: O(cells of the questionnaire).
  public mutating func answer(
    _ answer: Answer, to question: QuestionID
  ) throws(AnswerProblem) {
    guard let place = questionnaire.position(of: question) else {
      preconditionFailure("the interview has no question \(question)")
    }
    remembered[place] = try questionnaire.questions[place].accept(answer)
    sheet = AnswerSheet(questionnaire, remembered: remembered, today: today)
  }

  /// Records many answers at once.
  ///
  /// - Throws: the first problem, with its question; nothing has changed then.
  public mutating func answer(
    _ answers: [QuestionID: Answer]
  ) throws(AnswerRefusal) {
    var accepted = remembered
    for (place, question) in questionnaire.questions.enumerated() {
      guard let answer = answers[question.id] else { continue }
      do {
        accepted[place] = try question.accept(answer)
      } catch {
        throw AnswerRefusal(question: question.id, problem: error)
      }
    }
    remembered = accepted
    sheet = AnswerSheet(questionnaire, remembered: remembered, today: today)
  }

  /// The questions asked on the present answers, in order.
  public var path: [Question] { sheet.path }

  /// The rule that ended the interview, if one did.
  public var ended: RuleID? { sheet.ended }

  /// The answers to the questions asked; nothing of others.
  public var answers: [QuestionID: Answer] { sheet.answers }

  /// The answer to one question, if it is asked and answered.
  public subscript(question: QuestionID) -> Answer? {
    if case .asked(let answer) = sheet[question] { answer } else { nil }
  }

  /// The first question asked and not answered yet; `nil` when nothing is left to ask.
  public var firstOpen: Question? { path.first { self[$0.id] == nil } }

  /// The question after this one on the path; `nil` after the last.
  public func question(after id: QuestionID) -> Question? {
    guard let here = questionnaire.position(of: id) else { return nil }
    return path.first { (questionnaire.position(of: $0.id) ?? 0) > here }
  }

  /// The question before this one on the path; `nil` before the first.
  public func question(before id: QuestionID) -> Question? {
    guard let here = questionnaire.position(of: id) else { return nil }
    return path.last { (questionnaire.position(of: $0.id) ?? 0) < here }
  }
}

/// A problem with one answer among many.
public struct AnswerRefusal: Error, Hashable, Sendable {
  /// The question whose answer was refused.
  public let question: QuestionID
  /// Why it was refused.
  public let problem: AnswerProblem
}
