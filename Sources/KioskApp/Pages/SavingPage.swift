import Consultation
import Screens
import Terminal

/// A lead on its way: nothing is called kept before it is.
struct SavingPage: ReadingPage, VisitPage {
  var reader = Reader(focus: Choice.retry)
  let lead: Lead
  /// When it is tried again; `nil` while a try is under way.
  private(set) var nextTry: Uptime?

  enum Choice: Hashable, Sendable {
    case retry, leave
  }

  init(lead: Lead) { self.lead = lead }

  mutating func fail(at now: Uptime) { nextTry = now.adding(seconds: 5) }

  mutating func retry() { nextTry = nil }

  mutating func update(_ message: Reader<Choice>.Message, in lobby: Lobby) -> SittingStep? {
    switch choice(message, in: lobby) {
    case .retry: .retried
    case .leave: .leave
    case nil: nil
    }
  }

  /// While a try is under way no key means anything.
  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    nextTry == nil ? [] : reader.bindings(reading(in: lobby), in: lobby, scrolls: false)
  }

  func reading(in lobby: Lobby) -> Reading<Choice> {
    let leave = Offer(Choice.leave, lobby[.savingLeave])
    let failed = nextTry != nil
    return Reading(
      step: lobby[.contactStep], title: lobby[failed ? .savingFailedTitle : .savingTitle],
      blocks: Prose(lobby[failed ? .savingFailedText : .savingText]).blocks,
      offers: failed ? [Offer(.retry, lobby[.savingRetry]), leave] : [], escape: leave, isCalm: true
    )
  }

  var whereabouts: Kiosk.Whereabouts { .saving }

  func purpose(in lobby: Lobby) -> String {
    lobby[nextTry == nil ? .savingText : .savingFailedText]
  }
}
