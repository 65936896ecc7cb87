import Casework
import Consultation

extension Session {
  /// Does one thing that a page or a dialog asked for; to lock and to quit are the console's.
  mutating func follow(_ step: Step, on desk: Desk) -> [StaffConsole.Effect] {
    switch step {
    case .back: _ = above.popLast()
    case .open(let page): above.append(page)
    case .read(let lead): return read(lead)
    case .turn(let rows): return turn(by: rows, in: Office(desk: desk, files: files))
    case .ask(let dialog): self.dialog = dialog
    case .close: dialog = nil
    case .record(let changes) where changes.isEmpty:
      tell(Notice(text: desk[.recordGone], isProblem: true), at: desk.uptime)
    case .record(let changes): return [record(changes)]
    case .perform(let effect): return [effect]
    case .drop(let batch): drop(batch)
    case .tell(let notice): tell(notice, at: desk.uptime)
    case .undo: return perform(undo(), orTell: desk[.undoNothing], at: desk.uptime)
    case .redo: return perform(redo(), orTell: desk[.redoNothing], at: desk.uptime)
    case .lock, .quit: break
    }
    return []
  }

  private mutating func read(_ lead: LeadID) -> [StaffConsole.Effect] {
    above.append(RecordPage(lead))
    return [.opened(lead)]
  }

  private mutating func turn(by rows: Int, in office: Office) -> [StaffConsole.Effect] {
    let before = list.focus
    guard let lead = list.step(by: rows, in: office), lead != before else { return [] }
    _ = above.popLast()
    return read(lead)
  }

  private mutating func perform(
    _ effect: StaffConsole.Effect?, orTell words: String, at now: Uptime
  ) -> [StaffConsole.Effect] {
    if effect == nil { tell(Notice(text: words), at: now) }
    return effect.map { [$0] } ?? []
  }
}
