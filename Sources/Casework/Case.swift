public import Consultation

/// A lead and all that staff did about it: the fold of its entries in the order of the journal.
///
/// Two programs that read the same entries have equal cases.
public struct Case: Hashable, Sendable {
  public let record: LeadRecord
  /// Every event, undone ones too, with its place in the journal.
  public private(set) var history: [Happening]

  public private(set) var stage: Stage = .new
  /// When the stage was entered.
  public private(set) var stageSince: Moment
  public private(set) var owner: String?
  public private(set) var followUp: FollowUp?
  public private(set) var notes: [Note] = []
  /// As the visitor gave it, or as it was corrected.
  public private(set) var contact: Contact
  /// The purposes agreed to and not taken back.
  public private(set) var purposes: [Consent.Purpose]
  /// The record of the same person where this lead is handled.
  public private(set) var duplicateOf: LeadID?
  /// Whether somebody said that it is a record of its own, whatever it has in common with others.
  public private(set) var isSeparate = false
  public private(set) var requests: [PrivacyRequest] = []
  /// Since when the lead is out of every list and search.
  public private(set) var blockedSince: Moment?
  /// When somebody first spoke or wrote with the visitor, or recorded that they had.
  public private(set) var firstContact: Moment?
  /// The events that no longer count.
  public private(set) var undone: Set<EntryID> = []

  /// An event and its place in the journal.
  public struct Happening: Hashable, Sendable {
    public let seq: Int64
    public let event: CaseEvent

    public init(seq: Int64, event: CaseEvent) {
      self.seq = seq
      self.event = event
    }
  }

  /// What somebody wrote down.
  public struct Note: Hashable, Sendable {
    public let event: EntryID
    public let by: String
    public let at: Moment
    public let text: String
  }

  /// A lead nobody has done anything about.
  public init(_ record: LeadRecord) { self.init(record, history: []) }

  /// - Parameter history: in any order; those about other leads, and further copies of an event,
  ///   are left out.
  /// - Complexity: O(n log n) in the number of events.
  public init(_ record: LeadRecord, history: [Happening]) {
    self.record = record
    self.history = Self.inOrder(history, about: record.leadID)
    stageSince = record.at
    contact = record.lead.contact
    purposes = record.lead.consent.purposes
    undone = Self.undone(in: self.history)
    for happening in self.history where !undone.contains(happening.event.id) {
      apply(happening.event)
    }
  }

  /// The case with more events.
  public func adding(_ happenings: [Happening]) -> Self {
    Self(record, history: history + happenings)
  }

  public var id: LeadID { record.leadID }
  public var folio: Folio { record.folio }
  public var lead: Lead { record.lead }
  public var isBlocked: Bool { blockedSince != nil }
  public var isClosed: Bool { stage.kind == .closed }

  /// The last entry about the lead.
  public var lastSeq: Int64 { history.last?.seq ?? record.seq }

  /// When something last happened.
  public var lastActivity: Moment { history.last?.event.at ?? record.at }

  private static func inOrder(_ history: [Happening], about lead: LeadID) -> [Happening] {
    guard history.contains(where: { $0.event.lead == lead }) else { return [] }
    var known: Set<EntryID> = []
    return history.filter { $0.event.lead == lead }.sorted { $0.seq < $1.seq }
      .filter { known.insert($0.event.id).inserted }
  }

  /// An undo counts for an event before it, unless it is itself undone by a later one.
  private static func undone(in history: [Happening]) -> Set<EntryID> {
    guard history.contains(where: \.event.isUndo) else { return [] }
    var earlier = Set(history.map(\.event.id))
    var undone: Set<EntryID> = []
    for happening in history.reversed() {
      earlier.remove(happening.event.id)
      if case .undo(let target) = happening.event.change, earlier.contains(target),
        !undone.contains(happening.event.id)
      {
        undone.insert(target)
      }
    }
    return undone
  }

  private mutating func apply(_ event: CaseEvent) {
    switch event.change {
    case .stage(let stage):
      self.stage = stage
      stageSince = event.at
      if stage.isContact, firstContact == nil { firstContact = event.at }
    case .note(let text):
      notes.append(Note(event: event.id, by: event.by, at: event.at, text: text))
    case .owner(let name): owner = name
    case .followUp(let followUp): self.followUp = followUp
    case .conversation:
      if firstContact == nil { firstContact = event.at }
    case .contact(let contact): self.contact = contact
    case .revocation(let purpose): purposes.removeAll { $0 == purpose }
    case .duplicate(let lead):
      duplicateOf = lead == id ? nil : lead
      isSeparate = false
    case .separate:
      duplicateOf = nil
      isSeparate = true
    case .request(let right, let received):
      requests.append(
        PrivacyRequest(id: event.id, lead: event.lead, right: right, received: received, steps: []))
    case .requestStep(let request, let step):
      guard let index = requests.firstIndex(where: { $0.id == request }),
        requests[index].accepts(step)
      else { return }
      requests[index].steps.append(step)
      if requests[index].isGrantedCancellation, case .answered = step { block(event.at) }
    case .block: block(event.at)
    case .unblock: blockedSince = nil
    case .undo: break
    }
  }

  /// A lead that is blocked already stays blocked since then.
  private mutating func block(_ at: Moment) { blockedSince = blockedSince ?? at }
}

extension Case {
  /// Whether the visitor may still be contacted about the consultation.
  public var mayBeContacted: Bool { purposes.contains(.contact) && !isBlocked }

  /// Every stage the lead has been in and that still counts, the first included.
  public var stages: Set<Stage.Kind> {
    var stages: Set<Stage.Kind> = [.new]
    for happening in history where !undone.contains(happening.event.id) {
      if case .stage(let stage) = happening.event.change { stages.insert(stage.kind) }
    }
    return stages
  }
}

extension CaseEvent {
  fileprivate var isUndo: Bool { if case .undo = change { true } else { false } }
}
