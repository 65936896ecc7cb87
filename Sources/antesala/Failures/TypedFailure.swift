import Consultation

/// What was typed and cannot be meant.
enum TypedFailure {
  case noDay(String)
  case dayOutOfRange(CalendarDay, ClosedRange<CalendarDay>)
  case periodBackwards
  /// None of the words that narrow a list.
  case filterUnknown(String, String, known: [String])
  /// None of the words that a line of a contact takes.
  case valueUnknown(String, String, known: [String])
  /// A few words that are too many, and what they are, as *reason*.
  case wordsTooLong(String, limit: Int)
  /// Somebody who is in no record of who opened leads.
  case neverOpened(String, known: [String])
  case textTooLong(limit: Int)
  case textEmpty
  case textNotUTF8
  case lineNotUTF8(String)
  /// An argument of the command line, counted from one.
  case argumentNotUTF8(Int)
  case keyNotUTF8
}

extension TypedFailure {
  var words: FailureWords {
    switch self {
    case .noDay(let text):
      .init(
        "'\(FailureWords.typed(text, atMost: 20))' is not a day",
        hint: "2026-12-01, today, +3d, +2w or +1m", .usage)
    case .dayOutOfRange(let day, let days):
      .init(
        "\(day) " + (day < days.lowerBound ? "has passed" : "is too far ahead"),
        hint: "a day from \(days.lowerBound) to \(days.upperBound)", .usage)
    case .periodBackwards: .init("--from lies after --to", .usage)
    case .filterUnknown(let what, let typed, let known):
      .init(
        "there is no \(what) '\(FailureWords.typed(typed, atMost: 40))'",
        hint: Suggestion.hint(for: typed, among: known), .usage)
    case .valueUnknown(let label, let typed, let known):
      .init(
        "there is no \(label) '\(FailureWords.typed(typed, atMost: 40))'",
        hint: known.joined(separator: ", "), .usage)
    case .wordsTooLong(let what, let limit):
      .init("the \(what) is longer than \(limit) characters", .usage)
    case .neverOpened(let name, let known):
      .init(
        "nobody called '\(FailureWords.typed(name, atMost: 40))' has ever opened the leads",
        hint: Suggestion.hint(for: name, among: known), .usage)
    case .textTooLong(let limit): .init("the text is longer than \(limit) bytes", .dataError)
    case .textEmpty: .init("the text is empty", .usage)
    case .textNotUTF8: .init("the text is not UTF-8", .dataError)
    case .lineNotUTF8(let label): .init("the \(label) is not UTF-8", .dataError)
    case .argumentNotUTF8(let number):
      .init(
        "argument \(number) of the command line is not UTF-8",
        hint: "a terminal and a locale of UTF-8, as in LANG=es_MX.UTF-8", .usage)
    case .keyNotUTF8: .init("what was typed is not UTF-8", .dataError)
    }
  }
}
