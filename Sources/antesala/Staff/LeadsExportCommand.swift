public import ArgumentParser
public import Casework
import Consultation
import Foundation
import LeadFormats
import LeadStore

/// `antesala leads export`: leads in a format of the field, or still sealed.
///
/// Nothing leaves in the clear before the journal holds who took it, which leads and why.
struct LeadsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write leads for other programs, or sealed, one age file each.",
    discussion: """
      An export needs a reason and is an entry of the journal. Blocked and erased leads are in \
      none; cards and calendars leave out whoever may not be contacted. They say nothing of health \
      without --health; the other formats are whole records. For a mailing: --agreed marketing. Whoever can read the file can read the leads: it is your own from then on.
      """)

  @OptionGroup var staff: StaffOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var list: ListOptions

  @ArgumentParser.Option(
    help: "csv, json (one lead a line), vcard (4.0), vcard3 (3.0), icalendar or fhir.")
  var format: LeadFormat = .json

  @ArgumentParser.Option(help: "Why the leads leave, naming nobody; kept in the journal.")
  var reason: String?

  @ArgumentParser.Option(help: "The file to make, or - for the standard output.")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @Flag(help: "Leave out entries that cannot be read, rather than write nothing.")
  var incomplete = false

  @Flag(help: "Name concerns and treatments in cards and calendars too.")
  var health = false

  @Flag(help: "Begin a table with a byte order mark, by which Excel knows UTF-8.")
  var byteOrderMark = false

  @ArgumentParser.Option(help: "The language of the words: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(help: "A folder for the sealed entries; needs no passphrase, no reason.")
  var sealed: String?

  func run() throws {
    if let sealed { return try exportSealed(to: sealed) }
    guard let reason = try TypedWords.read(reason ?? "", as: "reason") else {
      throw Failure.export(.noReason)
    }
    let pack = try pack.loadForVisitors()
    try list.check(with: pack)
    let leads = try staff.open()
    let found = try leads.contents()
    if !incomplete { try requireAll(found) }
    try list.check(with: leads.folder, found.cases)
    let rows = CaseList(found.cases, pack: pack, today: .today, query: list.query())
    let departure = try WayOut(pack: pack, accesses: found.accesses, witness: leads).export(
      rows.map(\.person), as: format, because: reason, in: language, withHealth: health,
      withByteOrderMark: byteOrderMark,
      to: try ExportTarget(output, replacing: force, outside: staff.data.path)
    ).departure
    tell(of: departure)
    if !found.unreadable.isEmpty { throw ExitCode(Failure.Code.dataError.rawValue) }
  }

  /// What cannot be read may be a lead, or that one may no longer leave.
  private func requireAll(_ found: JournalReader.Contents) throws {
    guard let first = found.unreadable.first else { return }
    throw Failure.export(.notWhole(first))
  }

  private func tell(of departure: Departure) {
    let written = departure.leads.count.counted("lead")
    if output != "-" { StandardError.write("\(output): \(written)\n") }
    let count = departure.unreachable.count
    if count > 0 {
      StandardError.write("left out: \(count), who may not be contacted\n")
    }
  }

  private func exportSealed(to folder: String) throws {
    let path = staff.data.path
    let export = try withStore { () throws(LeadStoreError) in
      try DataFolder(path).journal().exportSealed(to: folder)
    }
    try StandardOutput.write(
      """
      \(folder): \(export.written.count) written, \(export.kept.count) there already, \
      \(export.emptied.count) erased, \(export.malformed.count) malformed
      open one: age -d -i IDENTITY FILE

      """)
    if !export.malformed.isEmpty {
      throw Failure.export(.entriesMalformed(export.malformed.count))
    }
  }
}

extension LeadFormat: ExpressibleByArgument {}
