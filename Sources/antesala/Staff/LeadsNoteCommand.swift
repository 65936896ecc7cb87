import ArgumentParser
import Casework

/// `antesala leads note`: something to remember.
struct LeadsNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a note to a lead; the text comes from standard input.",
    discussion: """
      Arguments of a program can be read by everybody on the machine, so the note is read from \
      standard input, up to its end: echo "…" | antesala leads note 7K4M-9QXD
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let text = try TypedText.read()
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.note(text), of: found)).write(format.chosen())
  }
}
