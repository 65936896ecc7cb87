public import ArgumentParser
public import Casework
import CaseWords
import Consultation
import LeadFormats
import LeadStore

/// `antesala leads request`: rights under data protection law, with their due dates.
struct LeadsRequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Requests for access, rectification, cancellation, opposition.",
    discussion: """
      The law gives 20 business days for an answer and 15 more to carry it out, each extendable \
      once. A granted cancellation blocks the lead at once.
      """,
    subcommands: [
      RequestListCommand.self, RequestOpenCommand.self, RequestExtendCommand.self,
      RequestAnswerCommand.self, RequestDoneCommand.self,
    ],
    defaultSubcommand: RequestListCommand.self)
}

/// `antesala leads request list`: what is owed, and by when.
struct RequestListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the requests, those due first at the top.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var words: WordsOptions

  @Flag(help: "Also those that are done or refused.")
  var all = false

  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let pack = try words.pack.loadForVisitors()
    let calendar = BusinessDays(closedDays: pack.limits.closedDays)
    let (cases, isWhole) = try staff.open().cases(blocked: true)
    let rows = cases.flatMap { one in one.requests.map { RequestRow($0, of: one, calendar) } }
      .filter { all || $0.request.isOpen }
      .sorted { ($0.due ?? .distant, $0.request.id) < ($1.due ?? .distant, $1.request.id) }
    if format.chosen() == .json {
      for row in rows { try StandardOutput.write(SortedJSON.line(row.line)) }
    } else {
      let table = words.printout(of: pack).requests(rows.map { ($0.one, $0.request) })
      try StandardOutput.write(TextTable(table).text)
    }
    if !isWhole { throw ExitCode(Failure.Code.dataError.rawValue) }
  }
}

/// A request with its due date.
private struct RequestRow {
  let request: PrivacyRequest
  let one: Case
  let due: CalendarDay?
  private let isLate: Bool

  init(_ request: PrivacyRequest, of one: Case, _ calendar: BusinessDays) {
    self.request = request
    self.one = one
    due = request.due(calendar)
    isLate = request.isOverdue(on: .today, calendar)
  }

  /// The request for other programs.
  var line: Line {
    Line(
      request: request.id, folio: one.folio.description, right: request.right,
      received: request.received, state: request.state, due: due, overdue: isLate)
  }

  struct Line: Encodable {
    let request: EntryID
    let folio: String
    let right: PrivacyRequest.Right
    let received: CalendarDay
    let state: PrivacyRequest.State
    let due: CalendarDay?
    let overdue: Bool
  }
}

/// `antesala leads request open`: a visitor asks for a right.
struct RequestOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Record that a visitor asks for a right.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "access, rectification, cancellation or opposition.")
  var right: PrivacyRequest.Right

  @ArgumentParser.Option(help: "The day it came in; today if left out.")
  var received: String?

  func run() throws {
    let day = try received.map(TypedDay.read) ?? .today
    guard day <= .today else { throw Failure.request(.comesLater) }
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    if day < found.lead.on {
      let came = try leads.person(of: found).records.map(\.lead.on).min() ?? found.lead.on
      guard came <= day else { throw Failure.request(.comesBefore(came)) }
    }
    let changed = try leads.record(.request(right, received: day), of: found)
    let format = format.chosen()
    if format == .text, let request = changed.requests.last {
      try StandardOutput.write("request \(request.id)\n")
    }
    try CaseAnswer(changed).write(format)
  }
}

/// What the steps of a request have in common.
struct RequestOptions: ParsableArguments {
  @Argument(help: "The request's id, as 'leads request list' shows it, or its first characters.")
  var request: String

  @OptionGroup var staff: StaffOptions

  @OptionGroup var format: FormatOption<ResultFormat>

  /// Takes a step in the request.
  func take(_ step: PrivacyRequest.Step) throws {
    let leads = try staff.open()
    let (cases, _) = try leads.cases(blocked: true)
    let found = cases.flatMap { one in one.requests.map { (one, $0) } }
      .filter { $0.1.id.description.hasPrefix(request) }
    guard let (one, wanted) = found.first, !request.isEmpty else {
      throw Failure.request(.unknown)
    }
    guard found.count == 1 else { throw Failure.request(.ambiguous) }
    guard wanted.accepts(step) else { throw Failure.request(.stepMisplaced(wanted)) }
    guard wanted.isInOrder(step, on: .today) else {
      throw Failure.request(.dayMisplaced(wanted, today: .today))
    }
    try CaseAnswer(leads.record(.requestStep(wanted.id, step), of: one)).write(format.chosen())
  }
}

/// `antesala leads request extend`: more time, once.
struct RequestExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Take more time for what is owed, once, with a reason.")

  @OptionGroup var request: RequestOptions

  @ArgumentParser.Option(help: "Why, in a few words without personal data.")
  var reason: String

  func run() throws {
    guard let reason = try TypedWords.read(reason, as: "reason") else {
      throw Failure.request(.extensionUnreasoned)
    }
    try request.take(.extended(reason: reason))
  }
}

/// `antesala leads request answer`: the person was told.
struct RequestAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Record what the person was told.")

  enum Answer: String, ExpressibleByArgument, CaseIterable { case granted, refused }

  @OptionGroup var request: RequestOptions

  @Argument(help: "granted or refused.")
  var answer: Answer

  @ArgumentParser.Option(help: "The day the person was told; today if left out.")
  var on: String?

  func run() throws {
    try request.take(
      .answered(on: try on.map(TypedDay.read) ?? .today, granted: answer == .granted))
  }
}

/// `antesala leads request done`: it was carried out.
struct RequestDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Record that a granted request was carried out.")

  @OptionGroup var request: RequestOptions

  @ArgumentParser.Option(help: "The day it was done; today if left out.")
  var on: String?

  func run() throws { try request.take(.carriedOut(on: try on.map(TypedDay.read) ?? .today)) }
}

extension PrivacyRequest.Right: ExpressibleByArgument {}

extension CalendarDay {
  /// After every day that is due.
  fileprivate static var distant: Self { Self(daysSince1970: .max) }
}
