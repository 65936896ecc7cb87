import AgeEncryption
import Foundation

/// The folder `pages/`: pages of the journal that staff have opened before, as age files.
///
/// Whoever takes something out of the journal, an erasure or a change of the key, first takes away
/// the pages that hold it, and keeps the lock until the journal has the change. Whoever writes
/// pages looks, under the same lock, that the journal still is what was read. So no page outlives
/// what it was made of, whenever a program is killed.
struct PageFolder: Sendable {
  private let folder: DataFolder

  init(_ folder: DataFolder) { self.folder = folder }

  private var path: String { folder.pagesPath }
  private func path(_ seqs: ClosedRange<Int64>) -> String {
    "\(path)/\(seqs.lowerBound)-\(seqs.upperBound).age"
  }

  /// The entries that a page is of, by its name.
  static func seqs(_ name: String) -> ClosedRange<Int64>? {
    let ends = name.prefix { $0 != "." }.split(separator: "-").compactMap { Int64($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }

  /// Does something while no other program writes pages.
  ///
  /// - Throws: ``LeadStoreError/journalBusy(path:)`` where another holds the lock for long.
  func locked<Result>(
    patience: Double = JournalFile.patience, _ body: () throws(LeadStoreError) -> Result
  ) throws(LeadStoreError) -> Result {
    guard let lock = try FileLock("\(folder.path)/.pages", patience: patience) else {
      throw .journalBusy(path: folder.journalPath)
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  /// The bytes of a page; `nil` where there is none that can be read and opened with the key.
  func page(_ seqs: ClosedRange<Int64>, _ key: ClinicKey) -> [UInt8]? {
    guard let file = try? PrivateFile.contents(of: path(seqs), limit: 1 << 28) else {
      return nil
    }
    return try? Age.decrypt(file, with: [key])
  }

  /// Puts sealed pages in their places; for the holder of the lock.
  ///
  /// They need not reach the disk: a page that was cut off opens with no key.
  func keep(_ pages: [(seqs: ClosedRange<Int64>, sealed: [UInt8])]) throws(LeadStoreError) {
    do throws(LeadStoreError) {
      try Folder.create(path)
    } catch .alreadyThere {
      try FileMode(of: path).requirePrivateFolder(path)
    }
    for page in pages {
      try PrivateFile.replace(path(page.seqs), page.sealed, isDurable: false)
    }
  }

  /// Takes the pages of these entries away, for good when this returns; for the holder of the lock.
  ///
  /// What a writer that was killed left unfinished goes with them.
  func remove(of seqs: [Int64]) throws(LeadStoreError) {
    try remove { name in
      name.hasSuffix(".new") || Self.seqs(name).map { seqs.contains(where: $0.contains) } ?? true
    }
  }

  /// Takes all pages away, for good when this returns; for the holder of the lock.
  func removeAll() throws(LeadStoreError) { try remove { _ in true } }

  private func remove(where isDue: (String) -> Bool) throws(LeadStoreError) {
    guard access(path, F_OK) == 0 else { return }
    for name in try Folder.everything(in: path) where isDue(name) {
      try Folder.remove("\(path)/\(name)")
    }
    try Folder.sync(path)
  }
}
