import ArgumentParser
import Casework
import Consultation
import LeadFormats
import LeadStore
import StaffApp

/// `antesala leads list`: one line a lead.
struct LeadsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the leads, the most urgent first.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var blocked: BlockedOption

  @ArgumentParser.Option(help: "text, or json as the leads were sealed, one a line.")
  var format: ResultFormat = .text

  @Flag(help: "One JSON object a line: the lead, and what staff did about it.")
  var json = false

  func run() throws {
    let pack = try words.pack.loadForVisitors()
    try list.check(with: pack)
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    try list.check(with: leads.folder, cases)
    let shown = CaseList(
      cases, pack: pack, today: .today, query: list.query(blocked: blocked.isMeant))
    try CaseAnswers(shown, words.printout(of: pack)).write(format, json: json)
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

  @Flag(help: "One JSON object a line: the lead, and what staff did about it.")
  var json = false

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
    try CaseAnswers(shown, words.printout(of: pack)).write(.text, json: json)
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

  func write(_ format: ResultFormat, json: Bool) throws {
    if json {
      for row in rows { try StandardOutput.write(CaseLines().line(for: row.case)) }
    } else if format == .json {
      for row in rows { try StandardOutput.write(CaseLines.record(row.case) + [10]) }
    } else {
      try StandardOutput.write(TextTable(printout.list(rows)).text)
    }
  }
}

/// `antesala leads show`: everything about one lead.
struct LeadsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one lead, and what was done about it.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var words: WordsOptions

  @ArgumentParser.Option(help: "text, or json as it was sealed.")
  var format: ResultFormat = .text

  @Flag(help: "Also where it is blocked.")
  var blocked = false

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: blocked)
    try withStore { () throws(LeadStoreError) in try leads.note(.opened, of: [found.id]) }
    if lead.json { return try StandardOutput.write(CaseLines().line(for: found)) }
    if format == .json { return try StandardOutput.write(CaseLines.record(found) + [10]) }
    let isMerged = found.history.contains { $0.event.change.kind == .duplicate }
    let folios = isMerged ? try leads.contents().cases.folios : [:]
    try StandardOutput.write(words.printout().record(found, folios: folios))
  }
}

/// `antesala leads duplicates`: records that may be of one person.
struct LeadsDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List leads with the same telephone or e-mail, to merge or to leave.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @Flag(help: "One JSON object a line.")
  var json = false

  private struct Line: Encodable {
    let main: String
    let others: [String]
    let grounds: [Duplicates.Ground]
  }

  func run() throws {
    let (cases, isWhole) = try staff.open().cases()
    let folios = cases.folios
    let groups = Duplicates.suggested(among: cases)
    if json {
      for group in groups {
        let line = Line(
          main: folios[group.main]?.description ?? "-",
          others: group.others.map { folios[$0]?.description ?? "-" },
          grounds: Duplicates.Ground.allCases.filter(group.grounds.contains))
        try StandardOutput.write(JSONLine.of(line))
      }
    } else {
      let table = try words.printout().duplicates(groups, folios: folios)
      try StandardOutput.write(TextTable(table).text)
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}
