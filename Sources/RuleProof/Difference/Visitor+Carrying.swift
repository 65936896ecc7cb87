public import Consultation

extension Witness {
  /// The same visitor at a kiosk that asks other questions: what is said there.
  ///
  /// Questions that it does not ask are left out, and so are options that it lacks from a choice of
  /// many; an answer that it does not take otherwise is left out whole.
  public func carried(to questionnaire: Questionnaire) -> Witness {
    var carried: [QuestionID: Answer] = [:]
    for (id, answer) in answers {
      guard let question = questionnaire[id] else { continue }
      var said = answer
      if case .many(let chosen) = answer {
        said = .many(chosen.filter { id in question.options.contains { $0.id == id } })
      }
      carried[id] = try? question.accept(said)
    }
    return Witness(today: today, answers: carried)
  }

  /// One visitor of whom two kiosks know a part each.
  func joined(with other: Witness) -> Witness {
    Witness(
      today: today,
      answers: answers.merging(other.answers) { mine, theirs in
        guard case .many(let one) = mine, case .many(let two) = theirs else { return mine }
        return .many(one + two.filter { !one.contains($0) })
      })
  }
}
