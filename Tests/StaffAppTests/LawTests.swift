import Casework
import Consultation
import Rehearsal
import Screens
import Terminal
import Testing

@testable import StaffApp

/// What must hold at a desk whatever anybody does, presses or leaves half done.
@Suite struct LawTests {
  @Test func `twenty thousand inputs break no law`() {
    let seed = Seed.of("console", usually: 2026)
    var seen: Set<String> = []
    for morning in 0..<50 {
      var chance = Restless(seed: seed &+ UInt64(morning))
      var clerk = Clerk(language: morning % 3 == 0 ? .en : .es)
      clerk.records = Morning.records
      for _ in 0..<400 {
        let (kept, wasOpen) = (clerk.journal.count, clerk.console.isOpen)
        chance.trouble(&clerk)
        chance.unlock(&clerk)
        let place = clerk.place
        Self.checkNothingLost(clerk, after: kept)
        if wasOpen, !clerk.console.isOpen { Self.checkForgotten(clerk, chance.names) }
        if seen.insert(place).inserted || chance.dice.roll(9) == 0 { Self.check(clerk) }
        clerk.forgetAsked()
      }
    }
    #expect(seen.count == 18, "reached \(seen.sorted())")
  }

  /// What was kept is on the screens, and what could not be kept waits in sight.
  private static func checkNothingLost(_ clerk: Clerk, after kept: Int) {
    for effect in clerk.asked {
      if case .record(let batch) = effect { #expect(!batch.changes.isEmpty, "\(clerk.place)") }
    }
    guard case .open(let session) = clerk.console.door else { return }
    for happening in clerk.journal.dropFirst(kept) {
      guard let one = clerk.console[happening.event.lead] else { continue }
      #expect(one.history.contains(happening), "\(happening) is not on \(clerk.place)")
    }
    for waiting in session.pending.values {
      guard let dialog = session.dialog as? RetryDialog else {
        Issue.record("\(waiting.batch) waits unseen on \(clerk.place)")
        continue
      }
      #expect(session.pending[dialog.batch.id] != nil, "\(clerk.place)")
    }
  }

  private static func checkForgotten(_ clerk: Clerk, _ names: [String]) {
    let left = String(reflecting: clerk.console) + clerk.frame.spoken + clerk.screen
    for name in names { #expect(!left.contains(name), "\(name) is still there") }
  }

  private static func check(_ clerk: Clerk) {
    let frame = clerk.frame
    let place = "\(clerk.place) at \(clerk.size)"
    #expect(frame.surface.size == clerk.size, "\(place)")
    #expect(frame.bounds.contains(frame.cursor), "cursor of \(place)")
    #expect(!frame.spoken.isEmpty, "\(place) says nothing")
    for region in frame.regions {
      #expect(frame.bounds.intersection(region.rect) == region.rect, "region of \(place)")
      #expect(!region.rect.isEmpty, "empty region of \(place)")
    }
    if !clerk.isCovered { checkFocus(frame, place) }
  }

  /// What is highlighted as the focus is where screen readers look.
  private static func checkFocus(_ frame: Frame<StaffConsole.Message>, _ place: String) {
    let role = frame.surface[frame.cursor].style.role
    guard !frame.showsCursor else {
      #expect(role == .field, "\(place)\n\(frame.surface.text)")
      return
    }
    let isHighlighted = (0..<frame.bounds.height).contains { y in
      (0..<frame.bounds.width).contains { frame.surface[Point(x: $0, y: y)].style.role == .focus }
    }
    #expect(role == .focus || !isHighlighted, "\(place)\n\(frame.surface.text)")
  }
}

extension Clerk {
  /// The name of what is on the screen.
  fileprivate var place: String {
    guard console.help == nil else { return "help" }
    let shown: Any
    switch console.door {
    case .locked(let page): shown = page
    case .loading(let page): shown = page
    case .open(let session): shown = session.dialog ?? session.page
    }
    return "\(Swift.type(of: shown))"
  }

  /// Whether what has the focus lies below something else.
  fileprivate var isCovered: Bool {
    guard console.desk.isLargeEnough, console.help == nil else { return true }
    switch console.door {
    case .locked: return false
    case .loading: return true
    case .open(let session):
      switch session.dialog {
      case is ConfirmationDialog, is RetryDialog, is ConversationDialog: return true
      default:
        return console.idle.secondsLeft(at: console.desk.uptime.milliseconds) != nil
      }
    }
  }
}
