import ArgumentParser
import Casework
import Consultation
import LeadFormats
import LeadStore

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
      throw Failure.lead(.notToBeContacted(found.folio))
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
