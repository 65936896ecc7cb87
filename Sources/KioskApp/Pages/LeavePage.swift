import Screens
import TakeHome
import Terminal

/// Asks once whether the visitor really wishes to leave; staying is the first answer. Whoever has seen
/// results may take them along on paper.
struct LeavePage: ReadingPage, VisitPage {
  var reader = Reader(focus: Choice.stay)
  private let takeHome: TakeHome?

  enum Choice: Hashable, Sendable {
    case stay, leave, print
  }

  init(takeHome: TakeHome? = nil) { self.takeHome = takeHome }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .stay: .back
    case .leave: .left
    case .print: takeHome.map { .print($0) }
    case nil: nil
    }
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let stay = Offer(Choice.stay, lobby[.leaveStay])
    let print =
      takeHome != nil && lobby.printing.mayBeAsked
      ? [Offer(Choice.print, lobby.words.printOffer)] : []
    return Reading(
      step: "", title: lobby[.leaveTitle],
      blocks: lobby.printingBlocks + Prose(lobby[.leaveText]).blocks,
      offers: [stay, Offer(.leave, lobby[.leaveGo])] + print, escape: stay, isCalm: true)
  }

  var whereabouts: Kiosk.Whereabouts { .leave }

  func purpose(in lobby: Lobby) -> String { lobby[.leaveText] }
}

extension Lobby {
  /// What is heard of the printer, where it was asked.
  var printingBlocks: [any Block] {
    guard let sentence = printing.sentence(in: words) else { return [] }
    return [Passage(sentence, style: .accent), Passage.gap]
  }
}
