import ArgumentParser
import Casework
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads list`: one line a lead.
struct LeadsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the leads, the most urgent first.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var list: ListOptions

  @ArgumentParser.Option(help: "text, or json as the leads were sealed, one a line.")
  var format: ResultFormat = .text

  @Flag(help: "One JSON object a line: the lead, and what staff did about it.")
  var json = false

  @ArgumentParser.Option(help: "The language of treatments and concerns: es or en.")
  var language: Language = .es

  func run() throws {
    let pack = try pack.loadForVisitors()
    let (cases, isWhole) = try staff.open().cases(blocked: true)
    let shown = CaseList(cases, pack: pack, today: .today, query: list.query())
    try CaseAnswers(shown, wording: pack.wording(language)).write(format, json: json)
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
  @OptionGroup var pack: PackOption
  @OptionGroup var list: ListOptions

  @Flag(help: "One JSON object a line: the lead, and what staff did about it.")
  var json = false

  @ArgumentParser.Option(help: "The language of treatments and concerns: es or en.")
  var language: Language = .es

  func run() throws {
    let words = try TypedText.read()
    let pack = try pack.loadForVisitors()
    let (cases, isWhole) = try staff.open().cases(blocked: true)
    let shown = CaseList(
      cases, pack: pack, today: .today, query: list.query(searching: words))
    try CaseAnswers(shown, wording: pack.wording(language)).write(.text, json: json)
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

/// Rows of cases as a command writes them.
struct CaseAnswers {
  private let rows: CaseList
  private let wording: Wording

  init(_ rows: CaseList, wording: Wording) {
    self.rows = rows
    self.wording = wording
  }

  func write(_ format: ResultFormat, json: Bool) throws {
    if json {
      for row in rows { try StandardOutput.write(CaseLines().piece(for: row.case)) }
    } else if format == .json {
      for row in rows { try StandardOutput.write(row.case.record.payload) }
    } else {
      try StandardOutput.write(CaseTable(rows, wording: wording).text)
    }
  }
}

/// `antesala leads show`: everything about one lead.
struct LeadsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one lead, and what was done about it.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "text, or json as it was sealed.")
  var format: ResultFormat = .text

  @ArgumentParser.Option(help: "The language of the words: es or en.")
  var language: Language = .es

  @Flag(help: "Also where it is blocked.")
  var blocked = false

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: blocked)
    try withStore { () throws(LeadStoreError) in try leads.note(.opened, of: [found.id]) }
    if lead.json { return try StandardOutput.write(CaseLines().piece(for: found)) }
    if format == .json { return try StandardOutput.write(found.record.payload) }
    let pack = try pack.loadForVisitors()
    try StandardOutput.write(
      LeadSheet(found.record, pack: pack, language: language).text + CaseHistory(found).text)
  }
}

/// `antesala leads duplicates`: records that may be of one person.
struct LeadsDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List leads with the same telephone or e-mail, to merge or to leave.")

  @OptionGroup var staff: StaffOptions

  @Flag(help: "One JSON object a line.")
  var json = false

  private struct Line: Encodable {
    let main: String
    let others: [String]
    let grounds: [Duplicates.Ground]
  }

  func run() throws {
    let (cases, isWhole) = try staff.open().cases()
    let folios = Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0.folio.description) })
    let lines = Duplicates.suggested(among: cases).map { group in
      Line(
        main: folios[group.main] ?? "-", others: group.others.map { folios[$0] ?? "-" },
        grounds: Duplicates.Ground.allCases.filter(group.grounds.contains))
    }
    if json {
      for line in lines { try StandardOutput.write(JSONLine.of(line)) }
    } else {
      let rows = lines.map { line in
        [
          line.main, line.others.joined(separator: " "),
          line.grounds.map(\.rawValue).joined(separator: " "),
        ]
      }
      try StandardOutput.write(
        TextTable(["folio", "the same as", "by"], rows).text(ifEmpty: "no duplicates"))
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}
