import Consultation

extension Contact {
  /// Reads a contact in the plain form; nothing in it is shared by many.
  init(_ cursor: inout JSONCursor) throws(JSONCursor.Unexpected) {
    var name, telephone, email: String?
    var channel: Channel?
    var bestTime: BestTime?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "name": name = try cursor.string()
      case "telephone": telephone = try cursor.string()
      case "email": email = try cursor.string()
      case "channel": channel = try cursor.choice()
      case "bestTime": bestTime = try cursor.choice()
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      recorded: try JSONCursor.require(name), telephone: telephone, email: email,
      channel: try JSONCursor.require(channel), bestTime: try JSONCursor.require(bestTime))
  }
}
