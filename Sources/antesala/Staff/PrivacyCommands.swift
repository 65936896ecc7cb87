import ArgumentParser
import CaseWords
import Casework
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads erase`: what a granted cancellation ends with.
struct LeadsEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Delete everything sealed about a blocked lead, for ever.",
    discussion: """
      The entries stay in the chain without content. Copies elsewhere, such as backups and \
      exports, are not reached; those that the journal knows of are named.
      """)

  @OptionGroup var lead: LeadOptions

  @Flag(help: "Also where the lead is not blocked.")
  var force = false

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard found.isBlocked || force else {
      throw Failure.lead(.erasedUnblocked(found.folio))
    }
    try leads.erase(found)
    try StandardOutput.write("\(found.folio)  erased\n")
    try leads.tellCopies(of: [found.id])
  }
}

/// `antesala leads access`: whose records somebody saw, and when.
struct LeadsAccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Who saw whose record, when, and why.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @ArgumentParser.Option(help: "Only what is about this lead.")
  var folio: String?

  @ArgumentParser.Option(help: "Only what this person did.")
  var by: String?

  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try staff.open()
    let lead = try folio.map { try leads.find($0, blocked: true).id }
    let opened = try leads.contents()
    let folios = opened.cases.folios
    if let by { try check(by, among: opened.accesses, in: leads.folder) }
    let wanted = opened.accesses.filter { access in
      (lead.map(access.leads.contains) ?? true) && (by == nil || access.by == by)
    }
    if format.chosen() == .json {
      for access in wanted { try StandardOutput.write(SortedJSON.line(access)) }
    } else {
      let table = try words.printout().accesses(wanted, folios: folios)
      try StandardOutput.write(TextTable(table).text)
    }
  }

  /// Whoever is misspelled saw nothing, which is the wrong answer to a question of the law.
  private func check(
    _ name: String, among accesses: [AccessEvent], in folder: DataFolder
  ) throws {
    let staff = try withStore { () throws(LeadStoreError) in try folder.staffNames() }
    let names = Set(staff + accesses.compactMap(\.by)).sorted()
    guard !names.contains(name) else { return }
    throw Failure.typed(.neverOpened(name, known: names))
  }
}
