public import ArgumentParser
import Casework
public import Consultation

/// `antesala leads revoke`: a visitor takes a consent back.
struct LeadsRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Record that the visitor took a consent back.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "contact or marketing.")
  var purpose: Consent.Purpose

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    guard found.purposes.contains(purpose) else { throw Failure.lead(.noConsent(purpose)) }
    try CaseAnswer(leads.record(.revocation(purpose), of: found)).write(format.chosen())
  }
}

extension Consent.Purpose: ExpressibleByArgument {}
