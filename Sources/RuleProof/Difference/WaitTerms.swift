public import Consultation

/// Something other than a day that a wait can wait for.
public enum WaitMark: Hashable, Sendable {
  case event(WaitEventID)
  /// A day that hangs on an answer which was not given.
  case answer(QuestionID)
}

/// What a wait waits for: every mark, and the last of its days.
struct WaitTerms: Hashable {
  var marks: Set<WaitMark> = []
  var day: CalendarDay?

  /// The terms of a finding whose status is `wait`; `nil` for any other.
  init?(_ finding: Finding, of book: RuleBook) {
    guard finding.status == .wait else { return nil }
    let ends = Dictionary(
      book.rules.map { ($0.id, $0.until) }, uniquingKeysWith: { first, _ in first })
    for reason in finding.reasons where reason.status == .wait {
      switch reason.until {
      case .day(let end)?: day = max(day ?? end, end)
      case .event(let event)?: marks.insert(.event(event))
      case nil:
        if case .period(_, let question)?? = ends[reason.rule] { marks.insert(.answer(question)) }
      }
    }
  }

  /// Whether these terms stand in place of others as the kind of change says.
  func shows(_ kind: AdviceChange.Kind, insteadOf other: WaitTerms) -> Bool {
    switch kind {
    case .sooner: Self.isLater(other.day, day)
    case .later: Self.isLater(day, other.day)
    case .without(let mark): other.marks.contains(mark) && !marks.contains(mark)
    case .also(let mark): marks.contains(mark) && !other.marks.contains(mark)
    case .status, .goesOn, .ends: false
    }
  }

  /// No day comes before any day.
  private static func isLater(_ day: CalendarDay?, _ other: CalendarDay?) -> Bool {
    guard let day else { return false }
    return other.map { day > $0 } ?? true
  }
}
