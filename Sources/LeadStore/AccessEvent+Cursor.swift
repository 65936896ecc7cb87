import Casework
import Consultation

extension StaffPayload<AccessEvent> {
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
    var by, device, reason, schema, subject: String?
    var at: Moment?
    var act: AccessEvent.Act?
    var leads: [LeadID]?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "act": act = try cursor.choice()
      case "at": at = try cursor.value()
      case "by": by = texts.shared(try cursor.string())
      case "device": device = texts.shared(try cursor.string())
      case "id": id = try cursor.value()
      case "leads":
        leads = try cursor.list { cursor throws(JSONCursor.Unexpected) in try cursor.value() }
      case "reason": reason = try cursor.string()
      case "schema": schema = try cursor.string()
      case "subject": subject = try cursor.string()
      default: throw JSONCursor.Unexpected()
      }
    }
    guard schema == AccessEvent.schema else { throw JSONCursor.Unexpected() }
    let access = AccessEvent(
      id: try JSONCursor.require(id), by: by, at: try JSONCursor.require(at),
      act: try JSONCursor.require(act), leads: try JSONCursor.require(leads), subject: subject,
      reason: reason)
    self.init(access, device: try JSONCursor.require(device))
  }
}
