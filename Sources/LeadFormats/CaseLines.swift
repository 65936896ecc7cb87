public import Casework
import Consultation

/// Leads as JSON, one object a line: `{"case":{…},"record":{…}}`.
///
/// `record` is the payload as it was sealed and as `age -d` prints it, byte for byte but for unseen
/// characters, which are spelled out (``LegibleJSON``); `case` is what staff did about the lead,
/// `antesala.case/1`.
public struct CaseLines: LeadDocument {
  /// Needs no edition: nothing is said in words here.
  public init() {}

  public var opening: [UInt8] { [] }
  public var closing: [UInt8] { [] }

  public func piece(for person: Person) -> [UInt8] { person.records.flatMap(line) }

  /// One lead, and the line feed behind it.
  public func line(for lead: Case) -> [UInt8] {
    Array(#"{"case":"#.utf8) + SortedJSON.bytes(CaseState(lead))
      + Array(#","record":"#.utf8) + Self.record(lead) + Array("}\n".utf8)
  }

  /// The payload alone, without its line feed.
  public static func record(_ lead: Case) -> [UInt8] {
    let payload = lead.record.payload
    return LegibleJSON.bytes(Array(payload.last == 10 ? payload.dropLast() : payload[...]))
  }
}

/// What staff did about a lead, as JSON tells it.
private struct CaseState: Encodable {
  let lead: Case

  init(_ lead: Case) { self.lead = lead }

  private enum Key: String, CodingKey {
    case schema, lead, seq, stage, owner, contact, purposes, notes, requests, history
    case stageSince = "stage_since"
    case followUp = "follow_up"
    case firstContact = "first_contact"
    case duplicateOf = "duplicate_of"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("antesala.case/1", forKey: .schema)
    try container.encode(lead.id, forKey: .lead)
    try container.encode(lead.record.seq, forKey: .seq)
    try container.encode(lead.stage, forKey: .stage)
    try container.encode(lead.stageSince, forKey: .stageSince)
    try container.encodeIfPresent(lead.owner, forKey: .owner)
    try container.encodeIfPresent(lead.followUp, forKey: .followUp)
    try container.encode(lead.contact, forKey: .contact)
    try container.encode(lead.purposes, forKey: .purposes)
    try container.encode(lead.notes.map(Note.init), forKey: .notes)
    try container.encodeIfPresent(lead.firstContact, forKey: .firstContact)
    try container.encodeIfPresent(lead.duplicateOf, forKey: .duplicateOf)
    try container.encode(lead.requests.map(Request.init), forKey: .requests)
    try container.encode(
      lead.history.map {
        Step(seq: $0.seq, event: $0.event, undone: lead.undone.contains($0.event.id))
      },
      forKey: .history)
  }

  private struct Note: Encodable {
    let event: EntryID
    let by: String
    let at: Moment
    let text: String

    init(_ note: Case.Note) {
      event = note.event
      by = note.by
      at = note.at
      text = note.text
    }
  }

  private struct Request: Encodable {
    let id: EntryID
    let right: PrivacyRequest.Right
    let received: CalendarDay
    let steps: [PrivacyRequest.Step]

    init(_ request: PrivacyRequest) {
      id = request.id
      right = request.right
      received = request.received
      steps = request.steps
    }
  }

  private struct Step: Encodable {
    let seq: Int64
    let event: CaseEvent
    let undone: Bool
  }
}
