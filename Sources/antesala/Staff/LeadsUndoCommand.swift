import ArgumentParser
import Casework

/// `antesala leads undo`: the last thing somebody did no longer counts.
struct LeadsUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last thing you did to a lead; it stays on record."
  )

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard let last = found.lastUndoable(by: leads.name) else {
      throw Failure.lead(.nothingToUndo)
    }
    try CaseAnswer(leads.record(.undo(last.event.id), of: found)).write(format.chosen())
  }
}
