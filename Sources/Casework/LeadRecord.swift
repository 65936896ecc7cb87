public import Consultation

/// A lead as staff read it: opened, and seen to be what its entry says.
public struct LeadRecord: Hashable, Sendable {
  /// Its place in the journal.
  public let seq: Int64
  /// The code that the visitor took home.
  public let folio: Folio
  /// The entry that holds it.
  public let id: EntryID
  /// The name under which later entries speak of it.
  public let leadID: LeadID
  /// The kiosk that wrote it.
  public let device: String
  /// When it was confirmed, by that kiosk's clock.
  public let at: Moment
  /// What the visitor said, was advised and agreed to.
  public let lead: Lead
  /// The JSON exactly as it was sealed, with its final line feed; what `age -d` prints.
  public let payload: [UInt8]

  public init(
    seq: Int64, folio: Folio, id: EntryID, leadID: LeadID, device: String, at: Moment, lead: Lead,
    payload: [UInt8]
  ) {
    self.seq = seq
    self.folio = folio
    self.id = id
    self.leadID = leadID
    self.device = device
    self.at = at
    self.lead = lead
    self.payload = payload
  }
}
