extension AnswerProblem {
  /// The problem in words for people who write answers as data.
  public var sentence: String {
    switch self {
    case .outOfRange(let range):
      "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .unknownOption(let option): "has no option '\(option)'"
    case .repeatedOption(let option): "names the option '\(option)' twice"
    case .exclusiveOption(let option): "the option '\(option)' stands alone"
    case .tooLongAgo: "lies more than 120 years back"
    case .unknownNotOffered: "does not offer \"unknown\""
    case .anotherKind(let expected): "expects \(expected)"
    }
  }
}
