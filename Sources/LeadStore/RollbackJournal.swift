import Foundation

/// The files that SQLite keeps beside a journal, above all the one that takes back a transaction
/// that was cut off.
///
/// That one is there all the time, and empty between transactions. SQLite syncs the folder after it
/// has made the file and passes over an error there; a file whose name has long been on the disk
/// cannot lose it.
struct RollbackJournal {
  let path: String
  private let journal: String
  private let others: [String]

  init(of journal: String) {
    self.journal = journal
    path = "\(journal)-journal"
    others = ["\(journal)-wal", "\(journal)-shm"]
  }

  /// All of them, whether they are there or not.
  var companions: [String] { [path] + others }

  /// - Throws: where one is there and no plain file of its owner alone: SQLite would open it,
  ///   and wait for ever where it is a pipe; and where the one that takes back is damaged so that the
  ///   journal would grow without measure.
  func requireSound() throws(LeadStoreError) {
    for path in companions {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      try FileMode(status).requireClosedFile(path)
      if path == self.path, status.st_size > 0 { try requireModest(Int(status.st_size)) }
    }
  }

  /// The header of a transaction to be taken back: eight bytes that mark it, then five numbers of 32
  /// bits, high bytes first (sqlite.org/fileformat2.html, 3).
  private static let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  private static let headerSize = 28
  /// Where the pages that the journal had, and the size of one, stand in it.
  private static let pages = 16
  private static let pageSize = 24
  /// Free pages need not be kept to be taken back, so the journal may have been larger than it and
  /// this file together; this many times as large it was not.
  private static let mostTimes = 16
  private static let leastBound = 64 << 20

  /// SQLite makes the journal as large as the header says, whatever that is: 16 TB at worst, which
  /// every check then reads.
  private func requireModest(_ size: Int) throws(LeadStoreError) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: Self.headerSize)
    guard pread(file, &header, Self.headerSize, 0) == Self.headerSize,
      header.starts(with: Self.mark)
    else { return }
    func number(at place: Int) -> Int { header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let former = number(at: Self.pages) * number(at: Self.pageSize)
    let now = (try? FileIdentity.size(of: journal)) ?? 0
    guard former <= max(Self.leastBound, Self.mostTimes * (now + size)) else {
      throw .journalDamaged(path: path)
    }
  }

  /// Another file under the name, where this one's emptying may not be on the disk.
  ///
  /// Pages of a next transaction, written over those that are still there, would be taken for them
  /// after a power cut. Only for whoever has all locks of the journal.
  func renew() throws(LeadStoreError) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_size == 0 else { return }
    try Folder.remove(path)
    try establish()
  }

  /// Makes the file where it is not, its name on the disk when this returns.
  func establish() throws(LeadStoreError) {
    guard access(path, F_OK) != 0 else { return }
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    FileMode.open(file, toSharersOf: path)
    close(file)
    try requireSound()
    try Folder.sync(Folder.parent(of: path))
  }
}
