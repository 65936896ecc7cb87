import ArgumentParser
import Casework
import Consultation
import Glibc
import LeadStore

/// `antesala store backup`: a copy of the data folder while others write.
struct StoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the data folder, sealed as it is, and check the copy.",
    discussion: "Needs no passphrase; the kiosk and the consoles go on meanwhile.")

  @OptionGroup var data: DataOption

  @ArgumentParser.Option(help: "A private folder for it; backups/ of the data folder if left out.")
  var to: String?

  func run() throws {
    let path = data.path
    let place = to
    let backup = try withStore { () throws(LeadStoreError) in
      try JournalWriter(DataFolder(path)).backup(in: place, by: nil, at: .now) { done, total in
        Progress.show("copying", done, of: total)
      }
    }
    Progress.clear()
    let found = backup.verification
    try StandardOutput.write("\(backup.path): \(found.entriesInWords)\n")
    guard found.isSound else {
      throw Failure.folder(.copyUnsound(problems: found.problems.count))
    }
  }
}

/// `antesala store restore`: a data folder from a backup.
struct StoreRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make the data folder of a backup, after checking it.",
    discussion: """
      Entries written after the backup are not in it. With --replace the present folder is kept \
      beside the new one under another name; stop the kiosk and the consoles before.
      """)

  @Argument(help: "The backup, a folder.")
  var backup: String

  @OptionGroup var data: DataOption

  @Flag(help: "Where there is a data folder already.")
  var replace = false

  func run() throws {
    let path = data.path
    let source = backup.contains("/") ? backup : "\(path)/backups/\(backup)"
    let done = try withStore { () throws(LeadStoreError) in
      try DataFolder.restore(source, to: path, replacing: replace, by: nil, at: .now) {
        done, total in Progress.show("copying", done, of: total)
      }
    }
    Progress.clear()
    try StandardOutput.write("\(path): \(done.verification.entriesInWords)\n")
    if let aside = done.setAside { try StandardOutput.write("left by an earlier try: \(aside)\n") }
    if let former = done.former { try StandardOutput.write("the former folder: \(former)\n") }
  }
}
