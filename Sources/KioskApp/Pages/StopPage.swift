import Consultation
import Terminal

/// A rule ended the interview: why, kindly, and that nothing is kept.
///
/// The visit is still there until the visitor leaves, for whoever mistyped an answer. What may be
/// read before the questions may be read here too.
struct StopPage: ReadingPage {
  var reader = Reader(focus: Choice.finish)
  let rule: RuleID
  private let sitting: Sitting

  enum Choice: Hashable, Sendable {
    case correct, learn, finish
  }

  enum Decision {
    case corrected(Sitting)
    case learning(Sitting)
    case finished
  }

  init(rule: RuleID, sitting: Sitting) {
    self.rule = rule
    self.sitting = sitting
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Decision? {
    switch choice(message, in: lobby) {
    case .correct: .corrected(sitting.reopened)
    case .learn: .learning(sitting.learning(in: lobby))
    case .finish: .finished
    case nil: nil
    }
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, lobby[.finish])
    let learn = lobby.pack.lessons.isEmpty ? [] : [Offer(Choice.learn, lobby[.stopLearn])]
    return Reading(
      step: "", title: lobby[.stopTitle],
      blocks: Prose(lobby.words["stop.\(rule)"]).blocks
        + [Passage.gap, Passage(lobby[.stopNothingKept], style: .quiet)],
      offers: [Offer(.correct, lobby[.stopCorrect])] + learn + [finish], escape: finish,
      isCalm: true)
  }

  func purpose(in lobby: Lobby) -> String { lobby[.stopNothingKept] }
}
