import Casework
import Consultation

/// What lies inside a sealed event or access: the JSON of what staff did, and the device that sealed
/// it.
///
/// `{"at":…,"by":"ana","change":{…},"device":…,"id":…,"lead":…,"schema":"antesala.event/1",…}`
struct StaffPayload<Act: Codable & Sendable>: Codable, Sendable {
  let act: Act
  let device: String

  private enum Key: String, CodingKey { case device }

  init(_ act: Act, device: String) {
    self.act = act
    self.device = device
  }

  init(from decoder: any Decoder) throws {
    act = try Act(from: decoder)
    device = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .device)
  }

  func encode(to encoder: any Encoder) throws {
    try act.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(device, forKey: .device)
  }
}

extension AccessEvent {
  /// What the entry of an access is about: the one lead that was seen, else nothing but itself.
  var subjectOfEntry: LeadID {
    if leads.count == 1, let lead = leads.first { return lead }
    guard let own = LeadID(bytes: id.bytes) else {
      preconditionFailure("ids of entries and of leads are UUIDs of the same version")
    }
    return own
  }
}
