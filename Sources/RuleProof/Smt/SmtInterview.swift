import Consultation

/// What is claimed of interviews as a whole: how long they are and what they tell.
struct SmtInterview {
  let theorems: [SmtTheorem]

  init(_ pack: ClinicPack, visitor: SmtVisitor, screens: Int) {
    let questions = pack.questionnaire.questions
    let asked = questions.map { "(ite \(visitor.isAsked($0.id)) 1 0)" }
    let count = asked.isEmpty ? "0" : "(+ 0 \(asked.joined(separator: " ")))"
    let longer = SmtTheorem(name: "interview.ends", isProvedByUnsat: true) {
      [visitor.isComplete, "(> \(count) \(screens))"]
    }
    theorems = [longer, Self.tells(pack, visitor)] + Self.concerns(pack, visitor)
  }

  /// A complete interview that nothing ended, with a concern that no treatment answers.
  private static func tells(_ pack: ClinicPack, _ visitor: SmtVisitor) -> SmtTheorem {
    let name = "results.tell"
    guard let answer = visitor.answers[pack.catalogue.concern] else {
      return SmtTheorem(name: name, isProvedByUnsat: true) { ["true"] }
    }
    let concern = pack.catalogue.concern
    let options = answer.question.options.filter { !$0.isExclusive }
    func isAnswered(_ option: OptionID) -> Bool {
      pack.catalogue.treatments.contains { $0.uses.contains { $0.concern == option } }
    }
    let isGiven = SmtTerm.and([visitor.isAsked(concern), answer.isGiven])
    let inVain = options.filter { !isAnswered($0.id) }.map { answer.choice($0.id) }
    let served = options.filter { isAnswered($0.id) }.map { answer.choice($0.id) }
    let over = pack.questionnaire.questions.compactMap { visitor.ending(with: $0.id) }
    return SmtTheorem(name: name, isProvedByUnsat: true) {
      [
        visitor.isComplete,
        SmtTerm.not(SmtTerm.or(over)),
        SmtTerm.or([
          SmtTerm.not(visitor.isAsked(concern)),
          SmtTerm.and([isGiven, SmtTerm.or(inVain)] + served.map(SmtTerm.not)),
        ]),
      ]
    }
  }

  /// A visitor with one concern and nothing in the way of some treatment for it.
  private static func concerns(_ pack: ClinicPack, _ visitor: SmtVisitor) -> [SmtTheorem] {
    guard let answer = visitor.answers[pack.catalogue.concern] else { return [] }
    let options = answer.question.options
    return options.filter { !$0.isExclusive }.map { option in
      let treatments = pack.catalogue.treatments.filter {
        $0.uses.contains { $0.concern == option.id }
      }
      let isAlone = options.filter { $0.id != Option.none }.map {
        $0.id == option.id ? answer.choice($0.id) : SmtTerm.not(answer.choice($0.id))
      }
      return SmtTheorem(name: "concern.\(option.id)", isProvedByUnsat: false) {
        [
          visitor.isComplete, visitor.isAsked(pack.catalogue.concern), answer.isGiven,
          SmtTerm.and(isAlone),
          SmtTerm.or(treatments.map { SmtTerm.not(visitor.isAtLeast(.wait, $0.id)) }),
        ]
      }
    }
  }
}
