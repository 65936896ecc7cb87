public import Consultation

/// One thing that staff did about a lead: an entry of the journal, never changed afterwards.
public struct CaseEvent: Hashable, Sendable {
  /// The name and version of this shape, inside every sealed event.
  public static let schema = "antesala.event/1"

  /// Fixed before the first attempt to write it.
  public let id: EntryID
  public let lead: LeadID
  /// The staff member who did it.
  public let by: String
  public let at: Moment
  /// The last entry about the lead that this person had seen; what came between was not known to
  /// them.
  public let seen: Int64
  public let change: CaseChange

  public init(
    id: EntryID, lead: LeadID, by: String, at: Moment, seen: Int64, change: CaseChange
  ) {
    self.id = id
    self.lead = lead
    self.by = by
    self.at = at
    self.seen = seen
    self.change = change
  }
}

/// What an event changes.
///
/// Each is a fact that stands by itself: two people who change one lead at the same time both end
/// in its history, and what one of them says about the owner leaves alone what the other says
/// about the stage.
public enum CaseChange: Hashable, Sendable {
  case stage(Stage)
  case note(String)
  /// Who looks after the lead; nobody where `nil`.
  case owner(String?)
  /// The day to come back to it, and what for; none where `nil`.
  case followUp(FollowUp?)
  /// A conversation was begun over a channel.
  case conversation(Contact.Channel)
  /// The visitor's contact as it should read (the right to rectification).
  case contact(Contact)
  /// A consent that the visitor took back.
  case revocation(Consent.Purpose)
  /// The lead is another record of the same person and is handled there.
  case duplicate(of: LeadID)
  /// It is a record of its own after all.
  case separate
  /// The visitor asks for a right; the event's id is the request's name.
  case request(PrivacyRequest.Right, received: CalendarDay)
  /// A step in a request.
  case requestStep(EntryID, PrivacyRequest.Step)
  /// Out of every list and search, waiting for its deletion (the law's *bloqueo*).
  case block
  case unblock
  /// An earlier event no longer counts; it stays in the history.
  case undo(EntryID)
}

/// When to come back to a lead, and what for.
public struct FollowUp: Hashable, Sendable, Codable {
  public let on: CalendarDay
  public let purpose: String?

  /// The longest purpose that is taken, in characters.
  public static let longestPurpose = 80

  public init(on: CalendarDay, purpose: String? = nil) {
    self.on = on
    self.purpose = purpose
  }
}
