import AgeEncryption
public import Casework
public import Consultation
import GRDB

/// The half of the journal that staff have: it opens leads, and writes nothing.
public struct JournalReader: Sendable {
  /// Where the journal is.
  public let folder: DataFolder
  private let key: StaffKey
  private let file: JournalFile

  /// Prepares to read with an opened key.
  ///
  /// - Throws: where the journal is absent, foreign, damaged or of another schema.
  public init(_ folder: DataFolder, key: StaffKey) throws(LeadStoreError) {
    self.folder = folder
    self.key = key
    file = JournalFile(path: folder.journalPath)
    _ = try file.read { db in try EntryRow.last(db) }
  }

  /// Every lead after a place in the journal, in the order they came; erased ones are not among
  /// them.
  public func leads(after seq: Int64 = 0) -> LeadSequence {
    LeadSequence(file: file, key: key, after: seq)
  }

  /// The lead with a folio; `nil` where there is none or it was erased.
  public func lead(_ folio: Folio) throws(LeadStoreError) -> LeadRecord? {
    guard let entry = try file.read({ db in try EntryRow.find(folio, db) }), !entry.isEmptied
    else { return nil }
    return try key.open(entry)
  }
}

/// Leads, opened one by one as they are asked for.
///
/// Each element is a lead or why one entry could not be read; the rest follows. Entries are fetched
/// in pages, so a long walk never keeps a kiosk from writing.
public struct LeadSequence: Sequence, Sendable {
  let file: JournalFile
  let key: StaffKey
  let after: Int64

  /// Begins a walk of its own.
  public func makeIterator() -> Iterator { Iterator(file: file, key: key, seq: after) }

  /// One walk along the journal.
  public struct Iterator: IteratorProtocol {
    let file: JournalFile
    let key: StaffKey
    var seq: Int64
    private var page: ArraySlice<Result<Entry, LeadStoreError>> = []
    private var isOver = false

    init(file: JournalFile, key: StaffKey, seq: Int64) {
      self.file = file
      self.key = key
      self.seq = seq
    }

    /// The next lead, or what is wrong with it; `nil` after the last or after the journal itself
    /// could not be read, which is then the last element.
    public mutating func next() -> Result<LeadRecord, LeadStoreError>? {
      while let entry = nextEntry() {
        switch entry {
        case .failure(let error): return .failure(error)
        case .success(let entry) where entry.kind == .lead && !entry.isEmptied:
          return Result { () throws(LeadStoreError) in try key.open(entry) }
        case .success: continue
        }
      }
      return nil
    }

    private mutating func nextEntry() -> Result<Entry, LeadStoreError>? {
      if page.isEmpty && !isOver { fetch() }
      return page.popFirst()
    }

    private mutating func fetch() {
      do throws(LeadStoreError) {
        let start = seq
        let lines = try file.read { db in try EntryRow.page(after: start, limit: 64, db) }
        isOver = lines.isEmpty
        page = lines.map(\.entry)[...]
        seq = lines.last?.seq ?? seq
      } catch {
        isOver = true
        page = [.failure(error)]
      }
    }
  }
}

extension StaffKey {
  /// Opens the lead of an entry.
  func open(_ entry: Entry) throws(LeadStoreError) -> LeadRecord {
    let bytes: [UInt8]
    do throws(AgeError) {
      bytes = try Age.decrypt(entry.sealed, with: [identity])
    } catch {
      throw .unreadable(seq: entry.seq, error)
    }
    let payload = try LeadPayload(bytes, of: entry)
    guard let folio = entry.folio else {
      throw .entryMalformed(seq: entry.seq, column: "folio")
    }
    return LeadRecord(
      seq: entry.seq, folio: folio, id: entry.id, leadID: entry.lead, device: entry.device,
      at: payload.at, lead: payload.lead, payload: bytes)
  }
}
