import Foundation
import GRDB

/// The only door to the journal's database.
///
/// Each call opens a connection of its own and closes it again: an append is rare, a fault of the
/// disk leaves no stale state behind, and between two calls nothing is locked. Other programs may
/// use the file at the same time; a call waits five seconds for them.
struct JournalFile: Sendable, Hashable {
  let path: String

  /// How long a call waits for another program, in seconds.
  static let patience = 5.0

  /// Makes an empty journal, on the disk and under its name when this returns.
  static func create(_ path: String) throws(LeadStoreError) {
    let draft = "\(path).new"
    try PrivateFile.create(draft, [])
    defer { unlink(draft) }
    do {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(draft))
      try JournalSchema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw LeadStoreError(error, path: path)
    }
    guard access(path, F_OK) != 0 else { throw .alreadyThere(path: path) }
    guard rename(draft, path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    try Folder.sync(Folder.parent(of: path))
  }

  /// Runs one transaction that may write; what it wrote is durable when this returns.
  ///
  /// The transaction holds the only write lock from its start, so that what the body reads stays
  /// true until the commit.
  /// - Throws: what the body throws, or why the transaction failed; it is undone then, unless the
  ///   error ``LeadStoreError/leavesCommitInDoubt``.
  func write<Result>(_ body: (Database) throws -> Result) throws(LeadStoreError) -> Result {
    let queue = try open()
    do {
      var result: Result?
      try queue.inTransaction(.immediate) { db in
        result = try body(db)
        return .commit
      }
      guard let result else { preconditionFailure("a transaction that committed has a result") }
      return result
    } catch {
      throw LeadStoreError(error, path: path)
    }
  }

  /// Runs one transaction that sees a single state of the journal and cannot write.
  func read<Result>(_ body: (Database) throws -> Result) throws(LeadStoreError) -> Result {
    let queue = try open()
    do {
      return try queue.read(body)
    } catch {
      throw LeadStoreError(error, path: path)
    }
  }

  /// Writes every page anew, so that the disk holds what the system so far only remembers.
  ///
  /// After a failed `fsync` Linux takes the unwritten pages for written: they read well until they
  /// leave the cache. Only writing them once more and syncing again proves them.
  func rewrite() throws(LeadStoreError) {
    let queue = try open()
    do {
      try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
    } catch {
      throw LeadStoreError(error, path: path)
    }
  }

  /// - Throws: unless the journal can be written to and is, or can be brought, of our schema.
  func prepareForWriting() throws(LeadStoreError) {
    for place in [path, Folder.parent(of: path)] {
      guard faccessat(AT_FDCWD, place, W_OK, AT_EACCESS) == 0 else {
        throw LeadStoreError(errno: errno, path: place)
      }
    }
    let queue = try open(migrating: true)
    do {
      try queue.close()
    } catch {
      throw LeadStoreError(error, path: path)
    }
  }

  private func open(migrating: Bool = false) throws(LeadStoreError) -> DatabaseQueue {
    try FileMode(of: path).requirePrivateFile(path)
    let path = path
    var configuration = Self.configuration(path)
    configuration.prepareDatabase { db in
      try Self.requireJournal(db, path: path, orOlder: migrating)
      try Self.requireDurability(db, path: path)
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      if migrating { try JournalSchema.migrator.migrate(queue) }
      return queue
    } catch {
      throw LeadStoreError(error, path: path)
    }
  }

  private static func configuration(_ path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(patience)
    return configuration
  }
}
