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

  /// What a lead was whenever it left, the earliest first; the same thing once.
  func versions(of lead: Case) -> [Case] {
    guard let moments = moments[lead.id] else { return [] }
    let counts = Set(moments.map { moment in lead.history.count { $0.event.at <= moment } })
    return counts.sorted().map { Case(lead.record, history: Array(lead.history.prefix($0))) }
  }
}
