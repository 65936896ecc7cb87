public import Foundation

extension DataFolder {
  /// Lets the accounts of a group write leads into this folder and read the journal, which is sealed;
  /// or, without a group, takes that back.
  ///
  /// `staff/` and `pages/` stay the caller's alone, and so do backups: what opens a lead, with or
  /// without a passphrase, is not shared. The machine's own key is: both accounts sign entries as one
  /// machine. The folder itself is opened last and closed first, so that killed in between this is
  /// the former state or can be made again. Programs on the folder should have ended.
  /// - Throws: ``LeadStoreError/ownedByAnother(path:owner:)`` for whoever only shares the folder.
  public static func share(_ path: String, with group: gid_t?) throws(LeadStoreError) {
    let folder = Self(made: path)
    let mode = try FileMode(of: path)
    try mode.requireClosedFolder(path)
    guard mode.isCallers else { throw .ownedByAnother(path: path, owner: mode.owner) }
    let places = [path, folder.devicesPath, folder.logPath]
    for place in places { try takeOver(place) }
    if group == nil { try give(path, mode: FileMode.privateFolder, group: nil) }
    for place in [folder.devicesPath, folder.logPath, folder.backupsPath] {
      try give(place, mode: FileMode.folder(shared: group != nil), group: group)
    }
    for place in places {
      for file in try files(in: place) {
        try give(file, mode: FileMode.file(shared: group != nil), group: group)
      }
    }
    if let group { try give(path, mode: FileMode.sharedFolder, group: group) }
  }

  /// Lets a file that the caller made be touched by those who share the folder it lies in, if anybody
  /// does.
  public static func letSharersTouch(_ file: Int32, at path: String) {
    FileMode.open(file, toSharersOf: path)
  }

  /// Makes files of those who share the folder the caller's: only owners change modes.
  ///
  /// - Throws: ``LeadStoreError/journalBusy(path:)`` in the midst of a transaction.
  private static func takeOver(_ place: String) throws(LeadStoreError) {
    for file in try files(in: place) where try !FileMode(of: file).isCallers {
      let isJournal = file.hasSuffix("-journal")
      if isJournal, try FileIdentity.size(of: file) > 0 { throw .journalBusy(path: file) }
      try PrivateFile.replace(file, try PrivateFile.contents(of: file, limit: 1 << 28))
    }
  }

  private static func files(in place: String) throws(LeadStoreError) -> [String] {
    try Folder.everything(in: place).map { "\(place)/\($0)" }.filter { path in
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// The group first: giving it away takes the mark of a shared folder off.
  private static func give(
    _ path: String, mode: mode_t, group: gid_t?
  ) throws(LeadStoreError) {
    guard group.map({ lchown(path, uid_t.max, $0) == 0 }) ?? true, chmod(path, mode) == 0 else {
      throw LeadStoreError(errno: errno, path: path)
    }
  }
}
