import Consultation

/// A pack's questions as a FHIR Questionnaire, in one language with the other as a translation.
///
/// Options of several are exclusive where the pack says so, and so is *I don't know*. That a stop
/// rule ends the interview, FHIR has no word for.
struct FhirQuestionnaire {
  private let pack: ClinicPack
  private let language: Language

  init(_ pack: ClinicPack, language: Language) {
    self.pack = pack
    self.language = language
  }

  var resource: JSONTree {
    [
      "resourceType": "Questionnaire",
      // HL7's Structured Data Capture, *Advanced Behavior*: an address, items, and for each item
      // either rows or an expression that say when it is asked.
      "meta": ["profile": [.text(FhirSystem.capture("sdc-questionnaire-behave"))]],
      "language": .text(language.rawValue),
      "url": .text(FhirSystem.questionnaire(pack.identity)),
      "version": .text(FhirSystem.version(pack.identity)),
      "title": .text(pack.clinic.name),
      "status": "active",
      // Until a medical director has signed.
      "experimental": .truth(pack.review == nil),
      "approvalDate": pack.review.map { .text("\($0.signedOn)") },
      "lastReviewDate": pack.review.map { .text("\($0.signedOn)") },
      "effectivePeriod": pack.review.map {
        ["start": .text("\($0.signedOn)"), "end": .text("\($0.until)")]
      },
      "subjectType": ["Patient"],
      "publisher": .text(pack.clinic.name),
      "item": .list(pack.questionnaire.questions.map(item)),
    ]
  }

  private func item(_ question: Question) -> JSONTree {
    let words = words { $0.ask(question.id) }
    let enabling = EnableWhen(question.condition, in: pack)
    return [
      "linkId": .text(question.id.text),
      "text": words.text,
      "_text": words.translation,
      "type": .text(question.kind.fhirType),
      // Whoever cannot say may say so; whoever is asked answers.
      "required": true,
      "repeats": .truth(question.isMany),
      "enableWhen": enabling.rows,
      "enableBehavior": enabling.behavior.map { .text($0) },
      "answerOption": options(of: question),
      "extension": Self.list(extensions(of: question) + enabling.extensions),
    ]
  }

  private func options(of question: Question) -> JSONTree? {
    guard !question.options.isEmpty else { return nil }
    var options = question.options.map { option in
      Self.option(coding(option.id, of: question), isExclusive: option.isExclusive)
    }
    if question.allowsUnknown {
      options.append(Self.option(FhirSystem.askedUnknown, isExclusive: question.isMany))
    }
    return .list(options)
  }

  private static func option(_ coding: JSONTree, isExclusive: Bool) -> JSONTree {
    let exclusive: JSONTree = [
      [
        "url": .text(FhirSystem.extensionURL("questionnaire-optionExclusive")),
        "valueBoolean": true,
      ]
    ]
    return ["valueCoding": coding, "extension": isExclusive ? exclusive : nil]
  }

  private func coding(_ option: OptionID, of question: Question) -> JSONTree {
    let words = words { $0.option(option, of: question.id) }
    return [
      "system": .text(FhirSystem.options(of: question.id, in: pack.identity.id)),
      "code": .text(option.text),
      "display": words.text,
      "_display": words.translation,
    ]
  }

  private func extensions(of question: Question) -> [JSONTree] {
    switch question.kind {
    case .number(let range):
      [
        [
          "url": .text(FhirSystem.extensionURL("minValue")),
          "valueInteger": .number(range.lowerBound),
        ],
        [
          "url": .text(FhirSystem.extensionURL("maxValue")),
          "valueInteger": .number(range.upperBound),
        ],
      ]
    case .elapsed(let units):
      units.map { unit in
        [
          "url": .text(FhirSystem.extensionURL("questionnaire-unitOption")),
          "valueCoding": ["system": .text(FhirSystem.units), "code": .text(unit.ucum)],
        ]
      }
    case .one, .many: []
    }
  }

  /// Words in the language, and the extension that says them in the other.
  private func words(
    _ text: (Wording) -> String
  ) -> (text: JSONTree, translation: JSONTree) {
    let other = language.other
    let translation: JSONTree = [
      "extension": [
        [
          "url": .text(FhirSystem.extensionURL("translation")),
          "extension": [
            ["url": "lang", "valueCode": .text(other.rawValue)],
            ["url": "content", "valueString": .text(text(pack.wording(other)))],
          ],
        ]
      ]
    ]
    return (.text(text(pack.wording(language))), translation)
  }

  /// A list, or nothing: FHIR has no empty ones.
  static func list(_ values: [JSONTree]) -> JSONTree? { values.isEmpty ? nil : .list(values) }
}

extension Question.Kind {
  fileprivate var fhirType: String {
    switch self {
    case .number: "integer"
    case .one, .many: "choice"
    case .elapsed: "quantity"
    }
  }
}

extension Question {
  fileprivate var isMany: Bool {
    switch kind {
    case .many: true
    case .number, .one, .elapsed: false
    }
  }
}
