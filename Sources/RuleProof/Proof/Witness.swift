public import Consultation

/// Answers that a visitor can give, as proof that a state can be reached.
public struct Witness: Hashable, Sendable {
  /// The day on which they are given.
  public let today: CalendarDay
  /// What was said; questions that are asked and not among these are not answered yet.
  public let answers: [QuestionID: Answer]

  public init(today: CalendarDay, answers: [QuestionID: Answer]) {
    self.today = today
    self.answers = answers
  }

  /// The interview in which these answers were given; `nil` where one does not fit its question.
  public func interview(_ questionnaire: Questionnaire) -> Interview? {
    var interview = Interview(questionnaire, on: today)
    do {
      try interview.answer(answers)
      return interview
    } catch {
      return nil
    }
  }

  /// The same witness with as few answers as still bear it out.
  ///
  /// Whole answers go first, then single options of those with many; what is left cannot lose
  /// any one piece.
  ///
  /// - Complexity: O(answers + options) times the cost of asking.
  func shortened(while holds: (Witness) -> Bool) -> Witness {
    var answers = answers
    func tries(_ change: [QuestionID: Answer]) -> Bool {
      holds(Witness(today: today, answers: change))
    }
    for question in answers.keys.sorted().reversed() {
      var fewer = answers
      fewer[question] = nil
      if tries(fewer) { answers = fewer }
    }
    for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard case .many(var chosen) = answer else { continue }
      for option in chosen where chosen.count > 1 {
        let rest = chosen.filter { $0 != option }
        var fewer = answers
        fewer[question] = .many(rest)
        if tries(fewer) {
          answers = fewer
          chosen = rest
        }
      }
    }
    return Witness(today: today, answers: answers)
  }
}
