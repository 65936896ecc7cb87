public import Casework
public import Consultation
import GRDB

/// The half of the journal that staff have: it opens entries, and adds none.
///
/// ```swift
/// let reader = try JournalReader(folder, key: key)
/// for batch in reader.newestFirst() { show(batch.cases) }               // everything, once
/// if try reader.lastSeq() > seen { … reader.batches(after: seen) … }    // each second
/// ```
public struct JournalReader: Sendable {
  /// Where the journal is.
  public let folder: DataFolder
  private let opened: StaffKey
  private let histories: KeyHistories
  let file: JournalFile
  /// How many entries a page spans.
  let span: Int64

  /// Prepares to read with an opened key.
  ///
  /// - Throws: where the journal is absent, foreign, damaged or of another schema.
  public init(_ folder: DataFolder, key: StaffKey) throws(LeadStoreError) {
    try self.init(folder, key: key, span: 256)
  }

  init(_ folder: DataFolder, key: StaffKey, span: Int64) throws(LeadStoreError) {
    self.span = span
    self.folder = folder
    opened = key
    histories = KeyHistories()
    file = JournalFile(path: folder.journalPath)
    _ = try file.read { db in try EntryRow.last(db) }
  }

  /// The key, and whose signatures count now.
  var key: StaffKey {
    var key = opened
    key.history = histories.current(file)
    return key
  }

  /// The place of the last entry, 0 in an empty journal: how to see that something new is there.
  ///
  /// Takes some hundredths of a millisecond and no key, so a console may ask each second.
  public func lastSeq() throws(LeadStoreError) -> Int64 {
    try file.read { db in try EntryRow.last(db).seq }
  }

  /// Whether the key opens the newest entry that is sealed; `false` where there is none.
  ///
  /// - Throws: ``LeadStoreError/keyRotated`` where it was in force and no longer is, else
  ///   ``LeadStoreError/unreadable(seq:_:)`` where it does not.
  public func opensLast() throws(LeadStoreError) -> Bool {
    guard let entry = try file.read({ db in try EntryRow.lastSealed(db) }) else { return false }
    do throws(LeadStoreError) {
      _ = try opened.plaintext(entry)
      return true
    } catch {
      throw cause(of: error)
    }
  }

  /// Every lead after a place in the journal, in the order they came; erased ones are not among
  /// them.
  public func leads(after seq: Int64 = 0) -> LeadSequence {
    LeadSequence(items: items(after: seq))
  }

  /// Everything after a place in the journal that can be read or should be, opened one by one.
  public func items(after seq: Int64 = 0) -> JournalItems {
    JournalItems(batches: JournalBatches(reader: self, after: seq, size: 64, threads: 1))
  }

  /// Everything after a place in the journal, opened in batches by several threads.
  ///
  /// - Parameters:
  ///   - size: how many entries are opened between two returns to the caller.
  ///   - threads: how many work at once, the caller's among them; all have ended when a batch is
  ///     there.
  public func batches(
    after seq: Int64 = 0, size: Int = 512, threads: Int = 2
  ) -> JournalBatches {
    JournalBatches(reader: self, after: seq, size: size, threads: threads)
  }

  /// The lead with a folio; `nil` where there is none or it was erased.
  public func lead(_ folio: Folio) throws(LeadStoreError) -> LeadRecord? {
    guard let entry = try file.read({ db in try EntryRow.find(folio, db) }), !entry.isEmptied
    else { return nil }
    do throws(LeadStoreError) {
      return try opened.open(entry)
    } catch {
      throw cause(of: error)
    }
  }

  /// The lead with a folio and all that was done about it; `nil` where there is none or it was
  /// erased. Opens only the entries about that lead.
  public func `case`(_ folio: Folio) throws(LeadStoreError) -> Case? {
    guard let record = try lead(folio) else { return nil }
    let lines = try file.read { db in try EntryRow.all(about: record.leadID, db) }
    var history: [Case.Happening] = []
    let key = key
    for line in lines {
      let entry = try line.entry.get()
      guard entry.kind == .event else { continue }
      switch key.item(entry) {
      case .event(let happening): history.append(happening)
      case .unreadable(_, let error): throw cause(of: error)
      case .lead, .access, .erasure, .rotation, .keys, nil: continue
      }
    }
    return Case(record, history: history)
  }

  /// All cases in batches, the newest first, opened by several threads.
  ///
  /// Stretches that staff have opened before come from their pages, some ten times as fast; those
  /// opened now are kept as pages, unless the key is the recovery key.
  ///
  /// - Parameters:
  ///   - threads: how many work at once, the caller's among them; all have ended when a batch is
  ///     there.
  public func newestFirst(threads: Int = 2) -> CaseBatches {
    CaseBatches(reader: self, threads: threads, span: span)
  }

  /// All that staff can know of the journal.
  public struct Contents: Sendable {
    /// Every lead with all that was done about it, in the order they came.
    public var cases: [Case] = []
    /// Who saw what, in the order it was recorded.
    public var accesses: [AccessEvent] = []
    /// What could not be read.
    public var unreadable: [LeadStoreError] = []
  }

  /// Opens everything.
  ///
  /// - Parameters:
  ///   - progress: called after each batch with how many entries have been opened, of how many.
  /// - Throws: ``LeadStoreError/keyRotated`` where the key was changed before all was opened.
  public func contents(
    threads: Int = 2, progress: (_ opened: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Contents {
    _ = try lastSeq()
    var contents = Contents()
    var accesses: [[AccessEvent]] = []
    for batch in newestFirst(threads: threads) {
      if batch.unreadable.contains(.keyRotated) { throw .keyRotated }
      contents.cases += batch.cases
      accesses.append(batch.accesses)
      contents.unreadable += batch.unreadable
      progress(batch.opened, batch.of)
    }
    contents.cases.reverse()
    contents.accesses = accesses.reversed().flatMap { $0 }
    return contents
  }
}

/// Leads, opened one by one as they are asked for.
///
/// Each element is a lead or why one entry could not be read; the rest follows.
public struct LeadSequence: Sequence, Sendable {
  let items: JournalItems

  /// Begins a walk of its own.
  public func makeIterator() -> Iterator { Iterator(items: items.makeIterator()) }

  /// One walk along the journal.
  public struct Iterator: IteratorProtocol {
    var items: JournalItems.Iterator

    /// The next lead, or what is wrong with an entry; `nil` after the last.
    public mutating func next() -> Result<LeadRecord, LeadStoreError>? {
      while let item = items.next() {
        switch item {
        case .lead(let record): return .success(record)
        case .unreadable(_, let error): return .failure(error)
        case .event, .access, .erasure, .rotation, .keys: continue
        }
      }
      return nil
    }
  }
}

/// Everything in the journal, opened as it is asked for.
public struct JournalItems: Sequence, Sendable {
  let batches: JournalBatches

  /// Begins a walk of its own.
  public func makeIterator() -> Iterator { Iterator(batches: batches.makeIterator()) }

  /// One walk along the journal.
  public struct Iterator: IteratorProtocol {
    var batches: JournalBatches.Iterator
    private var items: ArraySlice<JournalItem> = []

    init(batches: JournalBatches.Iterator) { self.batches = batches }

    /// The next item; `nil` after the last.
    public mutating func next() -> JournalItem? {
      while items.isEmpty {
        guard let batch = batches.next() else { return nil }
        items = batch.items[...]
      }
      return items.popFirst()
    }
  }
}
