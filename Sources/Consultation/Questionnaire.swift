/// The questions of a clinic, in the order they are asked.
public struct Questionnaire: Hashable, Sendable {
  /// A condition that ends the interview as soon as it holds, and the rule it belongs to.
  public struct Ending: Hashable, Sendable {
    /// The rule that ends it.
    public let rule: RuleID
    /// When it does.
    public let condition: Condition

    /// An ending.
    public init(rule: RuleID, condition: Condition) {
      self.rule = rule
      self.condition = condition
    }
  }

  /// All of them, in the order they are asked.
  public let questions: [Question]
  private let index: [QuestionID: Int]
  /// What to look at on coming to each question, and after its answer.
  let steps: [Step]

  /// The conditions that are judged at one question, with places instead of names.
  struct Step: Hashable, Sendable {
    /// Under which it is asked.
    let condition: PlacedCondition
    /// What ends the interview with its answer, in the order of the rules.
    let endings: [PlacedEnding]
  }

  struct PlacedEnding: Hashable, Sendable {
    let rule: RuleID
    let condition: PlacedCondition
  }

  /// A condition whose questions are looked up once and for all.
  struct PlacedCondition: Hashable, Sendable {
    let cells: [Cell]

    struct Cell: Hashable, Sendable {
      /// `nil` for a question that is not there, and so never asked.
      let place: Int?
      let test: UnaryTest
    }

    init(_ condition: Condition, index: [QuestionID: Int]) {
      cells = condition.cells.map { Cell(place: index[$0.question], test: $0.test) }
    }

    /// The last of the questions it names.
    var last: Int { cells.compactMap(\.place).max() ?? 0 }
  }

  /// Takes questions with distinct ids whose conditions name earlier ones only; the pack check
  /// refuses others.
  public init(_ questions: [Question], endings: [Ending] = []) {
    self.questions = questions
    let index = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.index = index
    let placed = endings.filter { !$0.condition.cells.isEmpty }.map {
      PlacedEnding(rule: $0.rule, condition: PlacedCondition($0.condition, index: index))
    }
    steps = questions.enumerated().map { place, question in
      Step(
        condition: PlacedCondition(question.condition, index: index),
        endings: placed.filter { $0.condition.last == place })
    }
  }

  /// The question of this name. Complexity: O(1).
  public subscript(id: QuestionID) -> Question? { index[id].map { questions[$0] } }

  /// The place of a question in the order, from 0.
  public func position(of id: QuestionID) -> Int? { index[id] }
}
