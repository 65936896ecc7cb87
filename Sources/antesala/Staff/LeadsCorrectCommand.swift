import ArgumentParser
import Casework
import Consultation

/// `antesala leads correct`: the right to rectification.
struct LeadsCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct a visitor's contact; asked for line by line.",
    discussion: """
      Reads five lines from standard input: name, telephone, e-mail, channel (whatsapp, call, sms, \
      email), best time (any, morning, afternoon, evening). An empty line keeps what is there, a \
      dash takes telephone or e-mail away. Without + the telephone is of the clinic's country. The \
      former contact stays in the sealed history.
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>
  @OptionGroup var pack: PackOption

  func run() throws {
    let countryCode = try pack.loadForVisitors().clinic.countryCode
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    let now = found.contact
    let form = try ContactLines()
    let name = try form.line("name", else: now.name)
    let telephone = try form.optional("telephone", else: now.telephone)
    let email = try form.optional("e-mail", else: now.email)
    let channel = try form.choice("channel", else: now.channel)
    let time = try form.choice("best time", else: now.bestTime)
    let contact: Contact
    do throws(Contact.Problem) {
      contact = try Contact(
        name: name, countryCode: countryCode, telephone: telephone, email: email,
        channel: channel, bestTime: time)
    } catch {
      throw Failure.lead(.contactUnusable(error))
    }
    try CaseAnswer(leads.record(.contact(contact), of: found)).write(format.chosen())
  }
}

/// A contact as it comes in, line by line.
private struct ContactLines {
  private let input: InputLines

  init() throws { input = try InputLines(file: nil) }

  /// What was typed; what is there already for an empty line.
  func line(_ label: String, else kept: String) throws -> String {
    if StandardError.isTerminal { StandardError.write("\(label) [\(Printable.line(kept))]: ") }
    var bytes = try input.next() ?? []
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.typed(.lineNotUTF8(label))
    }
    return text.contains { !$0.isWhitespace } ? text : kept
  }

  /// The same of what may be taken away by a dash.
  func optional(_ label: String, else kept: String?) throws -> String {
    let text = try line(label, else: kept ?? "")
    return text.filter { !$0.isWhitespace } == "-" ? "" : text
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ label: String, else kept: Value
  ) throws -> Value {
    let typed = try line(label, else: kept.rawValue).filter { !$0.isWhitespace }
    guard let value = Value(rawValue: typed.lowercased()) else {
      throw Failure.typed(
        .valueUnknown(label, typed, known: Value.allCases.map(\.rawValue)))
    }
    return value
  }
}
