import Consultation

/// That each question and option can be come to, and makes a difference.
struct SmtQuestions {
  let theorems: [SmtTheorem]

  init(_ pack: ClinicPack, pair: SmtPair) {
    let questions = pack.questionnaire.questions
    theorems =
      questions.map { question in
        SmtTheorem(name: "question.\(question.id)", isProvedByUnsat: false) {
          question.options.contains { Self.isMarked($0, of: question, in: pack) }
            ? Self.isAnswered(question, pair.one)
            : Self.isAnswered(question, pair.one) + Self.isAnswered(question, pair.other)
              + pair.agree(but: question.id) + [pair.differ]
        }
      }
      + questions.flatMap { question in
        question.options.map { option in
          SmtTheorem(name: "option.\(question.id).\(option.id)", isProvedByUnsat: false) {
            Self.matters(option, of: question, in: pack, pair)
          }
        }
      }
  }

  private static func isAnswered(_ question: Question, _ visitor: SmtVisitor) -> [String] {
    [visitor.isAsked(question.id)] + (visitor.answers[question.id].map { [$0.isGiven] } ?? [])
  }

  private static func matters(
    _ option: Option, of question: Question, in pack: ClinicPack, _ pair: SmtPair
  ) -> [String] {
    guard let answer = pair.one.answers[question.id], let other = pair.other.answers[question.id]
    else { return ["false"] }
    var assertions = isAnswered(question, pair.one) + [answer.holds(.option(option.id))]
    guard !isMarked(option, of: question, in: pack) else { return assertions }
    assertions += isAnswered(question, pair.other)
    assertions.append(SmtTerm.not(other.holds(.option(option.id))))
    if case .many = question.kind, !option.isExclusive {
      assertions.append(answer.hasSameValue(as: other, but: option.id))
    }
    return assertions + pair.agree(but: question.id) + [pair.differ]
  }

  /// Whether an option has a meaning of its own in the catalogue: a concern that is answered, days
  /// that tell it from others, a part of the body.
  private static func isMarked(
    _ option: Option, of question: Question, in pack: ClinicPack
  ) -> Bool {
    let catalogue = pack.catalogue
    if question.id == catalogue.concern {
      return option.isExclusive
        || catalogue.treatments.contains { $0.uses.map(\.concern).contains(option.id) }
    }
    if question.id == catalogue.downtime || question.id == catalogue.event {
      return !question.options.allSatisfy { $0.days == option.days }
    }
    return catalogue.treatments.contains { $0.areas.contains(option.id) }
  }
}
