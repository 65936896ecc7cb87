import Consultation
import Terminal

/// A rule ended the interview: why, kindly, and that nothing was kept.
struct StopPage: ReadingPage {
  var reader = Reader(focus: Choice.finish)
  let rule: RuleID

  enum Choice: Hashable, Sendable {
    case finish
  }

  init(rule: RuleID) { self.rule = rule }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Choice? {
    choice(message, in: lobby)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, lobby[.finish])
    return Reading(
      step: "", title: lobby[.stopTitle],
      blocks: Prose(lobby.words["stop.\(rule)"]).blocks
        + [Passage.gap, Passage(lobby[.stopNothingKept], style: .quiet)],
      offers: [finish], escape: finish, isCalm: true)
  }

  func purpose(in lobby: Lobby) -> String { lobby[.stopNothingKept] }
}
