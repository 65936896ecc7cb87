public import Consultation

/// Somebody saw leads, or tried to: an entry of the journal that survives an erasure.
public struct AccessEvent: Hashable, Sendable, Codable {
  /// The name and version of this shape, inside every sealed access entry.
  public static let schema = "antesala.access/1"

  public let schema: String
  public let id: EntryID
  /// Whose passphrase opened the leads; `nil` where none did, or the recovery key.
  public let by: String?
  public let at: Moment
  public let act: Act
  /// The leads that were seen; none where the act is about all or about none.
  public let leads: [LeadID]
  /// The staff member or backup that the act is about, or the format that leads left in.
  public let subject: String?
  /// Why, in the person's words; every export has one.
  public let reason: String?

  /// What was done.
  public enum Act: String, Hashable, Sendable, CaseIterable, Codable {
    /// A passphrase was accepted; every lead can be listed from here on.
    case unlocked
    /// A passphrase was refused.
    case refused
    case locked
    /// One lead was shown whole.
    case opened
    /// Leads left the store in the clear.
    case exported
    /// A record was handed to its person.
    case handedOver = "handed_over"
    /// Staff were added or removed, a passphrase or the clinic's key changed.
    case keys
    /// The journal was copied or put back.
    case backup
  }

  public init(
    id: EntryID, by: String?, at: Moment, act: Act, leads: [LeadID] = [], subject: String? = nil,
    reason: String? = nil
  ) {
    schema = Self.schema
    self.id = id
    self.by = by
    self.at = at
    self.act = act
    self.leads = leads
    self.subject = subject
    self.reason = reason
  }
}
