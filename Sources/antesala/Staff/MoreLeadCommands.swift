import ArgumentParser
import CaseWords
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

/// `antesala leads contact`: how to reach a visitor.
struct LeadsContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Print how to reach a visitor, with links to begin with.",
    discussion: """
      Whoever took back the permission to be contacted is not reached this way. With --begun the \
      conversation is recorded as the first contact.
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>
  @OptionGroup var pack: PackOption

  @Flag(help: "Record that the conversation began, over the visitor's channel.")
  var begun = false

  private struct Answer: Encodable {
    let folio: String
    let contact: Contact
    let links: [String]
  }

  func run() throws {
    let pack = try pack.loadForVisitors()
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    guard try leads.person(of: found).mayBeContacted else {
      throw Failure(
        "\(found.folio) may not be contacted: there is no permission any more",
        hint: "to answer a request of theirs, antesala leads show \(found.folio)",
        code: .permission)
    }
    try withStore { () throws(LeadStoreError) in try leads.note(.opened, of: [found.id]) }
    if begun { try leads.record(.conversation(found.contact.channel), of: found) }
    let greeting = pack.wording(found.lead.language)[
      "staff.greeting", ["clinic": pack.clinic.name]]
    let links = found.contact.links(greeting: greeting, subject: pack.clinic.name)
    guard format.chosen() == .text else {
      let answer = Answer(
        folio: found.folio.description, contact: found.contact, links: links.map(\.url))
      return try StandardOutput.write(SortedJSON.line(answer))
    }
    let lines = found.contact.copyText.split(separator: "\n").map(String.init) + links.map(\.url)
    try StandardOutput.write(lines.map { Printable.line($0) + "\n" }.joined())
  }
}

/// `antesala leads document`: a record for its person to read.
struct LeadsDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write everything kept about a visitor, to be handed to them.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(
    name: .shortAndLong, help: "A file, readable by you alone; standard output if left out.")
  var output: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    let pack = try pack.loadForVisitors()
    let target = try ExportTarget(
      output ?? "-", replacing: force, outside: lead.staff.data.path)
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    let opened = try leads.contents()
    let out = WayOut(pack: pack, accesses: opened.accesses, witness: leads)
    _ = try out.document(of: found, among: opened.cases, to: target)
  }
}

extension [Visits] {
  /// The counts by day and screen.
  var byDay: [CalendarDay: [String: Int]] {
    reduce(into: [:]) { $0[$1.day, default: [:]][$1.screen] = $1.count }
  }
}

/// `antesala leads stats`: numbers that name nobody.
struct LeadsStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Leads by day and week, from welcome to visit, in numbers.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @ArgumentParser.Option(help: "The first day; four weeks ago if left out.")
  var from: String?

  @ArgumentParser.Option(help: "The last day; today if left out.")
  var to: String?

  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let last = try to.map(TypedDay.read) ?? .today
    let first = try from.map(TypedDay.read) ?? last.adding(days: -27)
    guard first <= last else { throw Failure("--from lies after --to", code: .usage) }
    let pack = try words.pack.loadForVisitors()
    let leads = try staff.open()
    let (cases, isWhole) = try leads.cases(blocked: true)
    let visits = try withStore { () throws(LeadStoreError) in
      try leads.folder.journal().visits(from: first, to: last)
    }
    let statistics = Statistics(
      of: cases, days: first...last, concernQuestion: pack.catalogue.concern,
      screens: Landmark.allCases.map(\.rawValue), reached: visits.byDay)
    if format.chosen() == .json {
      try StandardOutput.write(SortedJSON.line(statistics))
    } else {
      let figures = words.printout(of: pack).figures(statistics)
      try StandardOutput.write(StatisticsSheet(figures).text)
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}
