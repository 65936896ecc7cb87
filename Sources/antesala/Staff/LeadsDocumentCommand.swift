import ArgumentParser
import Casework
import Consultation
import LeadStore

/// `antesala leads document`: a record for its person to read.
struct LeadsDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write everything kept about a visitor, to be handed to them.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(
    name: .shortAndLong, help: "A file, readable by you alone; standard output if left out.")
  var output: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    let pack = try pack.loadForVisitors()
    let target = try ExportTarget(
      output ?? "-", replacing: force, outside: lead.staff.data.path)
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    let opened = try leads.contents()
    let out = WayOut(pack: pack, accesses: opened.accesses, witness: leads)
    _ = try out.document(of: found, among: opened.cases, to: target)
  }
}
