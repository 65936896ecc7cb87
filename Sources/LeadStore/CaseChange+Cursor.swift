import Casework
import Consultation

extension CaseChange {
  /// Reads a change in the plain form.
  ///
  /// Its kind comes somewhere among its particulars; those that the kind does not ask for are let
  /// go, as the general decoder does.
  init(_ cursor: inout JSONCursor) throws(JSONCursor.Unexpected) {
    var kind: Kind?
    var parts = Parts()
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "because": parts.because = try cursor.choice()
      case "channel": parts.channel = try cursor.choice()
      case "contact": parts.contact = try Contact(&cursor)
      case "event": parts.event = try cursor.value()
      case "follow_up": parts.followUp = try FollowUp(&cursor)
      case "kind": kind = try cursor.choice()
      case "note": parts.note = try cursor.string()
      case "of": parts.of = try cursor.value()
      case "on": parts.on = try cursor.value()
      case "owner": parts.owner = try cursor.string()
      case "purpose": parts.purpose = try cursor.choice()
      case "received": parts.received = try cursor.value()
      case "request": parts.request = try cursor.value()
      case "right": parts.right = try cursor.choice()
      case "stage": parts.stage = try cursor.choice()
      case "step": parts.step = try PrivacyRequest.Step(&cursor)
      default: throw JSONCursor.Unexpected()
      }
    }
    self = try parts.change(JSONCursor.require(kind))
  }

  /// Everything that a change may say.
  private struct Parts {
    var because: ClosingReason?
    var channel: Contact.Channel?
    var contact: Contact?
    var event, request: EntryID?
    var followUp: FollowUp?
    var note, owner: String?
    var of: LeadID?
    var on, received: CalendarDay?
    var purpose: Consent.Purpose?
    var right: PrivacyRequest.Right?
    var stage: Stage.Kind?
    var step: PrivacyRequest.Step?

    func change(_ kind: Kind) throws(JSONCursor.Unexpected) -> CaseChange {
      switch kind {
      case .stage: .stage(try entered(JSONCursor.require(stage)))
      case .note: .note(try JSONCursor.require(note))
      case .owner: .owner(owner)
      case .followUp: .followUp(followUp)
      case .conversation: .conversation(try JSONCursor.require(channel))
      case .contact: .contact(try JSONCursor.require(contact))
      case .revocation: .revocation(try JSONCursor.require(purpose))
      case .duplicate: .duplicate(of: try JSONCursor.require(of))
      case .separate: .separate
      case .request:
        .request(try JSONCursor.require(right), received: try JSONCursor.require(received))
      case .requestStep:
        .requestStep(try JSONCursor.require(request), try JSONCursor.require(step))
      case .block: .block
      case .unblock: .unblock
      case .undo: .undo(try JSONCursor.require(event))
      }
    }

    private func entered(_ kind: Stage.Kind) throws(JSONCursor.Unexpected) -> Stage {
      switch kind {
      case .new: .new
      case .contacted: .contacted
      case .booked: .booked(on)
      case .attended: .attended
      case .closed: .closed(try JSONCursor.require(because))
      }
    }
  }
}

extension FollowUp {
  fileprivate init(_ cursor: inout JSONCursor) throws(JSONCursor.Unexpected) {
    var on: CalendarDay?
    var purpose: String?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "on": on = try cursor.value()
      case "purpose": purpose = try cursor.string()
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(on: try JSONCursor.require(on), purpose: purpose)
  }
}

extension PrivacyRequest.Step {
  fileprivate init(_ cursor: inout JSONCursor) throws(JSONCursor.Unexpected) {
    var extended: String?
    var answered, done: CalendarDay?
    var granted: Bool?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "answered": answered = try cursor.value()
      case "done": done = try cursor.value()
      case "extended": extended = try cursor.string()
      case "granted": granted = try cursor.truth()
      default: throw JSONCursor.Unexpected()
      }
    }
    if let extended {
      self = .extended(reason: extended)
    } else if let answered {
      self = .answered(on: answered, granted: try JSONCursor.require(granted))
    } else {
      self = .carriedOut(on: try JSONCursor.require(done))
    }
  }
}
