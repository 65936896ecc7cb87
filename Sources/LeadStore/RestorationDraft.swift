import Foundation

/// A data folder on its way into its place, beside it under the name `PLACE.restoring`.
///
/// While it is not whole a mark lies in it, the file `unfinished`, made first and taken away last. So
/// what has the name and no mark is whole: the new folder, or, once the two have changed places, the
/// former one. It is never thrown away, but gets the name `PLACE.before-MOMENT`.
final class RestorationDraft {
  let folder: DataFolder
  /// A whole folder of an earlier try that had the name, and where it is now.
  let setAside: String?
  private let place: String
  private let descriptor: Int32
  private var isWhole = false

  /// Begins, after clearing away what an earlier try left.
  ///
  /// - Throws: ``LeadStoreError/journalBusy(path:)`` where another program is at it.
  init(for place: String, at now: String) throws(LeadStoreError) {
    self.place = place
    let path = Self.path(of: place)
    folder = DataFolder(made: path)
    var setAside: String?
    do throws(LeadStoreError) {
      try Folder.create(path)
    } catch .alreadyThere {
      // A hold, so that of two programs one is refused.
      let earlier = try Self.hold(path)
      defer { close(earlier) }
      if Self.isWhole(path) {
        setAside = try Self.setAside(path, of: place, at: now)
      } else {
        try Self.clear(path)
      }
      try Folder.create(path)
    }
    self.setAside = setAside
    descriptor = try Self.hold(path)
    try PrivateFile.create(Self.mark(of: path), [])
  }

  deinit {
    // What has taken its place is not under this name, and what had it before is no draft.
    if !isWhole { try? Self.clear(folder.path) }
    close(descriptor)
  }

  /// Takes away what a program left unfinished that is no more: it holds copies of leads and keys.
  ///
  /// What another program is making stays, and so does what is whole or not ours.
  static func sweep(beside place: String) throws(LeadStoreError) {
    let path = path(of: place)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    let descriptor: Int32
    do throws(LeadStoreError) {
      descriptor = try hold(path)
    } catch {
      guard case .journalBusy = error else { throw error }
      return
    }
    defer { close(descriptor) }
    // With a mark, or not even with that: a power cut can leave the mark's own draft alone.
    let names = try Folder.everything(in: path)
    if names.allSatisfy(Draft.isName) || access(mark(of: path), F_OK) == 0 { try clear(path) }
  }

  /// Takes the place, which from one moment to the next has the new folder instead of the former.
  ///
  /// - Parameter isTaken: whether something is there that is to be kept.
  /// - Returns: where the former folder is now.
  func take(
    isTaken: Bool, at now: String, exchanging: Bool = true
  ) throws(LeadStoreError) -> String? {
    try Folder.remove(Self.mark(of: folder.path))
    try Folder.sync(folder.path)
    isWhole = true
    guard isTaken else {
      try Self.move(folder.path, to: place)
      try Folder.sync(Folder.parent(of: place))
      return nil
    }
    if exchanging, NameExchange.run(folder.path, place) {
      try Folder.sync(Folder.parent(of: place))
      return try Self.setAside(folder.path, of: place, at: now)
    }
    // Some file systems cannot exchange two names. A program that is killed between the two lines
    // leaves both folders whole, and the next one to start names them.
    let former = try Self.setAside(place, of: place, at: now)
    try Self.move(folder.path, to: place)
    try Folder.sync(Folder.parent(of: place))
    return former
  }

  private static func path(of place: String) -> String { "\(place).restoring" }
  private static func mark(of path: String) -> String { "\(path)/unfinished" }

  private static func isWhole(_ path: String) -> Bool {
    access("\(path)/antesala.db", F_OK) == 0 && access(mark(of: path), F_OK) != 0
  }

  private static func hold(_ path: String) throws(LeadStoreError) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      throw .journalBusy(path: path)
    }
    return descriptor
  }

  /// Takes a draft away whatever is in it, the mark last.
  private static func clear(_ path: String) throws(LeadStoreError) {
    let mark = mark(of: path)
    for name in try Folder.everything(in: path) where "\(path)/\(name)" != mark {
      try Folder.remove("\(path)/\(name)")
    }
    try Folder.sync(path)
    try Folder.remove(path)
  }

  /// Gives a whole folder the first name of this moment that is free.
  private static func setAside(
    _ path: String, of place: String, at now: String
  ) throws(LeadStoreError) -> String {
    for number in 1...99 {
      let aside = "\(place).before-\(now)" + (number == 1 ? "" : "-\(number)")
      var status = stat()
      if lstat(aside, &status) == 0 { continue }
      try move(path, to: aside)
      try Folder.sync(Folder.parent(of: place))
      return aside
    }
    throw .alreadyThere(path: "\(place).before-\(now)")
  }

  private static func move(_ from: String, to path: String) throws(LeadStoreError) {
    guard rename(from, path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
  }
}

extension RestorationDraft {
  /// The whole folders that replacing one has left beside its place, the likeliest first: the new
  /// one that has not got there, then former ones, the latest first.
  static func whole(beside place: String) -> [String] {
    let parent = Folder.parent(of: place)
    let prefix = "\(Folder.name(of: place)).before-"
    let former = ((try? Folder.names(in: parent)) ?? []).filter { $0.hasPrefix(prefix) }
      .map { "\(place).before-\($0.dropFirst(prefix.count))" }.reversed()
    return ([path(of: place)] + former).filter(isWhole)
  }
}
