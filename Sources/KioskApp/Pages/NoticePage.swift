import Consultation
import Terminal

/// The privacy notice before the first question: the simplified one, the full one a key away.
struct NoticePage: ReadingPage {
  var reader = Reader(focus: Choice.accept)
  private var isFull = false

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
      isFull.toggle()
      reader = Reader(focus: .accept)
    case nil: break
    }
    return nil
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let notice = lobby.pack.notice(lobby.language)
    let prose = Prose(isFull ? notice.full : notice.summary, takesHeading: true)
    return Reading(
      step: lobby[.noticeStep], title: prose.heading ?? lobby[.noticeStep],
      blocks: prose.blocks,
      offers: [
        Offer(.accept, lobby[.noticeAccept]),
        Offer(.other, lobby[isFull ? .noticeShort : .noticeFull]),
        Offer(.leave, lobby[.leave]),
      ], escape: Offer(.leave, lobby[.leave]))
  }

  func purpose(in lobby: Lobby) -> String { lobby[.noticeHelp] }
}
