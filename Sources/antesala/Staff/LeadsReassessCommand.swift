import ArgumentParser
import Casework
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads reassess`: what today's pack says of a lead.
struct LeadsReassessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassess", abstract: "Assess a lead under today's pack; shows what differs.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of the words: es or en.")
  var language: Language = .es

  private struct Line: Encodable {
    let treatment: TreatmentID
    let before: Status?
    let after: Status?
    let until: CalendarDay?
    let new: [RuleID]
    let gone: [RuleID]
  }

  func run() throws {
    let pack = try pack.loadForVisitors()
    let wording = pack.wording(language)
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try withStore { () throws(LeadStoreError) in try leads.note(.opened, of: [found.id]) }
    let anew = Reassessment(found.lead, pack: pack, on: .today)
    for answer in anew.leftOut {
      StandardError.write(
        Printable.message("antesala: the answer to '\(answer.question)' is left out") + "\n")
    }
    let lines = anew.changes.map { change in
      Line(
        treatment: change.treatment, before: change.before?.status, after: change.after?.status,
        until: change.after?.until, new: change.newReasons, gone: change.goneReasons)
    }
    if format.chosen() == .json {
      for line in lines { try StandardOutput.write(SortedJSON.line(line)) }
      return
    }
    let rows = lines.map { line in
      [
        wording.name(line.treatment), line.before?.rawValue ?? "-", line.after?.rawValue ?? "-",
        line.until?.description ?? "-",
        (line.new.map { "+\($0)" } + line.gone.map { "-\($0)" }).joined(separator: " "),
      ]
    }
    try StandardOutput.write(
      TextTable(["treatment", "then", "now", "until", "rules"], rows, none: "nothing differs").text)
  }
}
