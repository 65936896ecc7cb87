public import Consultation

/// What happened over a stretch of days, in numbers that name nobody.
///
/// One person counts once: records handled elsewhere are left out, and so are blocked ones, which
/// nobody may use any more.
public struct Statistics: Hashable, Sendable, Codable {
  public let from: CalendarDay
  public let to: CalendarDay
  public let leads: Int
  /// Leads by the day of the consultation; every day once, in order.
  public let days: [Tally<CalendarDay>]
  /// Leads by week; every week once, in order. The first and last may be cut by the stretch.
  public let weeks: [Tally<ISOWeek>]
  /// From the first screen to a visit: how many came at least so far.
  public let funnel: [Tally<String>]
  /// Concerns named, the most frequent first.
  public let concerns: [Tally<OptionID>]
  /// Treatments shown as answering a concern, the most frequent first.
  public let treatments: [Tally<TreatmentID>]
  /// Treatments shown first, the most frequent first.
  public let firstTreatments: [Tally<TreatmentID>]
  /// Leads by stage, from new to closed.
  public let stages: [Tally<Stage.Kind>]
  /// Closed leads by reason, the most frequent first.
  public let closingReasons: [Tally<ClosingReason>]
  /// Leads by who looks after them, the most first; nobody's last.
  public let owners: [OwnerTally]
  /// Seconds from the consultation to the first contact; `nil` where there was none.
  public let firstContact: Spread?
  /// Leads that nobody has reached and that are not closed.
  public let waiting: Int

  private enum CodingKeys: String, CodingKey {
    case from, to, leads, days, weeks, funnel, concerns, treatments, stages, owners, waiting
    case firstTreatments = "first_treatments"
    case closingReasons = "closing_reasons"
    case firstContact = "first_contact"
  }

  /// One person's leads.
  public struct OwnerTally: Hashable, Sendable, Codable {
    /// `nil` for nobody.
    public let owner: String?
    public let count: Int
    public let stages: [Tally<Stage.Kind>]
    public let firstContact: Spread?

    private enum CodingKeys: String, CodingKey {
      case owner, count, stages
      case firstContact = "first_contact"
    }
  }

  /// The steps of the funnel that leads take, after the screens.
  public static let leadSteps = ["lead", "contacted", "booked", "attended"]

  /// - Parameters:
  ///   - days: of the consultations counted.
  ///   - concernQuestion: the question whose options are concerns.
  ///   - screens: the screens of the kiosk that the funnel begins with, in order.
  ///   - reached: how often each screen was reached on each day.
  /// - Complexity: O(cases + days + reached).
  public init(
    of cases: [Case], days: ClosedRange<CalendarDay>, concernQuestion: QuestionID = "concern",
    screens: [String] = [], reached: [CalendarDay: [String: Int]] = [:]
  ) {
    let counted = cases.filter {
      days.contains($0.lead.on) && !$0.isBlocked && $0.duplicateOf == nil
    }
    from = days.lowerBound
    to = days.upperBound
    leads = counted.count
    let everyDay = (from.daysSince1970...to.daysSince1970).map(CalendarDay.init(daysSince1970:))
    self.days = Self.inOrder(everyDay, counted.map(\.lead.on))
    let mondays = stride(
      from: ISOWeek(of: from).monday.daysSince1970, through: to.daysSince1970, by: 7)
    weeks = Self.inOrder(
      mondays.map { ISOWeek(of: CalendarDay(daysSince1970: $0)) },
      counted.map { ISOWeek(of: $0.lead.on) })
    funnel =
      Self.funnel(of: screens, reached: reached.filter { days.contains($0.key) })
      + Self.funnel(of: counted)
    concerns = Self.byFrequency(counted.flatMap { $0.lead.concerns(in: concernQuestion) })
    treatments = Self.byFrequency(counted.flatMap { $0.lead.advised.map(\.treatment) })
    firstTreatments = Self.byFrequency(counted.compactMap { $0.lead.advised.first?.treatment })
    stages = Self.inOrder(Stage.Kind.allCases, counted.map(\.stage.kind))
    closingReasons = Self.byFrequency(
      counted.compactMap { if case .closed(let reason) = $0.stage { reason } else { nil } })
    owners = Self.owners(of: counted)
    firstContact = Spread(counted.compactMap(\.secondsToFirstContact))
    waiting = counted.count { $0.firstContact == nil && !$0.isClosed }
  }

  /// Every key once, in the order given.
  private static func inOrder<Key>(_ keys: [Key], _ found: [Key]) -> [Tally<Key>] {
    let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    return keys.map { Tally($0, counts[$0] ?? 0) }
  }

  /// The keys found, the most frequent first, then by name.
  private static func byFrequency<Key>(_ found: [Key]) -> [Tally<Key>] {
    Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +).map { Tally($0.key, $0.value) }
      .sorted { ($1.count, "\($0.of)") < ($0.count, "\($1.of)") }
  }

  /// The most leads first, nobody's last.
  private static func owners(of cases: [Case]) -> [OwnerTally] {
    Dictionary(grouping: cases, by: \.owner)
      .map { owner, cases in
        OwnerTally(
          owner: owner, count: cases.count,
          stages: inOrder(Stage.Kind.allCases, cases.map(\.stage.kind)),
          firstContact: Spread(cases.compactMap(\.secondsToFirstContact)))
      }
      .sorted { left, right in
        (left.owner == nil ? 1 : 0, -left.count, left.owner ?? "")
          < (right.owner == nil ? 1 : 0, -right.count, right.owner ?? "")
      }
  }

  private static func funnel(
    of screens: [String], reached: [CalendarDay: [String: Int]]
  ) -> [Tally<String>] {
    screens.map { screen in Tally(screen, reached.values.reduce(0) { $0 + ($1[screen] ?? 0) }) }
  }

  private static func funnel(of cases: [Case]) -> [Tally<String>] {
    let furthest = cases.map { one in
      let stages = one.stages
      if stages.contains(.attended) { return 3 }
      if stages.contains(.booked) { return 2 }
      return stages.contains(.contacted) || one.firstContact != nil ? 1 : 0
    }
    return leadSteps.enumerated().map { place, step in
      Tally(step, furthest.count { $0 >= place })
    }
  }
}

extension Case {
  /// From the consultation to the first contact, never negative: clocks may differ.
  fileprivate var secondsToFirstContact: Int64? {
    firstContact.map { max(0, $0.secondsSince1970 - record.at.secondsSince1970) }
  }
}
