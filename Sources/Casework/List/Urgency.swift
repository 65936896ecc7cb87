public import Consultation

/// How soon staff should come back to a lead; the more urgent is the lesser.
public enum Urgency: Hashable, Sendable {
  /// The day of its follow-up has passed, or that of a visit of which nobody said whether it took
  /// place.
  case overdue(since: CalendarDay)
  /// Nobody has reached the visitor, who has waited since then.
  case new(since: Moment)
  /// Its follow-up or its visit is today.
  case today
  /// They come later.
  case scheduled(CalendarDay)
  /// Nothing is planned.
  case unplanned
  case closed
}

extension Case {
  /// How soon to come back to the lead.
  public func urgency(on today: CalendarDay) -> Urgency {
    guard !isClosed else { return .closed }
    guard let day = nextDay else {
      return stage == .new && firstContact == nil ? .new(since: record.at) : .unplanned
    }
    return day < today ? .overdue(since: day) : day == today ? .today : .scheduled(day)
  }

  /// Whether a day for which something was planned has passed with the lead still open.
  public func isOverdue(on today: CalendarDay) -> Bool {
    if case .overdue = urgency(on: today) { true } else { false }
  }

  /// How many seconds the visitor has waited to be reached; `nil` once somebody did, or nobody
  /// will.
  public func waiting(at now: Moment) -> Int64? {
    guard firstContact == nil, stage == .new else { return nil }
    return max(0, now.secondsSince1970 - record.at.secondsSince1970)
  }

  /// Where a case stands in the order of urgency: earlier numbers first.
  func rank(on today: CalendarDay) -> UrgencyRank {
    let (group, value): (Int64, Int64) =
      switch urgency(on: today) {
      case .overdue(let day): (0, Int64(day.daysSince1970))
      case .new(let since): (1, since.secondsSince1970)
      case .today: (2, record.at.secondsSince1970)
      case .scheduled(let day): (3, Int64(day.daysSince1970))
      case .unplanned: (4, -lastActivity.secondsSince1970)
      case .closed: (5, -stageSince.secondsSince1970)
      }
    return UrgencyRank(group: group, value: value, seq: record.seq)
  }
}

/// An urgency and, within it, how long it has been one.
struct UrgencyRank: Comparable {
  let group: Int64
  let value: Int64
  let seq: Int64

  static func < (left: Self, right: Self) -> Bool {
    (left.group, left.value, left.seq) < (right.group, right.value, right.seq)
  }
}
