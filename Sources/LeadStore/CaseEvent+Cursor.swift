import Casework
import Consultation

extension StaffPayload<CaseEvent> {
  /// Reads a payload in the plain form that this program writes; `nil` where it is another, which
  /// says nothing yet about whether it can be read.
  init?(plain bytes: [UInt8], _ texts: SharedTexts) {
    guard let payload = JSONCursor.read(bytes, texts, Self.init(_:_:)) else { return nil }
    self = payload
  }

  private init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var id: EntryID?
    var lead: LeadID?
    var by, device, schema: String?
    var at: Moment?
    var seen: Int?
    var change: CaseChange?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "at": at = try cursor.value()
      case "by": by = texts.shared(try cursor.string())
      case "change": change = try CaseChange(&cursor)
      case "device": device = texts.shared(try cursor.string())
      case "id": id = try cursor.value()
      case "lead": lead = try cursor.value()
      case "schema": schema = try cursor.string()
      case "seen": seen = try cursor.number()
      default: throw JSONCursor.Unexpected()
      }
    }
    guard schema == CaseEvent.schema else { throw JSONCursor.Unexpected() }
    let event = CaseEvent(
      id: try JSONCursor.require(id), lead: try JSONCursor.require(lead),
      by: try JSONCursor.require(by), at: try JSONCursor.require(at),
      seen: Int64(try JSONCursor.require(seen)), change: try JSONCursor.require(change))
    self.init(event, device: try JSONCursor.require(device))
  }
}
