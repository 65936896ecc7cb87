/// Why bytes are not JSON, or not the JSON that was asked for.
public enum JSONFault: Hashable, Sendable {
  case endsEarly
  case noValue
  case nameExpected
  case colonExpected
  case commaExpected
  case digitExpected
  case stringUnended
  case controlCharacter
  case escapeUnknown
  case hexadecimalExpected
  case halfSurrogate
  case notUTF8
  /// Two members of one object have the same name, and might disagree.
  case nameTwice
  case tooDeep
  case somethingFollows
  case objectExpected
}

extension JSONFault {
  /// What is wrong, in a few words.
  public var message: String {
    switch self {
    case .endsEarly: "not JSON: it ends too early"
    case .noValue: "not JSON"
    case .nameExpected: "not JSON: expected a name"
    case .colonExpected: "not JSON: expected a colon"
    case .commaExpected: "not JSON: expected a comma or the end"
    case .digitExpected: "not JSON: expected a digit"
    case .stringUnended: "not JSON: a string does not end"
    case .controlCharacter: "not JSON: a control character in a string"
    case .escapeUnknown: "not JSON: an unknown escape sequence"
    case .hexadecimalExpected: "not JSON: expected four hexadecimal digits"
    case .halfSurrogate: "not JSON: half of a surrogate pair"
    case .notUTF8: "not UTF-8"
    case .nameTwice: "a name stands here twice"
    case .tooDeep: "more than \(JSONReader.deepest) lists and objects in each other"
    case .somethingFollows: "something follows the object"
    case .objectExpected: "expected an object"
    }
  }
}
