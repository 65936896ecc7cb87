import Foundation

/// What belongs into a data folder: the one list of its names.
enum FolderLayout {
  private enum Kind {
    case file
    case folder
  }

  /// What something of a name in a folder is to be; `nil` where nothing of the name belongs there.
  ///
  /// - Parameter folder: its path within the data folder, empty for the data folder itself.
  private static func kind(of name: String, in folder: String) -> Kind? {
    if Draft.isName(name) { return folder == "backups" ? .folder : .file }
    switch folder {
    case "":
      if ["devices", "staff", "pages", "backups", "log", "rotation", "lost+found"].contains(name) {
        return .folder
      }
      return isFile(name) ? .file : nil
    case "devices":
      return name.hasSuffix(".pub") && name.count == 20 ? .file : nil
    case "staff":
      return isStaff(name, [".age", ".tries"]) || [".keys", ".counting"].contains(name)
        ? .file : nil
    case "rotation":
      return isStaffFile(name) || ["recipients.txt", "id"].contains(name) ? .file : nil
    case "pages":
      return PageFolder.seqs(name) != nil && name.hasSuffix(".age") ? .file : nil
    case "log":
      return name.hasPrefix("antesala.log") ? .file : nil
    case "backups":
      return name.hasPrefix(".") ? nil : .folder
    default:
      return nil
    }
  }

  private static func isFile(_ name: String) -> Bool {
    let journal = RollbackJournal(of: "antesala.db").companions + ["antesala.db"]
    return journal.contains(name) || isOfSetUp(name)
      || ["head", "recipients.txt", "device.key", ".keys", ".pages", "DEMO"].contains(name)
  }

  /// Whether something is the key of a person.
  static func isStaffFile(_ name: String) -> Bool { isStaff(name, [".age"]) }

  private static func isStaff(_ name: String, _ suffixes: [String]) -> Bool {
    suffixes.contains { name.hasSuffix($0) && StaffKey.isName(String(name.dropLast($0.count))) }
  }

  /// Whether something is there while a folder is being set up, by this or an earlier version, and
  /// of no use once its journal has its name.
  static func isOfSetUp(_ name: String) -> Bool {
    let drafts = ["antesala.db.setup", "antesala.db.new"]
    return (drafts + drafts.map { "\($0)-journal" } + ["setup"]).contains(name)
  }

  /// The paths within a data folder of what does not belong there, sorted; of a strange folder, only
  /// the folder.
  static func strangers(in root: String) throws(LeadStoreError) -> [String] {
    try strangers(in: root, at: "")
  }

  private static func strangers(
    in root: String, at folder: String
  ) throws(LeadStoreError) -> [String] {
    let here = folder.isEmpty ? root : "\(root)/\(folder)"
    // What another account has to itself is for it to look into.
    guard folder.isEmpty || !Folder.isAnothers(here) else { return [] }
    var found: [String] = []
    for name in try Folder.everything(in: here) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var status = stat()
      // What is gone by now was a draft.
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      switch (kind(of: name, in: folder), status.st_mode & S_IFMT) {
      case (.file, S_IFREG): continue
      case (.folder, S_IFDIR) where name == "lost+found" || Draft.isName(name): continue
      case (.folder, S_IFDIR) where folder == "backups":
        let backup = "\(root)/\(path)"
        if Folder.isAnothers(backup) { continue }
        guard access("\(backup)/antesala.db", F_OK) == 0 else {
          found.append(path)
          continue
        }
        found += try strangers(in: backup).map { "\(path)/\($0)" }
      case (.folder, S_IFDIR): found += try strangers(in: root, at: path)
      case (_, _): found.append(path)
      }
    }
    return found
  }
}

extension DataFolder {
  /// Everything in the folder and below that this program does not make, hidden files too, as paths
  /// within it; of a strange folder, only the folder.
  ///
  /// A copy of a lead or a key may lie there, which no erasure and no change of keys reaches.
  public func strangers() throws(LeadStoreError) -> [String] {
    try FolderLayout.strangers(in: path)
  }
}
