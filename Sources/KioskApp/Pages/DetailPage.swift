import Consultation
import Terminal

/// One treatment: how it stands, why, what it asks of the visitor, what it is.
struct DetailPage: ReadingPage {
  var reader: Reader<Choice>
  let finding: Finding
  private let grounds: Grounds

  enum Choice: Hashable, Sendable {
    case plan, sources, back
  }

  init(_ finding: Finding, grounds: Grounds) {
    self.finding = finding
    self.grounds = grounds
    reader = Reader(focus: finding.plan == nil ? .sources : .plan)
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Step? {
    switch choice(message, in: lobby) {
    case .plan: .plan(finding)
    case .sources: .sources(finding)
    case .back: .back
    case nil: nil
    }
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let back = Offer(Choice.back, lobby[.back])
    let plan = finding.plan == nil ? [] : [Offer(Choice.plan, lobby[.detailPlan])]
    return Reading(
      step: lobby[.resultsStep], title: lobby.words.name(finding.treatment),
      blocks: standing(in: lobby) + lobby.account(of: grounds, at: finding.status)
        + uses(in: lobby) + description(in: lobby),
      offers: plan + [Offer(.sources, lobby[.detailSources]), back], escape: back)
  }

  private func standing(in lobby: Lobby) -> [any Block] {
    var blocks: [any Block] = [lobby.status(of: finding)]
    let isOffered = finding.status != .contraindicated
    blocks.append(
      Passage(lobby[isOffered ? .resultsConfirm : .detailNotOffered], style: .accent))
    blocks += [Passage.gap, Passage.heading(lobby[.detailReasons])]
    if finding.reasons.isEmpty { blocks.append(Passage(lobby[.detailNoReasons])) }
    blocks += finding.reasons.map { Passage(lobby.words.text($0), mark: "• ") }
    return blocks
  }

  private func uses(in lobby: Lobby) -> [any Block] {
    finding.uses.flatMap { use -> [any Block] in
      let concern = lobby.words.option(use.concern, of: lobby.pack.catalogue.concern)
      return [Passage.gap, Passage.heading(lobby[.detailFor, ["concern": concern]])]
        + lobby.facts(of: use)
    }
  }

  private func description(in lobby: Lobby) -> [any Block] {
    let words = lobby.words
    let parts = [
      (Phrase.detailAbout, words.about(finding.treatment)),
      (.detailSession, words.session(finding.treatment)),
      (.detailCare, words.care(finding.treatment)),
    ]
    return parts.flatMap { phrase, text in
      [Passage.gap, Passage.heading(lobby[phrase])] + Prose(text).blocks
    } + [Passage.gap] + Prose(words["disclaimer.full"]).blocks
  }

  func purpose(in lobby: Lobby) -> String { lobby[.detailHelp] }
}
