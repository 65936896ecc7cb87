import Foundation
import GRDB
import GRDBSQLite

/// A copy of a journal's file, byte for byte, made while others write to it.
///
/// SQLite lets nobody commit while somebody reads. So this reads a stretch at a time and lets go of
/// the lock in between; a number in the file, which every commit changes, tells whether all stretches
/// are of one state. Where they are not it goes along the file once more and writes only what differs.
/// After some rounds the last one keeps the lock, if the one before was quick; else it goes on for a
/// while, and gives up in the end rather than keep a kiosk waiting.
struct JournalCopy {
  private static let stretch = 1 << 20
  /// How many rounds are made in stretches before one may keep the lock, and at all.
  private static let rounds = (patient: 3, all: 30)
  /// How long, in seconds, a round may take that keeps the lock.
  private static let longestLock = 1.0

  private let source: JournalFile
  private let target: Int32
  private let path: String

  /// - Parameters:
  ///   - target: an empty file, open for reading and writing.
  ///   - path: where it is, for errors.
  init(of source: JournalFile, to target: Int32, at path: String) {
    self.source = source
    self.target = target
    self.path = path
  }

  /// - Throws: ``LeadStoreError/journalBusy(path:)`` where others wrote all the time.
  func run(progress: (_ copied: Int, _ of: Int) -> Void) throws(LeadStoreError) {
    var took = Double.infinity
    for round in 1...Self.rounds.all {
      let start = Self.seconds
      let isLast = round > Self.rounds.patient && took <= Self.longestLock
      if try isLast ? runLocked(progress) : runInStretches(progress) { return }
      took = Self.seconds - start
    }
    throw .journalBusy(path: source.path)
  }

  /// - Returns: whether what was copied is of one state.
  private func runInStretches(
    _ progress: (_ copied: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Bool {
    var first: State?
    var isOne = true
    var place = 0
    while true {
      let (state, bytes) = try source.read { db in
        let file = try OpenFile(db)
        return (try file.state(), try file.bytes(at: place, count: Self.stretch))
      }
      isOne = isOne && state == first ?? state
      first = first ?? state
      try keep(bytes, at: place)
      place += bytes.count
      progress(place, max(place, state.size))
      if bytes.isEmpty || place >= state.size { break }
    }
    try end(at: place)
    return isOne
  }

  private func runLocked(
    _ progress: (_ copied: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Bool {
    let size = try source.read { db in
      let file = try OpenFile(db)
      let size = try file.state().size
      for place in stride(from: 0, to: size, by: Self.stretch) {
        let count = min(Self.stretch, size - place)
        try keep(try file.bytes(at: place, count: count), at: place)
      }
      return size
    }
    try end(at: size)
    progress(size, size)
    return true
  }

  /// Writes bytes, unless they are there already.
  private func keep(_ bytes: [UInt8], at place: Int) throws(LeadStoreError) {
    var present = [UInt8](repeating: 0, count: bytes.count)
    let count = pread(target, &present, present.count, off_t(place))
    if count == bytes.count, present == bytes { return }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          target, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw LeadStoreError(errno: errno, path: path) }
      done += count
    }
  }

  private func end(at size: Int) throws(LeadStoreError) {
    guard ftruncate(target, off_t(size)) == 0 else {
      throw LeadStoreError(errno: errno, path: path)
    }
  }

  private static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// What tells one state of the file from another.
  private struct State: Equatable {
    let size: Int
    /// Changed by every commit: bytes 24 to 27 of the file.
    let commit: [UInt8]
  }

  /// The file under a connection, read past SQLite's cache.
  ///
  /// A descriptor of our own will not do: when a program closes any descriptor of a file, the system
  /// lets go of all locks that the program has on it.
  private struct OpenFile {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let methods: sqlite3_io_methods

    /// - Parameter db: in a transaction that has read, so that nobody can write to the file.
    init(_ db: Database) throws {
      var pointer: UnsafeMutablePointer<sqlite3_file>?
      let code = sqlite3_file_control(
        db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer)
      guard code == SQLITE_OK, let pointer, let methods = pointer.pointee.pMethods else {
        throw DatabaseError(resultCode: .SQLITE_IOERR)
      }
      file = pointer
      self.methods = methods.pointee
    }

    func state() throws -> State {
      var size: sqlite3_int64 = 0
      guard methods.xFileSize(file, &size) == SQLITE_OK else {
        throw DatabaseError(resultCode: .SQLITE_IOERR_FSTAT)
      }
      return State(size: Int(size), commit: try bytes(at: 24, count: 4))
    }

    /// At most so many bytes; fewer where the file ends.
    func bytes(at place: Int, count: Int) throws -> [UInt8] {
      var size: sqlite3_int64 = 0
      guard methods.xFileSize(file, &size) == SQLITE_OK else {
        throw DatabaseError(resultCode: .SQLITE_IOERR_FSTAT)
      }
      var bytes = [UInt8](repeating: 0, count: max(0, min(count, Int(size) - place)))
      guard methods.xRead(file, &bytes, Int32(bytes.count), sqlite3_int64(place)) == SQLITE_OK
      else { throw DatabaseError(resultCode: .SQLITE_IOERR_READ) }
      return bytes
    }
  }
}
