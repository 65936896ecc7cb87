import AgeEncryption
import ArgumentParser
import Casework
import Consultation
import LeadStore

/// `antesala staff add`: one more person who may open leads.
struct StaffAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Give a person a key of their own, under a new passphrase.")

  @Argument(help: "The new name: a-z, 0-9, dot, dash, underscore.")
  var person: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var chosen: NewPassphraseOption

  func run() throws {
    try ReservedName.check(new: person)
    let (folder, key) = try staff.key()
    let passphrase = try chosen.choose(for: person)
    let name = person
    try withStore { () throws(LeadStoreError) in
      try JournalWriter(folder).addStaff(name, passphrase: passphrase, by: key, at: .now)
    }
    try StandardOutput.write("\(person) may open leads\n")
  }
}

/// `antesala staff remove`: a person who may no longer.
struct StaffRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a person's key away.",
    discussion: """
      Somebody who copied their file before could still use the copy: rotate the clinic's key as \
      well, with 'antesala keys rotate'.
      """)

  @Argument(help: "Whose key.")
  var person: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let (folder, key) = try staff.key()
    let name = person
    try withStore { () throws(LeadStoreError) in
      try JournalWriter(folder).removeStaff(name, by: key, at: .now)
    }
    try StandardOutput.write("\(person) may no longer open leads\n")
    StandardError.write("hint: antesala keys rotate, so that no copy of that key opens anything\n")
  }
}

/// `antesala staff passphrase`: another passphrase.
struct StaffPassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Change your passphrase, or that of somebody who lost it.")

  @ArgumentParser.Option(
    name: .customLong("of"), help: "Whose, by another person's key; your own if left out.")
  var person: String?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var chosen: NewPassphraseOption

  func run() throws {
    let (folder, key) = try staff.key(oneTime: true)
    guard let name = person ?? key.name else { throw Failure.store(.recoveryKeyRefused) }
    guard !key.mustChangePassphrase || name == key.name else {
      throw Failure.passphrase(.oneTimeOfAnother)
    }
    let passphrase = try chosen.choose(for: name)
    try withStore { () throws(LeadStoreError) in
      try JournalWriter(folder).changePassphrase(of: name, to: passphrase, by: key, at: .now)
    }
    try StandardOutput.write("\(name) has a new passphrase\n")
  }
}

/// `--new-passphrase-file`, and the prompt without it.
struct NewPassphraseOption: ParsableArguments {
  @ArgumentParser.Option(
    name: .customLong("new-passphrase-file"),
    help: "A file whose first line is the new passphrase; asked for without echo if left out.")
  var file: String?

  func choose(for person: String) throws -> String {
    StandardError.write("A passphrase for \(person).\n")
    var option = PassphraseOption()
    option.file = file
    return try option.choose(for: person)
  }
}

/// `antesala keys`: the clinic's own key.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The clinic's key, to which every lead is sealed.",
    subcommands: [
      KeysShowCommand.self, KeysRotateCommand.self, KeysTestRecoveryCommand.self,
      KeysAcceptCommand.self, KeysExportCommand.self, KeysAdoptCommand.self,
    ])
}

/// `antesala keys rotate`: a new key for the clinic, and everything sealed anew.
struct KeysRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Make a new clinic key and seal everything to it; the old one opens nothing then.",
    discussion: """
      Your passphrase stays. Everybody else gets a one-time passphrase, which opens nothing but \
      'antesala staff passphrase'. They are printed before the new key is in force, and hold once \
      it is; a rotation that ends before changes nothing. Who loses theirs gets another with \
      'antesala staff passphrase --of NAME'. Entries keep their place in the chain. Backups from \
      before still open with the former key, which your new key file carries along.
      """)

  @OptionGroup var keyholder: KeyholderOptions

  @ArgumentParser.Option(
    name: .customLong("for"),
    help: "With the recovery key: who gets the first new key; asked for a passphrase.")
  var person: String?

  @OptionGroup var chosen: NewPassphraseOption

  func run() throws {
    let (folder, key, passphrase) = try keyholder.open()
    var passphrases: [String: String] = [:]
    if let name = key.name {
      passphrases[name] = passphrase
    } else {
      guard let person else { throw Failure.key(.nobodyNamed) }
      passphrases[person] = try chosen.choose(for: person)
    }
    let known = passphrases
    let now = Moment.now
    let rotation = try withStore { () throws(LeadStoreError) in
      try JournalWriter(folder).rotateClinicKey(
        by: key, passphrases: known, id: EntryID(now: now), at: now, announce: Self.print
      ) { done, total in Progress.show("sealing anew", done, of: total) }
    }
    try StandardOutput.write(
      "clinic key \(rotation.recipients.first?.string ?? "")\n\(rotation.resealed) sealed anew\n")
    if !rotation.unreadable.isEmpty {
      throw Failure.key(.entriesLeft(rotation.unreadable.count))
    }
  }

  /// Shows the passphrases that are about to hold; whether they could be shown.
  private static func print(_ oneTimePassphrases: [String: String]) -> Bool {
    Progress.clear()
    let lines = oneTimePassphrases.sorted { $0.key < $1.key }.map { name, passphrase in
      "one-time passphrase of \(name): \(passphrase)\n"
    }
    do {
      try StandardOutput.write(lines.joined())
      return true
    } catch {
      return false
    }
  }
}
