import Consultation
import Terminal

/// What every reason and every promise of a treatment rests on.
struct SourcesPage: AsidePage {
  var reader = Reader(focus: OnlyBack.back)
  let finding: Finding

  init(finding: Finding) { self.finding = finding }

  func reading(in lobby: Lobby) -> Reading<OnlyBack> {
    let back = Offer(OnlyBack.back, lobby[.back])
    var blocks: [any Block] = [Passage(lobby[.sourcesText], style: .quiet)]
    for reason in finding.reasons {
      blocks += [Passage.gap, Passage(lobby.words.text(reason), style: .accent)]
      blocks.append(Passage(lobby.words.text(for: reason.strength)))
      blocks += lobby.cited(reason.sources)
    }
    for use in finding.uses {
      let concern = lobby.words.option(use.concern, of: lobby.pack.catalogue.concern)
      blocks.append(Passage.gap)
      blocks.append(Passage(lobby[.detailFor, ["concern": concern]], style: .accent))
      blocks.append(Passage(lobby.words.text(for: use.grade)))
      blocks += lobby.cited(use.sources)
    }
    blocks += lobby.sources(of: .treatment(finding.treatment))
    return Reading(
      step: lobby[.resultsStep], title: lobby[.sourcesTitle], blocks: blocks, offers: [back],
      escape: back)
  }

  var whereabouts: Kiosk.Whereabouts { .sources(finding.treatment) }

  func purpose(in lobby: Lobby) -> String { lobby[.sourcesText] }
}
