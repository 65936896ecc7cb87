import Foundation
import GRDB
import Synchronization

/// The only door to the journal's database.
///
/// One connection writes and another reads, so that what was written is read back past the first
/// one's memory. Both stay open between calls and hold no lock then; a call that fails drops its
/// connection, so that a fault of the disk leaves no stale state behind, and a file that was put in
/// the place of the first is opened anew. Other programs may use the file at the same time; a call
/// waits five seconds for them.
final class JournalFile: Sendable {
  let path: String
  private let writing = Mutex<Connection?>(nil)
  private let reading = Mutex<Connection?>(nil)

  /// A connection, and the file it was opened on.
  private struct Connection: Sendable {
    let queue: DatabaseQueue
    let file: FileIdentity
  }

  init(path: String) {
    self.path = path
  }

  /// How long a call waits for another program, in seconds.
  static let patience = 5.0

  /// Makes an empty journal, on the disk and under its name when this returns.
  static func create(_ path: String) throws(LeadStoreError) {
    let draft = try Draft.file(for: path)
    do {
      var configuration = configuration(path)
      // Nobody relies on a draft, so nothing of it is taken back.
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA journal_mode = MEMORY") }
      let queue = try DatabaseQueue(path: draft.path, configuration: configuration)
      try JournalSchema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw LeadStoreError(error, path: path)
    }
    try draft.sync()
    try draft.link(as: path)
    try Folder.sync(Folder.parent(of: path))
    try RollbackJournal(of: path).establish()
  }

  /// Runs one transaction that may write; what it wrote is durable when this returns.
  ///
  /// The transaction holds the only write lock from its start, so that what the body reads stays
  /// true until the commit.
  /// - Throws: what the body throws, or why the transaction failed; it is undone then, unless the
  ///   error ``LeadStoreError/leavesCommitInDoubt``.
  func write<Result>(_ body: (Database) throws -> Result) throws(LeadStoreError) -> Result {
    try with(writing) { queue in
      try RollbackJournal(of: path).establish()
      var result: Result?
      try queue.inTransaction(.immediate) { db in
        try Self.requireJournal(db, path: path, orOlder: false)
        result = try body(db)
        return .commit
      }
      guard let result else { preconditionFailure("a transaction that committed has a result") }
      return result
    }
  }

  /// Runs one transaction that sees a single state of the journal and cannot write.
  func read<Result>(_ body: (Database) throws -> Result) throws(LeadStoreError) -> Result {
    try with(reading) { queue in
      try queue.read { db in
        try Self.requireJournal(db, path: path, orOlder: false)
        return try body(db)
      }
    }
  }

  /// Writes every page anew, so that the disk holds what the system so far only remembers.
  ///
  /// After a failed `fsync` Linux takes the unwritten pages for written: they read well until they
  /// leave the cache. Only writing them once more and syncing again proves them.
  func rewrite() throws(LeadStoreError) {
    try with(writing) { queue in
      try queue.inTransaction(.exclusive) { _ in
        try RollbackJournal(of: path).renew()
        return .commit
      }
      try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
    }
  }

  /// - Throws: unless the journal can be written to and is, or can be brought, of our schema.
  func prepareForWriting() throws(LeadStoreError) {
    for place in [path, Folder.parent(of: path)] {
      guard faccessat(AT_FDCWD, place, W_OK, AT_EACCESS) == 0 else {
        throw LeadStoreError(errno: errno, path: place)
      }
    }
    try with(writing) { queue in
      try RollbackJournal(of: path).establish()
      try JournalSchema.migrator.migrate(queue)
    }
  }

  /// Runs a body on a connection that is open on the file now under the path.
  private func with<Result>(
    _ slot: borrowing Mutex<Connection?>, _ body: (DatabaseQueue) throws -> Result
  ) throws(LeadStoreError) -> Result {
    let file = try FileIdentity(privateFile: path)
    try RollbackJournal(of: path).requireSound()
    do {
      let kept = slot.withLock { connection in connection }
      if let kept, kept.file == file { return try body(kept.queue) }
      let queue = try open()
      let result = try body(queue)
      slot.withLock { connection in connection = Connection(queue: queue, file: file) }
      return result
    } catch {
      slot.withLock { connection in connection = nil }
      throw LeadStoreError(error, path: path)
    }
  }

  private func open() throws -> DatabaseQueue {
    let path = path
    var configuration = Self.configuration(path)
    configuration.prepareDatabase { db in
      try Self.requireJournal(db, path: path, orOlder: true)
      try Self.requireDurability(db, path: path)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  static func configuration(_ path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(patience)
    return configuration
  }
}
