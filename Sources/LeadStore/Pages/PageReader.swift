import AgeEncryption
import GRDB

/// Opens stretches of the journal: from their pages where those still hold, else entry by entry.
struct PageReader: Sendable {
  private let file: JournalFile
  private let folder: PageFolder
  private let key: StaffKey
  /// `nil` for the recovery key, which is not the clinic's and makes no pages.
  private let pageKey: ClinicKey?
  private let recipients: DataFolder

  init(_ reader: JournalReader) {
    file = reader.file
    folder = PageFolder(reader.folder)
    let key = reader.key
    self.key = key
    recipients = reader.folder
    pageKey = key.name == nil ? nil : ClinicKey(key.identities[0], for: .page)
  }

  /// A stretch, opened.
  struct Stretch: Sendable {
    let items: [JournalItem]
    /// A page to keep of it; `nil` where there is one, or none can be made.
    let draft: Draft?
  }

  /// A page that could be kept if the journal still is what it was made of.
  struct Draft: Sendable {
    let seqs: ClosedRange<Int64>
    let sealed: [UInt8]
    let lastHash: [UInt8]
    let emptied: Int
  }

  /// Opens a stretch.
  ///
  /// - Parameters:
  ///   - isPage: whether a page may be of it.
  func stretch(
    _ seqs: ClosedRange<Int64>, isPage: Bool = true
  ) throws(LeadStoreError) -> Stretch {
    if isPage, let items = try itemsOfPage(seqs) { return Stretch(items: items, draft: nil) }
    let lines = try file.read { db in
      try EntryRow.next(after: seqs.lowerBound - 1, limit: seqs.count, db)
    }.filter { $0.seq <= seqs.upperBound }
    var items: [JournalItem] = []
    var opened: [JournalPage.Opened] = []
    var emptied = 0
    for line in lines {
      switch line.entry {
      case .failure(let error): items.append(.unreadable(seq: line.seq, error))
      case .success(let entry) where entry.isEmptied: emptied += 1
      case .success(let entry):
        let (item, plaintext) = key.opened(entry)
        items.append(item)
        if let plaintext {
          opened.append(JournalPage.Opened(label: entry.label, plaintext: plaintext))
        }
      }
    }
    let isWhole = lines.count == seqs.count && opened.count + emptied == lines.count
    guard isPage, isWhole, case .success(let entry)? = lines.last?.entry else {
      return Stretch(items: items, draft: nil)
    }
    let page = JournalPage(lastHash: entry.hash, entries: opened)
    return Stretch(items: items, draft: draft(seqs, page, emptied: emptied))
  }

  private func itemsOfPage(
    _ seqs: ClosedRange<Int64>
  ) throws(LeadStoreError) -> [JournalItem]? {
    guard let pageKey, let bytes = folder.page(seqs, pageKey),
      let page = JournalPage(bytes, key.texts)
    else { return nil }
    let hash = try file.read { db in try EntryRow.hash(at: seqs.upperBound, db) }
    guard hash == page.lastHash else { return nil }
    var items: [JournalItem] = []
    for entry in page.entries {
      guard let item = try? key.item(entry.label, plaintext: entry.plaintext) else { return nil }
      items.append(item)
    }
    return items
  }

  private func draft(
    _ seqs: ClosedRange<Int64>, _ page: JournalPage, emptied: Int
  ) -> Draft? {
    guard let pageKey, let sealed = try? Age.encrypt(page.bytes, to: [pageKey]) else {
      return nil
    }
    return Draft(seqs: seqs, sealed: sealed, lastHash: page.lastHash, emptied: emptied)
  }

  /// Keeps pages, as far as the journal still is what they were made of.
  ///
  /// Pages only save time, so whatever hinders this is passed over.
  func keep(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    try? folder.locked(patience: 0) { () throws(LeadStoreError) in
      guard try isKeyInForce() else { return }
      let valid = try file.read { db in
        try drafts.filter { draft in
          try EntryRow.hash(at: draft.seqs.upperBound, db) == draft.lastHash
            && EntryRow.emptied(in: draft.seqs, db) == draft.emptied
        }
      }
      try folder.keep(valid.map { (seqs: $0.seqs, sealed: $0.sealed) })
    }
  }

  private func isKeyInForce() throws(LeadStoreError) -> Bool {
    let history = try file.read { db in try EntryRow.keyHistory(db) }
    guard let statement = history.last?.statement else {
      return try recipients.recipients().first == key.recipient
    }
    return statement.recipients.first == key.recipient
  }
}
