import Casework
import Consultation
import Screens
import Terminal

/// What lies open between unlock and lock.
struct Session: Sendable {
  var files: Files
  var list = ListPage()
  /// What was opened from the list, the present page last.
  var above: [any OfficePage] = []
  var dialog: OfficePrompt?
  /// The batches handed out and not yet known to be kept.
  private(set) var pending: [Int: Pending] = [:]
  private var nextBatch = 1
  /// What this person did since the unlock, the last one last.
  private var doings: [[Case.Happening]] = []
  /// What was undone of it and may be done again, by the events that undid it.
  private var undoings: [[Case.Happening]] = []
  private(set) var notice: Notice?
  /// When the notice goes away.
  private var noticeEnds: Uptime?

  /// Changes on their way into the journal.
  struct Pending: Equatable, Sendable {
    let batch: StaffConsole.Batch
    let kind: Kind

    enum Kind: Equatable, Sendable {
      case doing
      /// Takes back what these did.
      case undoing([Case.Happening])
      /// Takes back these, which took something back.
      case redoing([Case.Happening])
    }
  }

  init(files: Files) { self.files = files }

  /// Hands out changes to be kept.
  mutating func record(
    _ changes: [StaffConsole.Proposal], as kind: Pending.Kind = .doing
  ) -> StaffConsole.Effect {
    let batch = StaffConsole.Batch(id: nextBatch, changes: changes)
    nextBatch += 1
    pending[batch.id] = Pending(batch: batch, kind: kind)
    return .record(batch)
  }

  /// Takes back what this person did last; nothing where that was nothing.
  mutating func undo() -> StaffConsole.Effect? {
    doings.popLast().map { record(Self.undoing($0, in: files), as: .undoing($0)) }
  }

  /// Does again what was taken back last; nothing where that was nothing.
  mutating func redo() -> StaffConsole.Effect? {
    undoings.popLast().map { record(Self.undoing($0, in: files), as: .redoing($0)) }
  }

  private static func undoing(
    _ happenings: [Case.Happening], in files: Files
  ) -> [StaffConsole.Proposal] {
    happenings.reversed().map { happening in
      StaffConsole.Proposal(
        lead: happening.event.lead, change: .undo(happening.event.id),
        seen: files[happening.event.lead]?.lastSeq ?? happening.seq)
    }
  }

  /// A batch is kept: what it changed is seen from here on.
  mutating func keep(_ batch: Int, _ happenings: [Case.Happening]) -> Pending? {
    files.add(happenings)
    guard let kept = pending.removeValue(forKey: batch) else { return nil }
    switch kept.kind {
    case .doing:
      doings.append(happenings)
      undoings = []
    case .undoing: undoings.append(happenings)
    case .redoing: doings.append(happenings)
    }
    return kept
  }

  /// Gives up a batch that could not be kept; what it should have undone can be undone again.
  mutating func drop(_ batch: Int) {
    switch pending.removeValue(forKey: batch)?.kind {
    case .undoing(let happenings): doings.append(happenings)
    case .redoing(let happenings): undoings.append(happenings)
    case .doing, nil: break
    }
  }

  /// A batch could not be kept; it waits in a dialog over the present one.
  mutating func ask(again batch: Int, why trouble: Trouble) {
    guard let failed = pending[batch] else { return }
    dialog = RetryDialog(failed.batch, why: trouble, over: dialog)
  }

  /// A code was made, for whom it was made.
  mutating func show(_ code: QRCode?, of text: String) {
    guard var conversation = dialog as? ConversationDialog else { return }
    conversation.take(code, of: text)
    dialog = conversation
  }

  /// The dialog goes away, unless changes wait in it.
  mutating func closeDialog() {
    if !(dialog is RetryDialog) { dialog = nil }
  }

  mutating func tell(_ notice: Notice, at now: Uptime) {
    self.notice = notice
    noticeEnds = now.adding(seconds: notice.isProblem || notice.detail != nil ? 30 : 6)
  }

  mutating func advance(to now: Uptime) {
    if let ends = noticeEnds, now >= ends {
      notice = nil
      noticeEnds = nil
    }
  }

  /// Waiting times are shown in minutes.
  func nextWake(after now: Uptime) -> Uptime {
    min(noticeEnds ?? now.adding(seconds: 60), now.adding(seconds: 60))
  }

  /// The page on the screen.
  var page: any OfficePage { above.last ?? list }

  /// What is on top answers: the dialog, where one is open, or else the page.
  mutating func take(_ deed: Deed, on desk: Desk) -> [Step]? {
    let office = Office(desk: desk, files: files)
    if dialog != nil { return dialog?.take(deed, in: office) }
    guard let top = above.indices.last else { return list.take(deed, in: office) }
    return above[top].take(deed, in: office)
  }
}
