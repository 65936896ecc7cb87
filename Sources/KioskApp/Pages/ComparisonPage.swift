import Consultation
import Terminal

/// What may be chosen, side by side, by what matters to the visitor.
struct ComparisonPage: AsidePage {
  var reader = Reader(focus: OnlyBack.back)
  private let assessment: Assessment
  private let comparison: Comparison

  /// `nil` where there is nothing to compare.
  init?(_ assessment: Assessment, by weights: [ValueID: Int], in lobby: Lobby) {
    guard let comparison = Comparison(assessment, in: lobby.pack.catalogue, by: weights) else {
      return nil
    }
    self.assessment = assessment
    self.comparison = comparison
  }

  func reading(in lobby: Lobby) -> Reading<OnlyBack> {
    let back = Offer(OnlyBack.back, lobby[.back])
    return Reading(
      step: lobby[.valuesStep], title: lobby[.compareTitle],
      blocks: comparison.rows.flatMap { row in
        [Passage.heading(row.heading(in: lobby))]
          + comparison.alternatives.map { told(of: $0, by: row.value, in: lobby) } + [Passage.gap]
      } + lobby.interests, offers: [back], escape: back)
  }

  private func told(
    of alternative: Alternative, by value: PersonalValue, in lobby: Lobby
  ) -> Passage {
    let text = lobby.words.text(
      of: alternative, by: value, uses: assessment.uses(of: alternative))
    return Passage(lobby.words.name(alternative) + ": " + text, mark: "• ")
  }

  var whereabouts: Kiosk.Whereabouts { .comparison }

  func purpose(in lobby: Lobby) -> String { lobby[.compareHelp] }
}
