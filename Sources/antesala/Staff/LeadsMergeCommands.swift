import ArgumentParser
import Casework
import Consultation

/// `antesala leads merge`: two records of one person.
struct LeadsMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Handle a lead under another one of the same person.",
    discussion: "Nothing is lost: 'leads separate' parts them again.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @ArgumentParser.Option(help: "The folio it is handled under from now on.")
  var into: String

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let main = try leads.find(into)
    guard main.id != found.id else { throw Failure.lead(.mergedIntoItself) }
    guard main.duplicateOf == nil else {
      throw Failure.lead(.mergedElsewhere(main.folio, to: try leads.person(of: main).main.folio))
    }
    try CaseAnswer(leads.record(.duplicate(of: main.id), of: found), into: main.folio)
      .write(format.chosen())
  }
}

/// `antesala leads separate`: a merged lead stands for itself again.
struct LeadsSeparateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "separate", abstract: "Handle a merged lead by itself again.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    guard found.duplicateOf != nil else { throw Failure.lead(.notMerged(found.folio)) }
    try CaseAnswer(leads.record(.separate, of: found)).write(format.chosen())
  }
}
