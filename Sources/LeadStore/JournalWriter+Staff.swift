public import Casework
import Consultation
import GRDB

extension JournalWriter {
  /// Seals what staff did about a lead and appends it, if the journal does not have it already.
  ///
  /// The proof is that of a lead: once this returns, the entry is committed, synced and was read
  /// back. When it throws, the same event may be tried again and is kept once. It is signed by the
  /// person whose act it is.
  /// - Throws: ``LeadStoreError/leadUnknown(_:)`` and ``LeadStoreError/leadErased(_:)`` where there
  ///   is nothing for the event to be about.
  public func append(_ event: CaseEvent) throws(LeadStoreError) -> EntryReceipt {
    let entry = try append(draft(event)) { _, db in try requireLead(event.lead, db) }
    return EntryReceipt(entry, isWitnessed: witness(entry))
  }

  /// Records that somebody saw leads or tried to, with the same proof.
  ///
  /// An access to one lead is an entry about that lead, any other an entry about itself. Either
  /// survives the erasure of the leads it names.
  public func append(_ access: AccessEvent) throws(LeadStoreError) -> EntryReceipt {
    let entry = try append(draft(access))
    return EntryReceipt(entry, isWitnessed: witness(entry))
  }

  func draft(_ event: CaseEvent) -> EntryDraft {
    EntryDraft(
      id: event.id, lead: event.lead, kind: .event, by: event.by,
      payload: StaffPayload(event, device: device))
  }

  func draft(_ access: AccessEvent) -> EntryDraft {
    EntryDraft(
      id: access.id, lead: access.subjectOfEntry,
      kind: access.act == .exported ? .export : .access, by: access.by,
      payload: StaffPayload(access, device: device))
  }

  /// - Throws: unless the lead is there and was not erased.
  func requireLead(_ id: LeadID, _ db: Database) throws {
    guard let lead = try EntryRow.lead(id, db) else { throw LeadStoreError.leadUnknown(id) }
    if lead.isEmptied { throw LeadStoreError.leadErased(id) }
  }
}

/// The journal's word that an entry is on the disk, and was read back from it as it was written.
public struct EntryReceipt: Hashable, Sendable {
  /// The place in the journal.
  public let seq: Int64
  /// The id the caller fixed.
  public let id: EntryID
  /// The lead that the entry is about.
  public let lead: LeadID
  /// Whether the head moved along; see ``Receipt/isWitnessed``.
  public let isWitnessed: Bool

  init(_ entry: Entry, isWitnessed: Bool) {
    seq = entry.seq
    id = entry.id
    lead = entry.lead
    self.isWitnessed = isWitnessed
  }
}
