/// One thing a clinic asks, and the shape of its answer.
public struct Question: Hashable, Sendable, Identifiable {
  /// What an answer may be.
  public enum Kind: Hashable, Sendable {
    /// A whole number within a range, such as an age in years.
    case number(ClosedRange<Int>)
    /// Exactly one of the options.
    case one([Option])
    /// Any number of the options; an exclusive option stands alone.
    case many([Option])
    /// How long ago something was, in one of these units, up to the limit.
    case elapsed([CalendarPeriod.Unit])
  }

  /// The name under which its words stand.
  public let id: QuestionID
  /// What an answer may be.
  public let kind: Kind
  /// Whether *I don't know / prefer not to say* is an answer here.
  public let allowsUnknown: Bool
  /// When it is asked; always, if the condition has no cells.
  public let condition: Condition
  /// Whether a sentence stands beside it at all times, such as *do not stop any medicine*.
  public let hasNotice: Bool

  /// A question; most may be answered *I don't know* and are always asked.
  public init(
    id: QuestionID, kind: Kind, allowsUnknown: Bool = true, condition: Condition = .always,
    hasNotice: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.allowsUnknown = allowsUnknown
    self.condition = condition
    self.hasNotice = hasNotice
  }

  /// The options, in the order shown; none for numbers and elapsed times.
  public var options: [Option] {
    switch kind {
    case .one(let options), .many(let options): options
    case .number, .elapsed: []
    }
  }

  /// The longest time that an *elapsed* answer may reach back, in months (120 years).
  public static let longestElapsedMonths = 1440
}

/// One answer to choose.
public struct Option: Hashable, Sendable, Identifiable {
  /// The name within its question.
  public let id: OptionID
  /// Whether choosing it lets go of every other option, as *none* does.
  public let isExclusive: Bool
  /// The days it stands for, where it stands for days: red days accepted, days until an event.
  public let days: Int?

  /// An option; most stand beside others and for no days.
  public init(_ id: OptionID, isExclusive: Bool = false, days: Int? = nil) {
    self.id = id
    self.isExclusive = isExclusive
    self.days = days
  }

  /// The option that says *none of these*, in JSON an empty list.
  public static let none: OptionID = "none"
}
