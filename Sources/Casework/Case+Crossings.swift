extension Case {
  /// An event that was made without knowing others.
  public struct Crossing: Hashable, Sendable {
    public let event: EntryID
    /// What colleagues had done that its maker had not seen, in journal order.
    public let unseen: [EntryID]
    /// Those of them whose word about the same thing it replaced.
    public let replaced: [EntryID]

    public init(event: EntryID, unseen: [EntryID], replaced: [EntryID]) {
      self.event = event
      self.unseen = unseen
      self.replaced = replaced
    }
  }

  /// Every event that was made without knowing others, in journal order.
  ///
  /// Two people at once never lose a change, but the later one may decide what the earlier one
  /// had just decided otherwise; a history says so. What somebody did oneself one knows.
  /// - Complexity: O(events²) where many were made at once, else O(events).
  public var crossings: [Crossing] {
    history.indices.compactMap { place in
      let happening = history[place]
      let unseen = history[..<place].reversed().prefix { $0.seq > happening.event.seen }
        .filter { $0.event.by != happening.event.by }.reversed()
      guard !unseen.isEmpty else { return nil }
      let subject = happening.event.change.subject
      return Crossing(
        event: happening.event.id, unseen: unseen.map(\.event.id),
        replaced: unseen.filter { subject != nil && $0.event.change.subject == subject }
          .map(\.event.id))
    }
  }
}

extension CaseChange {
  /// What a change has the last word about.
  enum Subject: Hashable {
    case stage, owner, followUp, contact, duplicate, block
    case request(EntryID)
  }

  /// `nil` where it adds to what others said and replaces nothing.
  var subject: Subject? {
    switch self {
    case .stage: .stage
    case .owner: .owner
    case .followUp: .followUp
    case .contact: .contact
    case .duplicate, .separate: .duplicate
    case .block, .unblock: .block
    case .requestStep(let request, _): .request(request)
    case .note, .conversation, .revocation, .request, .undo: nil
    }
  }
}
