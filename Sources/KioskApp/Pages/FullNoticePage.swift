import Consultation
import Terminal

/// The full privacy notice, opened from where consent is given.
struct FullNoticePage: ReadingPage, VisitPage {
  var reader = Reader(focus: Choice.back)

  enum Choice: Hashable, Sendable {
    case back
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
    choice(message, in: lobby).map { _ in .back }
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let back = Offer(Choice.back, lobby[.back])
    let prose = Prose(lobby.pack.notice(lobby.language).full, takesHeading: true)
    return Reading(
      step: lobby[.noticeStep], title: prose.heading ?? lobby[.noticeStep],
      blocks: prose.blocks, offers: [back], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .fullNotice }

  func purpose(in lobby: Lobby) -> String { lobby[.noticeHelp] }
}
