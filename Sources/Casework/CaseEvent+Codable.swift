import Consultation

/// `{"at":…,"by":"ana","change":{"kind":"stage","stage":"booked","on":"2026-12-01"},"id":…,
/// "lead":…,"schema":"antesala.event/1","seen":12}`
extension CaseEvent: Codable {
  private enum Key: String, CodingKey { case schema, id, lead, by, at, seen, change }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "not of the schema \(Self.schema)")
    }
    id = try container.decode(EntryID.self, forKey: .id)
    lead = try container.decode(LeadID.self, forKey: .lead)
    by = try container.decode(String.self, forKey: .by)
    at = try container.decode(Moment.self, forKey: .at)
    seen = try container.decode(Int64.self, forKey: .seen)
    change = try container.decode(CaseChange.self, forKey: .change)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try container.encode(lead, forKey: .lead)
    try container.encode(by, forKey: .by)
    try container.encode(at, forKey: .at)
    try container.encode(seen, forKey: .seen)
    try container.encode(change, forKey: .change)
  }
}

extension CaseChange {
  /// The name of a change, in journals, exports and words.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case stage, note, owner, conversation, contact, revocation, duplicate, separate, request, block
    case unblock, undo
    case followUp = "follow_up"
    case requestStep = "request_step"
  }

  public var kind: Kind {
    switch self {
    case .stage: .stage
    case .note: .note
    case .owner: .owner
    case .followUp: .followUp
    case .conversation: .conversation
    case .contact: .contact
    case .revocation: .revocation
    case .duplicate: .duplicate
    case .separate: .separate
    case .request: .request
    case .requestStep: .requestStep
    case .block: .block
    case .unblock: .unblock
    case .undo: .undo
    }
  }
}

extension CaseChange: Codable {
  private enum Key: String, CodingKey {
    case kind, note, owner, channel, contact, purpose, of, event, right, received, request, step
    case followUp = "follow_up"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .stage: self = .stage(try Stage(from: decoder))
    case .note: self = .note(try container.decode(String.self, forKey: .note))
    case .owner: self = .owner(try container.decodeIfPresent(String.self, forKey: .owner))
    case .followUp:
      self = .followUp(try container.decodeIfPresent(FollowUp.self, forKey: .followUp))
    case .conversation:
      self = .conversation(try container.decode(Contact.Channel.self, forKey: .channel))
    case .contact: self = .contact(try container.decode(Contact.self, forKey: .contact))
    case .revocation:
      self = .revocation(try container.decode(Consent.Purpose.self, forKey: .purpose))
    case .duplicate: self = .duplicate(of: try container.decode(LeadID.self, forKey: .of))
    case .separate: self = .separate
    case .request:
      self = .request(
        try container.decode(PrivacyRequest.Right.self, forKey: .right),
        received: try container.decode(CalendarDay.self, forKey: .received))
    case .requestStep:
      self = .requestStep(
        try container.decode(EntryID.self, forKey: .request),
        try container.decode(PrivacyRequest.Step.self, forKey: .step))
    case .block: self = .block
    case .unblock: self = .unblock
    case .undo: self = .undo(try container.decode(EntryID.self, forKey: .event))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .stage(let stage): try stage.encode(to: encoder)
    case .note(let text): try container.encode(text, forKey: .note)
    case .owner(let name): try container.encodeIfPresent(name, forKey: .owner)
    case .followUp(let followUp): try container.encodeIfPresent(followUp, forKey: .followUp)
    case .conversation(let channel): try container.encode(channel, forKey: .channel)
    case .contact(let contact): try container.encode(contact, forKey: .contact)
    case .revocation(let purpose): try container.encode(purpose, forKey: .purpose)
    case .duplicate(let lead): try container.encode(lead, forKey: .of)
    case .separate, .block, .unblock: break
    case .request(let right, let received):
      try container.encode(right, forKey: .right)
      try container.encode(received, forKey: .received)
    case .requestStep(let request, let step):
      try container.encode(request, forKey: .request)
      try container.encode(step, forKey: .step)
    case .undo(let event): try container.encode(event, forKey: .event)
    }
  }
}

extension Stage: Codable {
  private enum Key: String, CodingKey { case stage, on, because }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .stage) {
    case .new: self = .new
    case .contacted: self = .contacted
    case .booked: self = .booked(try container.decodeIfPresent(CalendarDay.self, forKey: .on))
    case .attended: self = .attended
    case .closed: self = .closed(try container.decode(ClosingReason.self, forKey: .because))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .stage)
    switch self {
    case .new, .contacted, .attended: break
    case .booked(let day): try container.encodeIfPresent(day, forKey: .on)
    case .closed(let reason): try container.encode(reason, forKey: .because)
    }
  }
}

extension PrivacyRequest.Step: Codable {
  private enum Key: String, CodingKey { case extended, answered, granted, done }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let reason = try container.decodeIfPresent(String.self, forKey: .extended) {
      self = .extended(reason: reason)
    } else if let day = try container.decodeIfPresent(CalendarDay.self, forKey: .answered) {
      self = .answered(on: day, granted: try container.decode(Bool.self, forKey: .granted))
    } else {
      self = .carriedOut(on: try container.decode(CalendarDay.self, forKey: .done))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .extended(let reason): try container.encode(reason, forKey: .extended)
    case .answered(let day, let granted):
      try container.encode(day, forKey: .answered)
      try container.encode(granted, forKey: .granted)
    case .carriedOut(let day): try container.encode(day, forKey: .done)
    }
  }
}
