import ArgumentParser
import Casework
import Consultation
import LeadStore

/// What opens leads: a data folder and somebody's passphrase.
struct StaffOptions: ParsableArguments {
  @OptionGroup var data: DataOption

  @ArgumentParser.Option(
    name: .customLong("name"), help: "Whose passphrase it is; tried for everybody if left out.")
  var name: String?

  @OptionGroup var passphrase: PassphraseOption

  @Flag(help: "Read although the disk takes no entry of it: full, or read-only.")
  var unrecorded = false

  /// The data folder, seen to hold a journal.
  func folder() throws -> DataFolder {
    let path = data.path
    return try withStore { () throws(LeadStoreError) in
      let folder = try DataFolder(path)
      _ = try folder.journal()
      return folder
    }
  }

  /// The journal, opened with the passphrase.
  func open() throws -> OpenedLeads {
    let (folder, key) = try key()
    do throws(LeadStoreError) {
      return try OpenedLeads(folder, key: key, unrecorded: unrecorded)
    } catch  where error.leavesReading {
      throw Failure.folder(.unrecorded(error))
    } catch {
      throw Failure.store(error)
    }
  }

  /// The data folder, and the key that the passphrase opens.
  ///
  /// - Parameter oneTime: whether a passphrase will do that must be changed first.
  func key(oneTime: Bool = false) throws -> (folder: DataFolder, key: StaffKey) {
    let folder = try folder()
    return (folder, try key(in: folder, passphrase.ask(), oneTime: oneTime))
  }

  func key(
    in folder: DataFolder, _ passphrase: String, oneTime: Bool = false
  ) throws -> StaffKey {
    let name = name
    let key = try withStore { () throws(LeadStoreError) in
      try StaffKey.open(in: folder, name: name, passphrase: passphrase, now: .now)
    }
    guard oneTime || !key.mustChangePassphrase else { throw Failure.passphrase(.oneTime) }
    return key
  }
}

/// What can be said about one lead on the command line.
struct LeadOptions: ParsableArguments {
  @Argument(help: "The folio, such as 7K4M-9QXD.")
  var folio: String

  @OptionGroup var staff: StaffOptions
}
