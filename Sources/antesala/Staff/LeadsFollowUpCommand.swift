import ArgumentParser
import Casework

/// `antesala leads follow-up`: when to come back to a lead.
struct LeadsFollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Say when to come back to a lead.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "A day (2026-12-01, +3d, +2w, today), or 'none'.")
  var day: String

  @ArgumentParser.Option(
    name: .customLong("for"), help: "What for, in a few words without personal data.")
  var purpose: String?

  func run() throws {
    let purpose = try TypedWords.read(
      purpose ?? "", as: "purpose", longest: FollowUp.longestPurpose)
    let followUp =
      day == "none" ? nil : FollowUp(on: try TypedDay.readPlanned(day), purpose: purpose)
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.followUp(followUp), of: found)).write(format.chosen())
  }
}
