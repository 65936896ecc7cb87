import Casework
import Consultation
import GRDB

/// An entry that has no place in the chain yet, and is not sealed.
struct EntryDraft: Sendable {
  let id: EntryID
  let lead: LeadID
  let kind: Entry.Kind
  let folio: Folio?
  /// Whose act it is, who must sign it; `nil` where it is nobody's.
  let by: String?
  /// What is to be sealed; of a statement about keys, its text.
  let json: [UInt8]

  init(
    id: EntryID, lead: LeadID, kind: Entry.Kind, folio: Folio? = nil, by: String? = nil,
    payload: some Encodable
  ) {
    self.init(id: id, lead: lead, kind: kind, folio: folio, by: by, json: Sealer.json(payload))
  }

  private init(
    id: EntryID, lead: LeadID, kind: Entry.Kind, folio: Folio?, by: String?, json: [UInt8]
  ) {
    self.id = id
    self.lead = lead
    self.kind = kind
    self.folio = folio
    self.by = by
    self.json = json
  }

  /// A statement about keys, which is in the clear and about nobody's lead.
  init(_ statement: KeyStatement) {
    guard let own = LeadID(bytes: statement.id.bytes) else {
      preconditionFailure("ids of entries and of leads are UUIDs of the same version")
    }
    self.init(
      id: statement.id, lead: own, kind: statement.resealed == nil ? .keys : .rotation,
      folio: nil, by: nil, json: statement.bytes)
  }

  /// The entry in its place in the chain.
  func signed(
    by device: DeviceKey, _ author: Author? = nil, sealed: [UInt8],
    after last: EntryRow.Place = EntryRow.Place(seq: 0, hash: Entry.origin)
  ) throws(LeadStoreError) -> Entry {
    let link = Entry.Link(
      seq: last.seq + 1, id: id, lead: lead, kind: kind, folio: folio, device: device.device,
      previous: last.hash, sealedHash: sealed.sha256)
    let hash = link.hash
    return Entry(
      link, hash: hash, signature: try device.signature(of: Entry.signedBytes(ofHash: hash)),
      signer: author?.person.publicKey.name,
      personSignature: try author?.person.signature(
        of: Entry.bytesSignedByPerson(ofHash: hash)),
      sealed: sealed)
  }

  /// Whether an entry is this one, be it sealed at another attempt.
  func matches(_ entry: Entry) -> Bool {
    entry.id == id && entry.lead == lead && entry.kind == kind && entry.folio == folio
  }
}

extension JournalWriter {
  /// How often an append is tried where the disk reports a fault.
  private static let attempts = 3

  /// Appends a draft once, however often it is called, and proves it.
  ///
  /// - Parameters:
  ///   - fixed: the only sealer that will do, for a draft that rests on it; the one in force
  ///     otherwise.
  ///   - alongside: what else belongs into the same transaction, after the entry.
  /// - Throws: ``LeadStoreError/keyRotated`` where the fixed sealer, or the key of the person whose
  ///   act it is, is in force no more.
  func append(
    _ draft: EntryDraft, under fixed: Sealer? = nil,
    alongside: (Entry, Database) throws -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Entry {
    var attempt = 1
    while true {
      do throws(LeadStoreError) {
        let entry = try commit(draft, under: fixed, alongside: alongside)
        return try readBack(entry)
      } catch  where error.leavesCommitInDoubt && attempt < Self.attempts {
        // The next attempt opens the file anew and looks the id up before it writes.
        attempt += 1
      }
    }
  }

  /// Commits a draft, or finds it committed.
  private func commit(
    _ draft: EntryDraft, under fixed: Sealer?, alongside: (Entry, Database) throws -> Void
  ) throws(LeadStoreError) -> Entry {
    while true {
      let sealer = fixed ?? sealer.current
      let author = try author(of: draft, under: sealer)
      let sealed =
        draft.kind.isStatement ? draft.json : try sealer.seal(draft.json, by: author)
      do throws(LeadStoreError) {
        return try commit(draft, sealed: sealed, by: sealer, author, alongside: alongside)
      } catch .keyRotated where fixed == nil {
        try seeKeys()
      }
    }
  }

  /// Takes notice of what the journal states now about keys.
  func seeKeys() throws(LeadStoreError) {
    sealer.replace(by: try folder.sealer(file, isListed: false))
  }

  private func commit(
    _ draft: EntryDraft, sealed: [UInt8], by sealer: Sealer, _ author: Author?,
    alongside: (Entry, Database) throws -> Void
  ) throws(LeadStoreError) -> Entry {
    let (entry, isNew) = try file.write { db in
      if let present = try EntryRow.find(draft.id, db) {
        guard draft.matches(present) else { throw LeadStoreError.idTaken(draft.id) }
        return (present, false)
      }
      guard try EntryRow.lastStatement(db) == sealer.seq else {
        throw LeadStoreError.keyRotated
      }
      if let folio = draft.folio, try EntryRow.isTaken(folio, db) {
        throw LeadStoreError.folioTaken
      }
      let entry = try sign(draft, sealed: sealed, by: author, after: try EntryRow.last(db))
      try EntryRow.insert(entry, db)
      try alongside(entry, db)
      return (entry, true)
    }
    // An entry from an earlier attempt may have come with a failed sync.
    if !isNew { try file.rewrite() }
    return entry
  }

  /// Gives a draft its place in the chain.
  func sign(
    _ draft: EntryDraft, sealed: [UInt8], by author: Author? = nil, after last: EntryRow.Place
  ) throws(LeadStoreError) -> Entry {
    try draft.signed(by: key, author, sealed: sealed, after: last)
  }

  /// Reads an entry over another connection, and lets only the identical one pass, or the same
  /// entry after a rotation has sealed it anew.
  private func readBack(_ entry: Entry) throws(LeadStoreError) -> Entry {
    let found = try file.read { db in try EntryRow.find(entry.id, db) }
    guard let found, found == entry || found.isResealed(of: entry) else {
      throw .readBackDiffers(entry.id)
    }
    return entry
  }

  /// Moves the head to an entry, if the head's own entry is in the journal.
  ///
  /// - Returns: whether the head now is at this entry or a later one. A head that could not be
  ///   moved lags behind, which costs some of its use and nothing of the lead.
  func witness(_ entry: Entry) -> Bool {
    do throws(LeadStoreError) {
      guard let head = try folder.head() else { return false }
      let known = try file.read { db in try EntryRow.hash(at: head.seq, db) }
      guard known == head.hash, head.isSigned(by: try folder.devices()) else { return false }
      guard head.seq < entry.seq else { return true }
      let next = try JournalHead(seq: entry.seq, hash: entry.hash, signedBy: key)
      try PrivateFile.replace(folder.headPath, next.bytes)
      return true
    } catch {
      return false
    }
  }

  /// Takes the end of the journal as it is for its head, after a backup was put back on purpose.
  public func acceptHead() throws(LeadStoreError) {
    let last = try file.read { db in try EntryRow.last(db) }
    let head = try JournalHead(seq: last.seq, hash: last.hash, signedBy: key)
    try PrivateFile.replace(folder.headPath, head.bytes)
  }
}
