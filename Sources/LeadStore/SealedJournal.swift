public import Consultation
import GRDB

/// The journal as anybody with the folder can use it: count, check, copy out; never read.
public struct SealedJournal: Sendable {
  /// Where the journal and the public keys are.
  public let folder: DataFolder
  let file: JournalFile

  /// Opens the journal of a folder.
  ///
  /// - Throws: where it is absent, foreign, damaged or of another schema.
  public init(_ folder: DataFolder) throws(LeadStoreError) {
    self.folder = folder
    file = JournalFile(path: folder.journalPath)
    _ = try file.read { db in try EntryRow.last(db) }
  }

  /// How many entries there are of each kind.
  public func counts() throws(LeadStoreError) -> [Entry.Kind: Int] {
    try file.read { db in try EntryRow.counts(db) }
  }

  /// The lead entry with a folio, still sealed; `nil` where the folio was never given.
  public func entry(_ folio: Folio) throws(LeadStoreError) -> Entry? {
    try file.read { db in try EntryRow.find(folio, db) }
  }
}
