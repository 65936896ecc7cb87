public import Consultation

/// What a pack has several of, as problems name it.
public enum PackThing: String, Hashable, Sendable {
  case area, concern, example, exception, figure, lesson, option, question, rule, source, treatment,
    value
  case forbiddenWord = "forbidden word"
  case redLine = "red line"
}

/// In what a name is not the name of one thing.
public enum NameFault: Hashable, Sendable {
  case twice(PackThing, String)
  /// Nothing of that kind is named so; of those that are, what is worth a hint.
  case unknown(PackThing, String, known: [String])
  /// A condition names a question that is asked later.
  case asksLater(QuestionID)
  /// Neither a treatment nor one of the groups.
  case noTreatmentOrGroup(String, groups: [String])

  /// Of what nobody needs to be told the others.
  static func unknown(_ thing: PackThing, _ name: String) -> Self {
    .unknown(thing, name, known: [])
  }
}

extension NameFault {
  var words: FaultWords {
    switch self {
    case .twice(let thing, let name): .init("the \(thing.rawValue) '\(name)' is written twice")
    case .unknown(.source, let name, _):
      .init("unknown source '\(name)'", hint: "add it to sources.yaml")
    case .unknown(let thing, let name, let known):
      .init("unknown \(thing.rawValue) '\(name)'", hint: FaultWords.oneOf(known))
    case .asksLater(let id):
      .init(
        "the condition names '\(id)', which is not asked before",
        hint: "move the question '\(id)' up, or name an earlier one")
    case .noTreatmentOrGroup(let name, let groups):
      .init(
        "unknown treatment or group '\(name)'",
        hint: groups.isEmpty ? nil : "groups: " + groups.joined(separator: ", "))
    }
  }
}
