import Consultation

/// Two visitors beside each other.
struct SmtPair: Sendable {
  let one: SmtVisitor
  let other: SmtVisitor
  let pack: ClinicPack
  /// The rules that are there for their words.
  let told: [Rule]

  /// Whether both say the same to a question, if both are asked.
  private func agrees(on question: QuestionID) -> String {
    SmtTerm.name("same", question.text)
  }

  var declarations: String {
    pack.questionnaire.questions.compactMap { question in
      guard let answer = one.answers[question.id], let second = other.answers[question.id] else {
        return nil
      }
      return """
        (define-fun \(agrees(on: question.id)) () Bool
          (=> (and \(one.isAsked(question.id)) \(other.isAsked(question.id)))
            (and (= \(answer.isGiven) \(second.isGiven)) (= \(answer.isUnsure) \(second.isUnsure))
              (=> \(answer.isGiven) \(answer.hasSameValue(as: second))))))

        """
    }.joined()
  }

  /// The same answers to every question that both are asked, but one.
  func agree(but question: QuestionID) -> [String] {
    pack.questionnaire.questions.filter { $0.id != question }.map { agrees(on: $0.id) }
  }

  /// The second is the first, knowing more: nothing is left open, and what was said stays.
  var isCompleted: [String] {
    [other.isCertain]
      + pack.questionnaire.questions.compactMap { question in
        guard let answer = one.answers[question.id], let second = other.answers[question.id] else {
          return nil
        }
        return "(=> (and \(one.isAsked(question.id)) \(answer.isGiven))"
          + " (and \(second.isGiven) \(answer.hasSameValue(as: second))))"
      }
  }

  /// Whether one is asked something that the other is not, a status differs, or words that a rule is
  /// there for are meant for one of them alone.
  var differ: String {
    let asked = pack.questionnaire.questions.map {
      "(distinct \(one.isAsked($0.id)) \(other.isAsked($0.id)))"
    }
    let statuses = pack.catalogue.treatments.flatMap { treatment in
      Status.allCases.filter { $0 > .suitable }.map {
        "(distinct \(one.isAtLeast($0, treatment.id)) \(other.isAtLeast($0, treatment.id)))"
      }
    }
    let words = told.flatMap { rule in
      let truths = (one.truth(of: rule), other.truth(of: rule))
      return [
        SmtTerm.and([truths.0.yes, truths.1.no]), SmtTerm.and([truths.0.no, truths.1.yes]),
      ]
    }
    return SmtTerm.or(asked + statuses + words)
  }
}
