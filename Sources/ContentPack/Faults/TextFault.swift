/// What is wrong with the words of a pack, by the key under which they stand.
public enum TextFault: Hashable, Sendable {
  case missing(key: String)
  /// No screen and nothing in the pack asks for it.
  case superfluous(key: String)
  case twice(key: String)
  case keyTooLong
  case forbidden(String, key: String)
  case forbiddenInNotice(String)
  /// A character that terminals cannot show.
  case unprintable(key: String)
}

extension TextFault {
  var words: FaultWords {
    switch self {
    case .missing(let key): .init("the words for '\(key)' are missing")
    case .superfluous(let key): .init("nothing asks for the words '\(key)'", hint: "delete them")
    case .twice(let key): .init("the words for '\(key)' are written twice")
    case .keyTooLong: .init("the names down to here have more than \(YAMLLimits.key) bytes")
    case .forbidden(let word, let key): .init("'\(key)' uses the forbidden word '\(word)'")
    case .forbiddenInNotice(let word): .init("the notice uses the forbidden word '\(word)'")
    case .unprintable(let key): .init("'\(key)' holds a character that terminals cannot show")
    }
  }
}
