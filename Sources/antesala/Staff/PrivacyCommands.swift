import ArgumentParser
import Casework
import Consultation
import LeadStore
import StaffApp

/// `antesala leads correct`: the right to rectification.
struct LeadsCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct a visitor's contact; asked for line by line.",
    discussion: """
      Reads five lines from standard input: name, telephone with country code, e-mail, channel \
      (whatsapp, call, sms, email), best time (any, morning, afternoon, evening). An empty line \
      keeps what is there. The former contact stays in the sealed history.
      """)

  @OptionGroup var lead: LeadOptions

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    let now = found.contact
    let input = try InputLines(file: nil)
    func typed(_ label: String, else kept: String) throws -> String {
      if StandardError.isTerminal { StandardError.write("\(label) [\(Printable.line(kept))]: ") }
      let line = String(decoding: try input.next() ?? [], as: UTF8.self)
      return line.isEmpty ? kept : line
    }
    let name = try typed("name", else: now.name)
    let telephone = try typed("telephone", else: now.telephone ?? "")
    let email = try typed("e-mail", else: now.email ?? "")
    let channel = try choice("channel", typed("channel", else: now.channel.rawValue), now.channel)
    let time = try choice(
      "best time", typed("best time", else: now.bestTime.rawValue), now.bestTime)
    let contact: Contact
    do throws(Contact.Problem) {
      contact = try Contact(
        name: name, countryCode: "", telephone: telephone, email: email, channel: channel,
        bestTime: time)
    } catch {
      throw Failure("the contact cannot be used: \(error)", code: .usage)
    }
    try CaseAnswer(leads.record(.contact(contact), of: found)).write(json: lead.json)
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ label: String, _ typed: String, _ kept: Value
  ) throws -> Value {
    guard let value = Value(rawValue: typed) else {
      throw Failure(
        "there is no \(label) of this name",
        hint: Value.allCases.map(\.rawValue).joined(separator: ", "), code: .usage)
    }
    return value
  }
}

/// `antesala leads erase`: what a granted cancellation ends with.
struct LeadsEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Delete everything sealed about a blocked lead, for ever.",
    discussion: """
      The entries stay in the chain without content. Copies elsewhere, such as backups and \
      exports, are not reached; those of the data folder are named.
      """)

  @OptionGroup var lead: LeadOptions

  @Flag(help: "Also where the lead is not blocked.")
  var force = false

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard found.isBlocked || force else {
      throw Failure(
        "\(found.folio) is not blocked", hint: "antesala leads block \(found.folio), or --force",
        code: .usage)
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

  @Flag(help: "One JSON object a line.")
  var json = false

  func run() throws {
    let leads = try staff.open()
    let lead = try folio.map { try leads.find($0, blocked: true).id }
    let opened = try leads.contents()
    let folios = opened.cases.folios
    let wanted = opened.accesses.filter { access in
      (lead.map(access.leads.contains) ?? true) && (by == nil || access.by == by)
    }
    if json {
      for access in wanted { try StandardOutput.write(JSONLine.of(access)) }
    } else {
      let table = try words.printout().accesses(wanted, folios: folios)
      try StandardOutput.write(TextTable(table).text)
    }
  }
}
