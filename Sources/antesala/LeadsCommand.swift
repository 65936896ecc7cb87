import ArgumentParser
import Casework
import Consultation
import ContentPack
import LeadStore

/// `antesala leads`: for staff, at the command line.
struct LeadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leads", abstract: "Read the leads; needs a staff passphrase.",
    subcommands: [LeadsListCommand.self, LeadsShowCommand.self, LeadsExportCommand.self])
}

/// How results are written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What opens leads: a data folder and somebody's passphrase.
struct StaffOptions: ParsableArguments {
  @OptionGroup var data: DataOption

  @ArgumentParser.Option(
    name: .customLong("name"), help: "Whose passphrase it is; tried for everybody if left out.")
  var name: String?

  @OptionGroup var passphrase: PassphraseOption

  /// The journal, opened with the passphrase.
  func open() throws -> JournalReader {
    let path = data.path
    let folder = try withStore { () throws(LeadStoreError) in try DataFolder(path) }
    _ = try withStore { () throws(LeadStoreError) in try folder.journal() }
    let passphrase = try passphrase.ask()
    return try withStore { () throws(LeadStoreError) in
      try JournalReader(
        folder,
        key: StaffKey.open(in: folder, name: name, passphrase: passphrase, now: .now))
    }
  }
}

/// `antesala leads list`: one line a lead.
struct LeadsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the leads, the newest last.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "text or json (one lead a line).")
  var format: ResultFormat = .text

  @ArgumentParser.Option(help: "The language of treatments and concerns: es or en.")
  var language: Language = .es

  func run() throws {
    let reader = try staff.open()
    let wording = format == .text ? try pack.load().pack.wording(language) : nil
    var unread: [LeadStoreError] = []
    var count = 0
    for lead in reader.leads() {
      switch lead {
      case .failure(let error): unread.append(error)
      case .success(let record):
        count += 1
        try StandardOutput.write(
          wording.map { Array(LeadLine(record, wording: $0).text.utf8) } ?? record.payload)
      }
    }
    for error in unread { Failure(error).report() }
    if format == .text, count == 0, unread.isEmpty { try StandardOutput.write("no leads yet\n") }
    if !unread.isEmpty { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

/// `antesala leads show`: everything about one lead.
struct LeadsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one lead.")

  @Argument(help: "The folio, such as 7K4M-9QXD.")
  var folio: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "text, or json as it was sealed.")
  var format: ResultFormat = .text

  @ArgumentParser.Option(help: "The language of the words: es or en.")
  var language: Language = .es

  func run() throws {
    guard let wanted = Folio(folio) else {
      throw Failure(
        "'\(folio.prefix(20))' is not a folio: a character is wrong or missing",
        hint: "a folio looks like 7K4M-9QXD; antesala leads list", code: .usage)
    }
    let reader = try staff.open()
    let found = try withStore { () throws(LeadStoreError) in try reader.lead(wanted) }
    guard let record = found else {
      throw Failure("there is no lead \(wanted)", hint: "antesala leads list", code: .dataError)
    }
    guard format == .text else { return try StandardOutput.write(record.payload) }
    let pack = try pack.load().pack
    try StandardOutput.write(LeadSheet(record, pack: pack, language: language).text)
  }
}

/// `antesala leads export`: every lead, opened or still sealed.
struct LeadsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write every lead: as JSON, one a line, or sealed, one age file each.")

  @OptionGroup var staff: StaffOptions

  @ArgumentParser.Option(help: "A folder for the sealed entries; needs no passphrase.")
  var sealed: String?

  @ArgumentParser.Option(help: "json is the only format of opened leads.")
  var format: ResultFormat = .json

  func run() throws {
    guard let sealed else {
      guard format == .json else {
        throw Failure(
          "opened leads are exported as json", hint: "antesala leads list for text", code: .usage)
      }
      let reader = try staff.open()
      var isWhole = true
      for lead in reader.leads() {
        switch lead {
        case .success(let record): try StandardOutput.write(record.payload)
        case .failure(let error):
          Failure(error).report()
          isWhole = false
        }
      }
      if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
      return
    }
    let path = staff.data.path
    let export = try withStore { () throws(LeadStoreError) in
      try DataFolder(path).journal().exportSealed(to: sealed)
    }
    try StandardOutput.write(
      """
      \(sealed): \(export.written.count) written, \(export.kept.count) there already, \
      \(export.emptied.count) erased, \(export.malformed.count) malformed
      open one: age -d -i IDENTITY FILE

      """)
    if !export.malformed.isEmpty {
      throw Failure(
        "\(export.malformed.count) entries are malformed", hint: "antesala store verify",
        code: .dataError)
    }
  }
}
