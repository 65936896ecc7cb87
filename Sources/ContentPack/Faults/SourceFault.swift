/// In what a source contradicts itself.
public enum SourceFault: Hashable, Sendable {
  /// A day on which something was read of which nothing was.
  case seenUnread
  /// Read after the day on which it was to be read again.
  case seenAfterReview
}

extension SourceFault {
  var words: FaultWords {
    switch self {
    case .seenUnread:
      .init("nothing of it was read, so there is no day", hint: "say with seen: what was read")
    case .seenAfterReview: .init("it was read after the day of review_by")
    }
  }
}
