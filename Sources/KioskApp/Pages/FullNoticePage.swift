import Consultation
import Terminal

/// The full privacy notice, opened from where consent is given.
struct FullNoticePage: AsidePage {
  var reader = Reader(focus: OnlyBack.back)

  func reading(in lobby: Lobby) -> Reading<OnlyBack> {
    let back = Offer(OnlyBack.back, lobby[.back])
    let prose = Prose(lobby.pack.notice(lobby.language).full, takesHeading: true)
    return Reading(
      step: lobby[.noticeStep], title: prose.heading ?? lobby[.noticeStep],
      blocks: prose.blocks, offers: [back], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .fullNotice }

  func purpose(in lobby: Lobby) -> String { lobby[.noticeHelp] }
}
