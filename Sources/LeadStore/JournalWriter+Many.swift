public import Casework
public import Consultation
import GRDB

extension JournalWriter {
  /// Something to be appended together with others.
  public enum NewEntry: Sendable {
    case lead(Lead, Ticket, at: Moment)
    case event(CaseEvent)
    case access(AccessEvent)
  }

  /// Seals many entries and appends them in one transaction: all of them, or none.
  ///
  /// For invented leads and for taking over what was elsewhere: nobody is shown a folio before the
  /// end, so one sync answers for all. Each id is new, and no event is about a lead that is not
  /// there.
  /// - Parameters:
  ///   - threads: how many seal at once, the caller's among them.
  /// - Returns: the place of the last entry.
  @discardableResult
  public func append(
    _ entries: [NewEntry], threads: Int = 2
  ) throws(LeadStoreError) -> Int64 {
    let drafts = entries.map(draft)
    while true {
      let sealer = sealer.current
      var authors: [String?: Author] = [:]
      for draft in drafts where authors[draft.by] == nil {
        authors[draft.by] = try author(of: draft, under: sealer)
      }
      let signing = authors
      let sealed = Threads.map(drafts, threads: threads) { draft in
        Result { () throws(LeadStoreError) in
          try sealer.seal(draft.json, by: signing[draft.by])
        }
      }
      do throws(LeadStoreError) {
        let last = try file.write { db in
          guard try EntryRow.lastStatement(db) == sealer.seq else {
            throw LeadStoreError.keyRotated
          }
          return try commit(drafts, sealed, signing, db)
        }
        if let last { _ = witness(last) }
        return last?.seq ?? 0
      } catch .keyRotated {
        try seeKeys()
      }
    }
  }

  private func draft(_ entry: NewEntry) -> EntryDraft {
    switch entry {
    case .lead(let lead, let ticket, let at): draft(lead, ticket, at: at)
    case .event(let event): draft(event)
    case .access(let access): draft(access)
    }
  }

  private func commit(
    _ drafts: [EntryDraft], _ sealed: [Result<[UInt8], LeadStoreError>],
    _ authors: [String?: Author], _ db: Database
  ) throws -> Entry? {
    var last = try EntryRow.last(db)
    var entry: Entry?
    for (draft, sealed) in zip(drafts, sealed) {
      guard try EntryRow.find(draft.id, db) == nil else {
        throw LeadStoreError.idTaken(draft.id)
      }
      let next = try sign(
        draft, sealed: try sealed.get(), by: authors[draft.by], after: last)
      try EntryRow.insert(next, db)
      if next.kind == .event { try requireLead(next.lead, db) }
      last = EntryRow.Place(seq: next.seq, hash: next.hash)
      entry = next
    }
    return entry
  }
}
