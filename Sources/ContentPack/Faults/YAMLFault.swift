/// Why a text is not YAML, or more of it than is read.
public enum YAMLFault: Hashable, Sendable {
  /// What libyaml says; `nil` where it says nothing.
  case malformed(String?)
  case secondDocument
  /// Nothing before is named so, or only what the alias stands in.
  case aliasUnknown(String)
  /// Two things of one name; the line of the first.
  case anchorTwice(String, first: Int)
  /// Two keys of one mapping; the line of the first.
  case keyTwice(String, first: Int)
  case keyTooLong
  case tooDeep
  case tooManyNodes
  case tooManyDirectives
}

extension YAMLFault {
  var words: FaultWords {
    switch self {
    case .malformed(let finding):
      .init(
        "not YAML: \(finding ?? "it cannot be read")",
        hint: "texts with ': ' or '#' in them need quotation marks")
    case .secondDocument: .init("not YAML: a second document begins")
    case .aliasUnknown(let name): .init("not YAML: nothing before is named '\(name)'")
    case .anchorTwice(let name, let line):
      .init("two things are named '&\(name)'", hint: "the first is in line \(line)")
    case .keyTwice(let key, let line):
      .init("written twice: \(key)", hint: "the first is in line \(line)")
    case .keyTooLong: .init("a key has more than \(YAMLLimits.key) bytes")
    case .tooDeep: .init("more than \(YAMLLimits.depth) lists and mappings in each other")
    case .tooManyNodes: .init("more than \(YAMLLimits.nodes) texts, lists and mappings")
    case .tooManyDirectives: .init("more than \(YAMLLimits.directives) directives")
    }
  }
}
