extension Wording {
  /// An answer as its visitor would say it; ids where the pack has no words for them any more.
  public func answer(
    _ answer: Answer, to question: QuestionID, as manner: AnswerManner = AnswerManner()
  ) -> String {
    switch answer {
    case .number(let number): "\(number)"
    case .one(let option): name(option, of: question)
    case .many([]): manner.none ?? name(Option.none, of: question)
    case .many(let options):
      options.map { name($0, of: question) }.joined(separator: manner.separator)
    case .elapsed(let period):
      manner.elapsed?(period) ?? self["ui.question.ago", ["period": text(for: period)]]
    case .unknown: manner.unknown ?? self["ui.unknown"]
    }
  }

  /// An option in words; its id where the pack no longer has it.
  public func name(_ option: OptionID, of question: QuestionID) -> String {
    has("option.\(question).\(option)") ? self.option(option, of: question) : option.text
  }
}

/// Where an answer is said otherwise than on screens: to whoever listens, or in few words.
public struct AnswerManner {
  /// What parts several chosen options.
  public var separator = " · "
  /// What is said of none, if not the words of the option *none*.
  public var none: String?
  /// What is said of *I don't know*, if not what screens say.
  public var unknown: String?
  /// A time past, if not in the words of screens.
  public var elapsed: ((CalendarPeriod) -> String)?

  /// As on screens.
  public init() {}

  /// - Parameters:
  ///   - separator: what parts several chosen options.
  ///   - none: said of none, if not the words of the option *none*.
  ///   - unknown: said of *I don't know*, if not what screens say.
  ///   - elapsed: says a time past.
  public init(
    separator: String, none: String? = nil, unknown: String? = nil,
    elapsed: @escaping (CalendarPeriod) -> String
  ) {
    self.separator = separator
    self.none = none
    self.unknown = unknown
    self.elapsed = elapsed
  }
}
