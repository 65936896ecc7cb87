/// What a visitor said to one question.
///
/// *I don't know* is the answer `unknown`, never the absence of one.
public enum Answer: Hashable, Sendable {
  case number(Int)
  case one(OptionID)
  /// The chosen options in the order of the question; the empty list says *none of these*.
  case many([OptionID])
  /// So long before the day of the interview.
  case elapsed(CalendarPeriod)
  case unknown
}

/// Why an answer does not fit its question.
public enum AnswerProblem: Error, Hashable, Sendable {
  case outOfRange(ClosedRange<Int>)
  case unknownOption(OptionID)
  case repeatedOption(OptionID)
  /// An exclusive option was chosen together with others.
  case exclusiveOption(OptionID)
  case tooLongAgo
  case unknownNotOffered
  /// The answer has another shape than the question asks for.
  case anotherKind(expected: String)
}

extension Question {
  /// The answer in its one canonical form: options in the question's order, *none* as the empty
  /// list.
  ///
  /// - Throws: the first `AnswerProblem` found.
  /// - Complexity: O(options²), a dozen at most.
  public func accept(_ answer: Answer) throws(AnswerProblem) -> Answer {
    switch (kind, answer) {
    case (_, .unknown):
      guard allowsUnknown else { throw .unknownNotOffered }
      return .unknown
    case (.number(let range), .number(let number)):
      guard range.contains(number) else { throw .outOfRange(range) }
      return answer
    case (.one(let options), .one(let chosen)):
      guard options.contains(where: { $0.id == chosen }) else { throw .unknownOption(chosen) }
      return answer
    case (.many(let options), .many(let chosen)):
      return .many(try Self.canonical(chosen, among: options))
    case (.elapsed, .elapsed(let period)):
      guard period.months <= Self.longestElapsedMonths,
        period.days <= Self.longestElapsedMonths * 31
      else { throw .tooLongAgo }
      return answer
    case (.number, _): throw .anotherKind(expected: "a whole number")
    case (.one, _): throw .anotherKind(expected: "one option id")
    case (.many, _): throw .anotherKind(expected: "a list of option ids")
    case (.elapsed, _): throw .anotherKind(expected: "an ISO 8601 duration such as P5M")
    }
  }

  private static func canonical(
    _ chosen: [OptionID], among options: [Option]
  ) throws(AnswerProblem) -> [OptionID] {
    var seen: [OptionID] = []
    for id in chosen {
      guard let option = options.first(where: { $0.id == id }) else { throw .unknownOption(id) }
      guard !seen.contains(id) else { throw .repeatedOption(id) }
      guard !option.isExclusive || chosen.count == 1 else { throw .exclusiveOption(id) }
      seen.append(id)
    }
    return options.map(\.id).filter { $0 != Option.none && seen.contains($0) }
  }
}

extension Answer: Codable {
  /// Numbers as numbers, one option as a string, several as a list, elapsed times as ISO 8601
  /// durations, *I don't know* as `"unknown"`. No option id reads as a duration (the pack check
  /// sees to it), so the question is not needed to read an answer back.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = Self(text: text)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .many(try container.decode([OptionID].self))
    }
  }

  /// Reads the string form: `unknown`, an ISO 8601 duration, or an option id.
  public init(text: String) {
    if text == "unknown" {
      self = .unknown
    } else if let period = CalendarPeriod(iso: text) {
      self = .elapsed(period)
    } else {
      self = .one(OptionID(text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch notation {
    case .number(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    case .list(let options): try container.encode(options)
    }
  }

  /// The shape of an answer wherever it is written: in JSON, in a table, in a pack's examples.
  public enum Notation: Hashable, Sendable {
    case number(Int)
    /// What ``init(text:)`` reads: an option id, an ISO 8601 duration, or `unknown`.
    case word(String)
    /// Option ids; the empty list says *none of these*.
    case list([OptionID])
  }

  /// The answer as it is written.
  public var notation: Notation {
    switch self {
    case .number(let number): .number(number)
    case .one(let option): .word(option.text)
    case .many(let options): .list(options)
    case .elapsed(let period): .word(period.description)
    case .unknown: .word("unknown")
    }
  }
}
