import Terminal

/// Asks once whether the visitor really wishes to leave; staying is the first answer.
struct LeavePage: ReadingPage, VisitPage {
  var reader = Reader(focus: Choice.stay)

  enum Choice: Hashable, Sendable {
    case stay, leave
  }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
    choice(message, in: lobby).map { $0 == .stay ? .back : .left }
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    Reading(
      step: "", title: lobby[.leaveTitle], blocks: Prose(lobby[.leaveText]).blocks,
      offers: [Offer(.stay, lobby[.leaveStay]), Offer(.leave, lobby[.leaveGo])],
      escape: Offer(.stay, lobby[.leaveStay]), isCalm: true)
  }

  var whereabouts: Kiosk.Whereabouts { .leave }

  func purpose(in lobby: Lobby) -> String { lobby[.leaveText] }
}
