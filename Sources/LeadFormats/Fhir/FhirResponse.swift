import Casework
import Consultation

/// What a visitor said, as a FHIR QuestionnaireResponse: the questions asked and nothing of others.
struct FhirResponse {
  private let lead: Case
  private let pack: ClinicPack
  private let wording: Wording

  init(_ lead: Case, pack: ClinicPack, wording: Wording) {
    self.lead = lead
    self.pack = pack
    self.wording = wording
  }

  var resource: JSONTree {
    let visitor = FhirName.patient(lead).reference
    return [
      "resourceType": "QuestionnaireResponse",
      "identifier": ["system": .text(FhirSystem.folio), "value": .text(lead.folio.description)],
      "questionnaire": .text(FhirSystem.canonical(lead.lead.pack)),
      "status": "completed",
      "subject": visitor,
      "authored": .text(lead.record.at.description),
      "author": visitor,
      "source": visitor,
      "item": FhirQuestionnaire.list(items),
    ]
  }

  /// In the order of the pack; answers to questions that it no longer has come last.
  private var items: [JSONTree] {
    let known = pack.questionnaire.questions.map(\.id)
    let others = lead.lead.answers.keys.filter { !known.contains($0) }
    return (known + others.sorted()).compactMap { question in
      lead.lead.answers[question].map { answer in
        ["linkId": .text(question.text), "answer": .list(answers(answer, to: question))]
      }
    }
  }

  private func answers(_ answer: Answer, to question: QuestionID) -> [JSONTree] {
    switch answer {
    case .number(let number): [["valueInteger": .number(number)]]
    case .one(let option): [coding(option, of: question)]
    case .many(let chosen):
      (chosen.isEmpty ? [Option.none] : chosen).map { coding($0, of: question) }
    case .elapsed(let period): [["valueQuantity": quantity(period)]]
    case .unknown: [unknown(question)]
    }
  }

  private func coding(_ option: OptionID, of question: QuestionID) -> JSONTree {
    let key = "option.\(question).\(option)"
    return [
      "valueCoding": [
        "system": .text(FhirSystem.options(of: question, in: lead.lead.pack.id)),
        "code": .text(option.text),
        "display": wording.has(key) ? .text(wording[key]) : nil,
      ]
    ]
  }

  /// One amount of one unit as it was said; a sum of units as the days it came to.
  private func quantity(_ period: CalendarPeriod) -> JSONTree {
    if period.parts.count == 1, let part = period.parts.first {
      return part.unit.quantity(part.amount)
    }
    let on = lead.lead.on
    return CalendarPeriod.Unit.days.quantity(
      on.daysSince1970 - period.before(on).daysSince1970)
  }

  private func unknown(_ question: QuestionID) -> JSONTree {
    switch pack.questionnaire[question]?.kind {
    case .number: ["_valueInteger": FhirSystem.askedUnknownExtension]
    case .elapsed: ["valueQuantity": FhirSystem.askedUnknownExtension]
    case .one, .many, nil: ["valueCoding": FhirSystem.askedUnknown]
    }
  }
}
