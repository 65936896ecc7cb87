/// The questions of a clinic, in the order they are asked.
public struct Questionnaire: Hashable, Sendable {
  /// A condition that ends the interview as soon as it holds, and the rule it belongs to.
  public struct Ending: Hashable, Sendable {
    public let rule: RuleID
    public let condition: Condition

    public init(rule: RuleID, condition: Condition) {
      self.rule = rule
      self.condition = condition
    }
  }

  public let questions: [Question]
  private let index: [QuestionID: Int]
  private let endings: [QuestionID: [Ending]]

  /// Takes questions with distinct ids whose conditions name earlier ones only; the pack check
  /// refuses others.
  public init(_ questions: [Question], endings: [Ending] = []) {
    self.questions = questions
    let index = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.index = index
    self.endings = Dictionary(
      grouping: endings.filter { !$0.condition.cells.isEmpty },
      by: { ending in
        let last = ending.condition.cells.compactMap { index[$0.question] }.max() ?? 0
        return questions.isEmpty ? "" : questions[last].id
      })
  }

  public subscript(id: QuestionID) -> Question? { index[id].map { questions[$0] } }

  /// The place of a question in the order, from 0.
  public func position(of id: QuestionID) -> Int? { index[id] }

  /// The endings whose last question this is, in the order of the rules.
  func endings(decidedBy question: QuestionID) -> [Ending] { endings[question] ?? [] }
}
