public import Casework
import Consultation

/// When leads left in a format before, so that what a calendar was told then can be taken back.
public struct PastExports: Hashable, Sendable {
  private var moments: [LeadID: [Moment]] = [:]

  /// Nothing has left yet.
  public init() {}

  /// - Parameter accesses: of the whole journal. An export of earlier days says no format and may
  ///   have been of any.
  public init(in format: LeadFormat, _ accesses: some Sequence<AccessEvent>) {
    for access in accesses
    where access.act == .exported && (access.subject ?? format.rawValue) == format.rawValue {
      for lead in access.leads { moments[lead, default: []].append(access.at) }
    }
  }

  /// What a lead may have been whenever it left, the earliest first; the same thing once.
  ///
  /// Moments are whole seconds: of what happened in the second of an export, any part may have come
  /// before it. Taking back a day that nobody was told harms no calendar; one that stays does.
  func versions(of lead: Case) -> [Case] {
    guard let moments = moments[lead.id] else { return [] }
    let counts = Set(
      moments.flatMap { moment in
        let before = lead.history.count { $0.event.at < moment }
        return before...lead.history.count { $0.event.at <= moment }
      })
    return counts.sorted().map { Case(lead.record, history: Array(lead.history.prefix($0))) }
  }
}
