public import Consultation

/// How long leads stay, by the clinic's own limits: used, then blocked, then deleted.
///
/// Sensitive data is kept the shortest time (LFPDPPP of 2025, articles 7, 11, 12), and cancelled by
/// blocking before deleting (articles 10, 24).
public struct Retention: Hashable, Sendable {
  /// Months from the last activity about a lead until it is due to be blocked.
  public let retentionMonths: Int
  /// Months from then until it is due to be deleted.
  public let blockingMonths: Int

  public init(_ limits: ClinicPack.Limits) {
    retentionMonths = limits.retentionMonths
    blockingMonths = limits.blockingMonths
  }

  /// What is to be done by a day.
  public struct Due: Hashable, Sendable, Codable {
    public let toBlock: [LeadID]
    public let toDelete: [LeadID]

    private enum CodingKeys: String, CodingKey {
      case toBlock = "to_block"
      case toDelete = "to_delete"
    }

    public init(toBlock: [LeadID], toDelete: [LeadID]) {
      self.toBlock = toBlock
      self.toDelete = toDelete
    }
  }

  /// The day from which a lead is due to be blocked; `nil` where it is already.
  ///
  /// - Parameter day: the day at the clinic on which a moment falls.
  public func blockDay(of one: Case, day: (Moment) -> CalendarDay) -> CalendarDay? {
    guard !one.isBlocked else { return nil }
    return CalendarPeriod(retentionMonths, .months).after(day(one.lastActivity))
  }

  /// The day from which a lead is due to be deleted; `nil` where it is not blocked.
  public func deletionDay(of one: Case, day: (Moment) -> CalendarDay) -> CalendarDay? {
    one.blockedSince.map { CalendarPeriod(blockingMonths, .months).after(day($0)) }
  }

  /// What is due on a day, in the order of the cases.
  ///
  /// What is still going on keeps a lead: a request that is not done, a visit or a follow-up that
  /// is still to come. A cancellation that was granted has blocked it already; carrying it out is
  /// its deletion, so it does not keep the lead.
  public func due(
    among cases: [Case], on today: CalendarDay, day: (Moment) -> CalendarDay
  ) -> Due {
    var toBlock: [LeadID] = []
    var toDelete: [LeadID] = []
    for one in cases where !one.isGoingOn(on: today) {
      if blockDay(of: one, day: day).map({ $0 <= today }) ?? false { toBlock.append(one.id) }
      if deletionDay(of: one, day: day).map({ $0 <= today }) ?? false { toDelete.append(one.id) }
    }
    return Due(toBlock: toBlock, toDelete: toDelete)
  }
}

extension Case {
  /// Whether something about the lead is not finished.
  fileprivate func isGoingOn(on today: CalendarDay) -> Bool {
    if requests.contains(where: { $0.isOpen && !$0.isGrantedCancellation }) { return true }
    if !isClosed, let day = followUp?.on, day >= today { return true }
    if case .booked(let day?) = stage, day >= today { return true }
    return false
  }
}
