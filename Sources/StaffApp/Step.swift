import Casework
import Consultation
import Screens
import Terminal

/// What a page or a dialog asks for beyond its own change.
enum Step: Sendable {
  /// The page below.
  case back
  case open(any OfficePage)
  /// The record of a case, which is seen from then on.
  case read(LeadID)
  /// The record so many rows further down the list, in place of the present one.
  case turn(by: Int)
  case ask(OfficePrompt)
  /// The dialog goes away.
  case close
  case record([StaffConsole.Proposal])
  case perform(StaffConsole.Effect)
  /// A batch that could not be kept is given up.
  case drop(Int)
  case tell(Notice)
  case undo
  case redo
  case lock
  case quit
}

/// A line about what was done or failed; it goes away by itself.
struct Notice: Equatable, Sendable {
  let text: String
  /// What stands below it, for whoever is called to help.
  var detail: String?
  var isProblem = false
}

extension Step {
  /// Cases enter a stage, with what that says of their follow-ups.
  static func record(entering stage: Stage, of cases: [Case], on today: CalendarDay) -> Step {
    .record(
      cases.flatMap { one in
        one.changes(entering: stage, on: today).map {
          StaffConsole.Proposal(lead: one.id, change: $0, seen: one.lastSeq)
        }
      })
  }

  /// One change of a case as it is on the screen now.
  static func record(_ change: CaseChange, of one: Case) -> Step { record(change, of: [one]) }

  /// The same change of several cases, kept and undone together.
  static func record(_ change: CaseChange, of cases: [Case]) -> Step {
    .record(
      cases.map { StaffConsole.Proposal(lead: $0.id, change: change, seen: $0.lastSeq) })
  }
}
