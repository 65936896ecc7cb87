import ArgumentParser
import Casework
import Consultation

/// `antesala leads block`: out of every list and search.
struct LeadsBlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block", abstract: "Take a lead out of every list and search, before its deletion."
  )

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.block, of: found)).write(format.chosen())
  }
}

/// `antesala leads unblock`: back into the lists.
struct LeadsUnblockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unblock", abstract: "Bring a blocked lead back.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard found.isBlocked else { throw Failure.lead(.notBlocked(found.folio)) }
    try CaseAnswer(leads.record(.unblock, of: found)).write(format.chosen())
  }
}
