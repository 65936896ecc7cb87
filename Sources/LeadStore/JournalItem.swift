public import Casework
public import Consultation

/// One entry of the journal as staff read it.
public enum JournalItem: Equatable, Sendable {
  /// A visitor confirmed a consultation.
  case lead(LeadRecord)
  /// Staff did something about a lead.
  case event(Case.Happening)
  /// Somebody saw leads, or tried to.
  case access(AccessEvent, seq: Int64)
  /// Everything sealed about a lead was emptied; its earlier items no longer count.
  case erasure(Erasure)
  /// The clinic's key was changed: a key opened before no longer opens what comes after.
  case rotation(seq: Int64)
  /// It was stated anew who may read and sign; whoever could open leads still can.
  case keys(seq: Int64)
  /// The entry at a place could not be opened, or holds what it should not.
  case unreadable(seq: Int64, LeadStoreError)

  /// That a lead was erased, when, and by whom.
  public struct Erasure: Hashable, Sendable {
    /// The place in the journal.
    public let seq: Int64
    public let id: EntryID
    /// The lead of which nothing can be read any more.
    public let lead: LeadID
    /// The staff member who asked for it.
    public let by: String
    /// By the clock of the machine where it was asked for.
    public let at: Moment

    /// As an entry of the journal says it.
    public init(seq: Int64, id: EntryID, lead: LeadID, by: String, at: Moment) {
      self.seq = seq
      self.id = id
      self.lead = lead
      self.by = by
      self.at = at
    }
  }

  /// The place in the journal.
  public var seq: Int64 {
    switch self {
    case .lead(let record): record.seq
    case .event(let happening): happening.seq
    case .access(_, let seq), .rotation(let seq), .keys(let seq), .unreadable(let seq, _): seq
    case .erasure(let erasure): erasure.seq
    }
  }
}

/// What is of one kind among items, in the order of the journal.
extension [JournalItem] {
  package var records: [LeadRecord] {
    compactMap { if case .lead(let record) = $0 { record } else { nil } }
  }

  package var happenings: [Case.Happening] {
    compactMap { if case .event(let happening) = $0 { happening } else { nil } }
  }

  package var accesses: [AccessEvent] {
    compactMap { if case .access(let access, _) = $0 { access } else { nil } }
  }

  package var erased: [LeadID] {
    compactMap { if case .erasure(let erasure) = $0 { erasure.lead } else { nil } }
  }

  var unreadable: [LeadStoreError] {
    compactMap { if case .unreadable(_, let error) = $0 { error } else { nil } }
  }

  /// Whether the clinic's key was changed in one of them.
  package var holdsRotation: Bool {
    contains { if case .rotation = $0 { true } else { false } }
  }
}
