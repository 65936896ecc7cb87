import Consultation
import Terminal

/// The privacy notice before the first question: the simplified one, the full one a key away.
struct NoticePage: ReadingPage {
  var reader = Reader(focus: Choice.accept)
  private(set) var edition = Edition.short

  enum Edition: Equatable, Sendable {
    case short, full
  }

  enum Choice: Hashable, Sendable {
    case accept, other, leave
  }

  enum Decision {
    case accepted, declined
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Decision? {
    switch choice(message, in: lobby) {
    case .accept: return .accepted
    case .leave: return .declined
    case .other:
      edition = edition == .full ? .short : .full
      reader = Reader(focus: .accept)
    case nil: break
    }
    return nil
  }

  /// Escape leads from the full notice back to the short one, and from there away.
  func reading(in lobby: Lobby) -> Reading<Choice> {
    let notice = lobby.pack.notice(lobby.language)
    let isFull = edition == .full
    let prose = Prose(isFull ? notice.full : notice.summary, takesHeading: true)
    let leave = Offer(Choice.leave, lobby[.leave])
    return Reading(
      step: lobby[.noticeStep], title: prose.heading ?? lobby[.noticeStep],
      blocks: prose.blocks,
      offers: [
        Offer(.accept, lobby[.noticeAccept]),
        Offer(.other, lobby[isFull ? .noticeShort : .noticeFull]),
      ] + (isFull ? [] : [leave]),
      escape: isFull ? Offer(.other, lobby[.noticeShort]) : leave)
  }

  func purpose(in lobby: Lobby) -> String { lobby[.noticeHelp] }
}
