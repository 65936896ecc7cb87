import Consultation
import Terminal

/// Thanks; everything is forgotten already, and soon the kiosk welcomes the next visitor.
struct GoodbyePage: ReadingPage {
  var reader = Reader(focus: Choice.finish)
  /// When the kiosk turns to the next visitor by itself.
  let ends: Uptime

  enum Choice: Hashable, Sendable {
    case finish
  }

  init(from began: Uptime) { ends = began.adding(seconds: 15) }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> Choice? {
    choice(message, in: lobby)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let finish = Offer(Choice.finish, lobby[.goodbyeDone])
    return Reading(
      step: "", title: lobby[.goodbyeTitle],
      blocks: Prose(lobby[.goodbyeText]).blocks, offers: [finish], escape: finish, isCalm: true)
  }

  func purpose(in lobby: Lobby) -> String { lobby[.goodbyeText] }
}
