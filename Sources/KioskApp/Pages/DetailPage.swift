import Consultation
import Terminal

/// One treatment: how it stands, why, what it asks of the visitor, what it is.
struct DetailPage: ReadingPage, VisitPage {
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

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
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
      blocks: standing(in: lobby) + account(in: lobby) + uses(in: lobby) + description(in: lobby),
      offers: plan + [Offer(.sources, lobby[.detailSources]), back], escape: back)
  }

  /// How it stands, and why. Of what was not asked for no more is said than what speaks against it:
  /// whether it would suit was not looked into.
  private func standing(in lobby: Lobby) -> [any Block] {
    var blocks: [any Block] = []
    if finding.isJudged { blocks.append(lobby.status(of: finding)) }
    blocks.append(Passage(lobby[confirmation], style: .accent))
    let reasons = lobby.reasons(of: finding)
    if reasons.isEmpty, !finding.isMatch { return blocks }
    return blocks + [Passage.gap, Passage.heading(lobby[.detailReasons])]
      + (reasons.isEmpty ? [Passage(lobby[.detailNoReasons])] : reasons)
  }

  private var confirmation: Phrase {
    guard finding.isJudged else { return .othersNote }
    return switch finding.status {
    case .suitable: .resultsConfirm
    case .clearance: .confirmClearance
    case .wait: .confirmWait
    case .contraindicated: .detailNotOffered
    }
  }

  private func account(in lobby: Lobby) -> [any Block] {
    finding.isJudged ? lobby.account(of: grounds, at: finding.status) : []
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
    ].map { phrase, text -> [any Block] in
      [Passage.gap, Passage.heading(lobby[phrase])] + Prose(text).blocks
    }
    let prospects = lobby.prospects(of: .treatment(finding.treatment))
    let end =
      prospects.isEmpty
      ? Prose(lobby.pack.disclaimer(lobby.language, on: lobby.today)).blocks : lobby.interests
    return parts[0] + prospects + parts[1] + parts[2] + [Passage.gap] + end
  }

  var whereabouts: Kiosk.Whereabouts { .detail(finding.treatment) }

  func purpose(in lobby: Lobby) -> String { lobby[.detailHelp] }
}
