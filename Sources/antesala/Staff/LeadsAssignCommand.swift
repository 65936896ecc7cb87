import ArgumentParser
import Casework
import LeadStore

/// `antesala leads assign`: who looks after a lead.
struct LeadsAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say who looks after a lead.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "A staff member, 'me', or 'nobody'.")
  var owner: String

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let name: String? =
      switch owner {
      case "nobody": nil
      case "me": leads.name
      default: try known(owner, in: leads)
      }
    try CaseAnswer(leads.record(.owner(name), of: found)).write(format.chosen())
  }

  private func known(_ name: String, in leads: OpenedLeads) throws -> String {
    let names = try withStore { () throws(LeadStoreError) in try leads.folder.staffNames() }
    guard names.contains(name) else { throw Failure.lead(.ownerUnknown(name, known: names)) }
    return name
  }
}
