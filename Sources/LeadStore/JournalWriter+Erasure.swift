public import Casework
public import Consultation
import Foundation
import GRDB

extension JournalWriter {
  /// Empties everything sealed about a lead, and records that it was done and by whom.
  ///
  /// Both happen or neither. The chain still verifies, for it runs over the hashes of what was
  /// sealed; folio and ids stay, who opened the lead stays answerable. SQLite overwrites the bytes
  /// with zeros; pages that hold them and backups that were never finished are taken away before, and
  /// no backup is made meanwhile. Finished backups and exports are for the caller to find; see
  /// ``DataFolder/backups(containing:)``.
  /// - Parameters:
  ///   - id: fixed by the caller, so that trying again erases once.
  /// - Throws: ``LeadStoreError/leadUnknown(_:)`` where no entry is about the lead.
  public func erase(
    _ lead: LeadID, id: EntryID, by staff: String, at: Moment
  ) throws(LeadStoreError) -> EntryReceipt {
    let payload = ErasurePayload(id: id, lead: lead, by: staff, device: device, at: at)
    let draft = EntryDraft(id: id, lead: lead, kind: .erasure, by: staff, payload: payload)
    let pages = PageFolder(folder)
    let entry = try folder.alone { () throws(LeadStoreError) in
      try pages.locked { () throws(LeadStoreError) in
        let seqs = try file.read { db in try EntryRow.seqs(about: lead, db) }
        try pages.remove(of: seqs)
        return try append(draft) { entry, db in
          guard try EntryRow.lead(lead, db) != nil else { throw LeadStoreError.leadUnknown(lead) }
          try EntryRow.empty(lead, before: entry.seq, db)
          try EntryRow.forgetPrepared(lead, db)
        }
      }
    }
    let left = try file.read { db in try EntryRow.unemptied(lead, before: entry.seq, db) }
    guard left.isEmpty else { throw .readBackDiffers(id) }
    return EntryReceipt(entry, isWitnessed: witness(entry))
  }
}
