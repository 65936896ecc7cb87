public import Consultation

/// A visitor's request under data protection law, from the day it came in to the day it is done.
///
/// The LFPDPPP of 2025 gives 20 business days for an answer and 15 more to carry it out, each
/// extendable once by as many (articles 28–34).
public struct PrivacyRequest: Hashable, Sendable {
  /// What a person may ask for.
  public enum Right: String, Hashable, Sendable, CaseIterable, Codable {
    /// To know what is kept.
    case access
    /// To have it corrected.
    case rectification
    /// To have it deleted.
    case cancellation
    /// To have a use of it stopped.
    case opposition
  }

  /// What the clinic does about a request.
  public enum Step: Hashable, Sendable {
    /// More time is needed, once for the answer and once for carrying it out.
    case extended(reason: String)
    /// The person was told whether it will be done.
    case answered(on: CalendarDay, granted: Bool)
    /// It is done.
    case carriedOut(on: CalendarDay)
  }

  /// The id of the event that opened it.
  public let id: EntryID
  public let lead: LeadID
  public let right: Right
  public let received: CalendarDay
  /// What was done about it, in order.
  public internal(set) var steps: [Step]
}
