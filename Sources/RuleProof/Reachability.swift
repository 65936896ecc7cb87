package import Consultation

/// Which questions an interview can come to, judged cell by cell.
///
/// A question is unreachable if it hangs on an unreachable one, or if no answer meets its cell
/// without ending the interview. Exact for conditions whose cells name different questions, as all
/// do, unless two conditions contradict each other along a chain.
package struct Reachability {
  package private(set) var unreachable: Set<QuestionID> = []

  package init(_ questionnaire: Questionnaire, rules: [Rule]) {
    let endings = rules.filter { $0.endsInterview && $0.condition.cells.count == 1 }
      .compactMap(\.condition.cells.first)
    for question in questionnaire.questions {
      let isReachable = question.condition.cells.allSatisfy { cell in
        guard cell.test != .anything, let named = questionnaire[cell.question] else { return true }
        let stops = endings.filter { $0.question == cell.question }.map(\.test)
        let samples = AnswerSamples(named, boundaries: [cell.test] + stops)
        return !unreachable.contains(cell.question)
          && samples.answers.contains { answer in
            cell.test.holds(for: answer, on: AnswerSamples.today) == .yes
              && !stops.contains { $0.holds(for: answer, on: AnswerSamples.today) == .yes }
          }
      }
      if !isReachable { unreachable.insert(question.id) }
    }
  }
}
