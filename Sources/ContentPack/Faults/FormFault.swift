/// In what a place of a file has another form than it should.
public enum FormFault: Hashable, Sendable {
  case mappingExpected
  case listExpected
  case textExpected
  /// A text of white space alone.
  case nothingFound
  case wholeNumberExpected(found: String)
  case numberTooLong(found: String)
  case truthExpected(found: String)
  case rangeExpected
  case spanExpected
  case waitEndExpected
  case dayExpected(found: String)
  case idExpected(found: String)
  case fieldUnknown(String, known: [String])
  case fieldMissing(String)
  /// None of a closed list.
  case wordUnknown(String, known: [String])
  case tooMany(PackThing, most: Int)
}

extension FormFault {
  var words: FaultWords {
    switch self {
    case .mappingExpected: .init("expected a mapping of keys to values")
    case .listExpected: .init("expected a list")
    case .textExpected: .init("expected a text")
    case .nothingFound: .init("expected a text, found nothing")
    case .wholeNumberExpected(let text): .init("expected a whole number, found '\(text)'")
    case .numberTooLong(let text):
      .init("expected a whole number of at most five digits, found '\(text)'")
    case .truthExpected(let text): .init("expected true or false, found '\(text)'")
    case .rangeExpected: .init("expected a lower and an upper number, as in [3, 6]")
    case .spanExpected:
      .init("expected a length of time", hint: "write {weeks: 4} or {months: [3, 6]}")
    case .waitEndExpected:
      .init("expected the end of a wait", hint: "write {days: 90, after: recent_botox_ago}")
    case .dayExpected(let text): .init("'\(text)' is not a day", hint: "write 2026-11-22")
    case .idExpected(let text):
      .init("'\(text)' is not an id", hint: "letters, digits, _ and - only, as in acne_scars")
    case .fieldUnknown(let name, let known):
      .init("unknown field '\(name)'", hint: FaultWords.oneOf(known))
    case .fieldMissing(let name): .init("the field '\(name)' is missing")
    case .wordUnknown(let text, let known):
      .init("unknown word '\(text)'", hint: FaultWords.oneOf(known))
    case .tooMany(let thing, let most): .init("there are more than \(most) \(thing.rawValue)s")
    }
  }
}
