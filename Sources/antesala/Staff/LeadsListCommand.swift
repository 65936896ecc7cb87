import ArgumentParser
import CaseWords
import Casework
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads list`: one line a lead.
struct LeadsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the leads, the most urgent first.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var blocked: BlockedOption

  @OptionGroup var format: FormatOption<LeadResultFormat>

  func run() throws {
    let pack = try words.pack.loadForVisitors()
    try list.check(with: pack)
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    try list.check(with: leads.folder, cases)
    let shown = CaseList(
      cases, pack: pack, today: .today, query: list.query(blocked: blocked.isMeant))
    try CaseAnswers(shown, words.printout(of: pack)).write(format.chosenForLeads())
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

/// `antesala leads search`: the leads that hold some words.
struct LeadsSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "List the leads that hold some words, however spelled.",
    discussion: """
      The words are read from standard input, because arguments of a program can be read by \
      everybody on the machine: names, telephone digits, e-mail, notes, concerns, treatments, \
      owner. Case, accents and order do not matter.
      """)

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var blocked: BlockedOption
  @OptionGroup var format: FormatOption<LeadResultFormat>

  func run() throws {
    let typed = try TypedText.read()
    let pack = try words.pack.loadForVisitors()
    try list.check(with: pack)
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    try list.check(with: leads.folder, cases)
    let shown = CaseList(
      cases, pack: pack, today: .today,
      query: list.query(searching: typed, blocked: blocked.isMeant))
    try CaseAnswers(shown, words.printout(of: pack)).write(format.chosen())
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

/// Rows of cases as a command writes them.
struct CaseAnswers {
  private let rows: CaseList
  private let printout: Printout

  init(_ rows: CaseList, _ printout: Printout) {
    self.rows = rows
    self.printout = printout
  }

  func write(_ format: LeadResultFormat) throws {
    switch format {
    case .text: try StandardOutput.write(TextTable(printout.list(rows)).text)
    case .json: for row in rows { try StandardOutput.write(CaseLines().line(for: row.case)) }
    case .sealed:
      for row in rows { try StandardOutput.write(CaseLines.record(row.case) + [10]) }
    }
  }
}

/// `antesala leads show`: everything about one lead.
struct LeadsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one lead, and what was done about it.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var words: WordsOptions
  @OptionGroup var format: FormatOption<LeadResultFormat>

  @Flag(help: "Also where it is blocked.")
  var blocked = false

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: blocked)
    try withStore { () throws(LeadStoreError) in try leads.note(.opened, of: [found.id]) }
    switch format.chosenForLeads() {
    case .json: return try StandardOutput.write(CaseLines().line(for: found))
    case .sealed: return try StandardOutput.write(CaseLines.record(found) + [10])
    case .text: break
    }
    let cases = try leads.contents().cases
    let printed = try words.printout().record(
      found, as: Person(of: found.id, among: cases), folios: cases.folios)
    try StandardOutput.write(printed)
  }
}

/// `antesala leads duplicates`: records that may be of one person.
struct LeadsDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List leads with the same telephone or e-mail, to merge or to leave.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @OptionGroup var format: FormatOption<ResultFormat>

  private struct Line: Encodable {
    let main: String
    let others: [String]
    let grounds: [Duplicates.Ground]
  }

  func run() throws {
    let (cases, isWhole) = try staff.open().cases()
    let folios = cases.folios
    let groups = Duplicates.suggested(among: cases)
    if format.chosen() == .json {
      for group in groups {
        let line = Line(
          main: folios[group.main]?.description ?? "-",
          others: group.others.map { folios[$0]?.description ?? "-" },
          grounds: Duplicates.Ground.allCases.filter(group.grounds.contains))
        try StandardOutput.write(SortedJSON.line(line))
      }
    } else {
      let table = try words.printout().duplicates(groups, folios: folios)
      try StandardOutput.write(TextTable(table).text)
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}
