import Consultation
import Terminal

/// What becomes of somebody who does nothing: an alternative like any other.
struct NothingPage: AsidePage {
  var reader = Reader(focus: OnlyBack.back)

  func reading(in lobby: Lobby) -> Reading<OnlyBack> {
    let back = Offer(OnlyBack.back, lobby[.back])
    let words = lobby.words
    return Reading(
      step: lobby[.resultsStep], title: words["nothing.name"],
      blocks: Prose(words["nothing.about"]).blocks + lobby.prospects(of: .nothing)
        + [Passage.gap, Passage.heading(lobby[.detailSources])] + lobby.sources(of: .nothing)
        + [Passage.gap] + lobby.interests,
      offers: [back], escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .nothing }

  func purpose(in lobby: Lobby) -> String { lobby[.detailHelp] }
}
