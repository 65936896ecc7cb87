public import Casework
public import Consultation

/// The names a lead will have, fixed before the first attempt to write it.
///
/// Whoever confirms a lead draws one ticket and keeps it until there is a ``Receipt``: however often
/// the attempt is repeated, by whichever program, the journal takes the ticket once.
public struct Ticket: Hashable, Sendable {
  /// The id of the entry to be.
  public let id: EntryID
  /// The id of the lead to be.
  public let lead: LeadID
  /// Not to be shown yet: only a receipt is a confirmation.
  public let folio: Folio

  /// Names that were drawn elsewhere, such as those of invented leads.
  public init(id: EntryID, lead: LeadID, folio: Folio) {
    self.id = id
    self.lead = lead
    self.folio = folio
  }

  init(now: Moment, folio: Folio) {
    id = EntryID(now: now)
    lead = LeadID(now: now)
    self.folio = folio
  }
}

/// The journal's word that a lead is on the disk, and was read back from it as it was written.
public struct Receipt: Hashable, Sendable {
  /// The place in the journal.
  public let seq: Int64
  /// As in the ticket.
  public let id: EntryID
  /// As in the ticket.
  public let lead: LeadID
  /// What the visitor may now be shown.
  public let folio: Folio
  /// Whether the head moved along; `false` calls for `store verify`, the lead is safe all the same.
  public let isWitnessed: Bool
}
