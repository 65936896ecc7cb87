import AgeEncryption
import ArgumentParser
import Consultation
import Glibc
import LeadStore
import Terminal

/// `antesala keys show`: whom leads are sealed to, for people to compare.
struct KeysShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the fingerprints of the keys that open leads; needs no passphrase.",
    discussion: "Compare them with the sheet that was printed at setup.")

  @OptionGroup var data: DataOption

  func run() throws {
    let path = data.path
    let keys = try withStore { () throws(LeadStoreError) in try DataFolder(path).keys() }
    try StandardOutput.write(keys.lines.map { "\($0)\n" }.joined())
    guard keys.areSound else {
      throw Failure.key(keys.statement == nil ? .unvouched(path: path) : .differ(path: path))
    }
  }
}

extension KeysInForce {
  /// One line a key.
  var lines: [String] {
    let names = ["clinic", "recovery"]
    let stated = statement?.recipients ?? []
    let known = stated.enumerated().map { place, key in
      Self.line(place < 2 ? names[place] : "other", key)
    }
    let strangers = listed.filter { !stated.contains($0) }.map { key in
      Self.line(statement == nil ? "listed" : "STRANGER", key)
    }
    return known + strangers
      + unvouched.map { "entry \($0) of the journal names keys that nobody vouches for" }
  }

  private static func line(_ name: String, _ key: X25519Recipient) -> String {
    "\(name.filled(to: 9)) \(key.fingerprint)  \(key.string)"
  }
}

/// `antesala keys accept`: a person's word for the keys in force.
struct KeysAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Vouch for the keys of this folder, after comparing their fingerprints.",
    discussion: """
      Once for a folder of an earlier version, and wherever antesala says that keys differ. Keys \
      that are not the clinic's or the recovery key are dropped. Machines in devices/ are vouched \
      for as well.
      """)

  @OptionGroup var staff: StaffOptions

  @Flag(
    name: .customLong("without-recovery-key"),
    help: "Do not ask for the recovery key; it opens leads all the same, and vouches for nothing.")
  var isWithoutRecovery = false

  @Flag(help: "Do not ask whether the fingerprints are right.")
  var yes = false

  func run() throws {
    let folder = try withStore { () throws(LeadStoreError) in try DataFolder(staff.data.path) }
    try withStore { () throws(LeadStoreError) in try folder.bringUpToDate() }
    let keys = try withStore { () throws(LeadStoreError) in try folder.keys() }
    StandardError.write(keys.lines.map { "\($0)\n" }.joined())
    let passphrase = try staff.passphrase.ask()
    let name = staff.name
    let key = try withStore { () throws(LeadStoreError) in
      try StaffKey.open(
        in: folder, name: name, passphrase: passphrase, at: ClockReading(moment: .now),
        isChecked: false)
    }
    StandardError.write("your passphrase opens   \(key.recipient.fingerprint)\n")
    let isKnown = keys.statement?.knowsRecoveryKey ?? false
    let recovery = isWithoutRecovery || isKnown ? nil : try LinePrompt.recoveryKey()
    guard try yes || LinePrompt.agrees("Are these the clinic's keys? yes or no: ") else {
      throw Failure.key(.declined)
    }
    try withStore { () throws(LeadStoreError) in
      try JournalWriter.acceptKeys(
        of: folder, by: key, recovery: recovery, passphrase: passphrase, at: .now)
    }
    let now = try withStore { () throws(LeadStoreError) in try folder.keys() }
    try StandardOutput.write(now.lines.map { "\($0)\n" }.joined())
  }
}

/// `antesala keys test-recovery`: does the sheet in the safe still open leads?
struct KeysTestRecoveryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test-recovery",
    abstract: "Type the recovery key and see that it is the one that opens leads.",
    discussion: "Asked for without echo, or read from standard input. Nothing is changed.")

  @OptionGroup var data: DataOption

  func run() throws {
    let path = data.path
    let folder = try withStore { () throws(LeadStoreError) in try DataFolder(path) }
    let keys = try withStore { () throws(LeadStoreError) in try folder.keys() }
    let recovery = try LinePrompt.recoveryKey()
    guard
      keys.statement?.recipients.dropFirst().contains(recovery.recipient)
        ?? keys.listed.contains(recovery.recipient)
    else {
      throw Failure.key(.opensNothing(path: path))
    }
    let opened = try withStore { () throws(LeadStoreError) in
      try JournalReader(folder, key: recovery).opensLast()
    }
    try StandardOutput.write(
      "recovery  \(recovery.recipient.fingerprint): this is the recovery key"
        + (opened ? ", and it opened the newest entry\n" : "; there is no sealed entry to try\n"))
  }
}

/// `antesala keys export`: the public keys, for a lobby.
struct KeysExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the public keys that a lobby needs, vouched for by the clinic's key.",
    discussion: """
      For 'antesala setup --lobby FILE' on a lobby's machine, and for 'antesala keys adopt FILE' \
      there after the clinic's key has changed. Holds no secret.
      """)

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let (folder, key) = try staff.key()
    let text = try withStore { () throws(LeadStoreError) in
      try JournalWriter(folder, signedBy: key).lobbyStatement(by: key, at: .now)
    }
    try StandardOutput.write(text)
  }
}

/// `antesala keys adopt`: what the desk says about keys, taken by a lobby.
struct KeysAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Take the clinic's new public keys, if its former ones vouch for them.")

  @Argument(help: "The file that antesala keys export wrote.")
  var file: String

  @OptionGroup var data: DataOption

  func run() throws {
    let path = data.path
    let text = try StatementFile.read(file)
    let folder = try withStore { () throws(LeadStoreError) in
      let folder = try DataFolder(path)
      try JournalWriter(folder).take(text)
      return folder
    }
    let keys = try withStore { () throws(LeadStoreError) in try folder.keys() }
    try StandardOutput.write(keys.lines.map { "\($0)\n" }.joined())
  }
}

/// A file with a statement about keys.
enum StatementFile {
  /// - Throws: a `Failure` where it cannot be read or is too large to be one.
  static func read(_ path: String) throws -> [UInt8] {
    let bytes = try InputLines(file: path).all()
    guard bytes.count < 1 << 20 else { throw Failure.key(.statementTooLarge(path: path)) }
    return bytes
  }
}
