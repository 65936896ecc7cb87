import ArgumentParser
import Consultation
import LeadStore

/// `antesala store`: the journal as a whole.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Check, copy and clear the journal of leads.",
    subcommands: [
      StoreVerifyCommand.self, StoreBackupCommand.self, StoreRestoreCommand.self,
      StorePurgeCommand.self, StoreShareCommand.self,
    ])
}

/// `antesala store verify`: every entry, its place, its hash, its signature.
struct StoreVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every entry's place, hash and signature; needs no key.",
    discussion: """
      Tells erasures, exports and changes of keys with who signed them, then what is wrong. Compare \
      the keys themselves with 'antesala keys show'.
      """)

  @OptionGroup var data: DataOption

  func run() throws {
    let path = data.path
    let result = try withStore { () throws(LeadStoreError) in
      try DataFolder(path).journal().verify { checked, total in
        Progress.show("checking", checked, of: total)
      }
    }
    Progress.clear()
    let told =
      result.acts.map(\.description) + result.olderInWords
      + result.remarks.map(\.description) + result.problems.map(\.description)
    for line in told { try StandardOutput.write(Printable.message(line) + "\n") }
    guard result.isSound else { throw Failure.folder(.unsound(path: path, result)) }
    try StandardOutput.write("\(path): \(result.entriesInWords), no problem found\n")
  }
}

extension Verification {
  /// What an earlier version had nobody sign; no line where there is nothing.
  fileprivate var olderInWords: [String] {
    older == 0 ? [] : ["\(older.counted("act")) of staff older than signatures"]
  }

  /// How many entries there are, as in *1 entry*.
  var entriesInWords: String { Int(entries).counted("entry", "entries") }
}
