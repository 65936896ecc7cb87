import CaseWords
import Casework
import Consultation
import Screens
import Terminal

extension StaffConsole {
  /// What a tap means everywhere, or to what is on top.
  enum Meaning: Equatable, Sendable {
    case everywhere(Everywhere)
    case page(PageMessage)
  }

  /// What the function keys mean on every screen.
  enum Everywhere: Equatable, Sendable {
    case help, language, contrast
  }

  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .clock(let now, let uptime):
      desk.uptime = uptime
      return advance(to: now)
    case .input(.resize(let size)):
      desk.size = size
      refresh()
    case .input(let input): return notice() ? act(on: input) : []
    case .intent(let intent): return notice() ? act(on: intent.meaning) : []
    case .unlocked(let name): load(for: name)
    case .refused(let seconds): hold(.wrong, seconds)
    case .tooSoon(let seconds): hold(.early, seconds)
    case .unlockFailed(let trouble): fail(trouble)
    case .loaded(let done, let total): advance(to: done, of: total)
    case .cases(let cases, let accesses): open { $0.files.add(older: cases, accesses: accesses) }
    case .arrived(let records): arrive(records)
    case .happened(let happenings): change { $0.files.add(happenings) }
    case .accesses(let accesses): change { $0.files.add(accesses) }
    case .erased(let leads): erase(leads)
    case .reached(let counts, let screens): change { $0.files.count(counts, by: screens) }
    case .recorded(let batch, let happenings): keep(batch, happenings)
    case .recordFailed(let batch, let trouble): change { $0.ask(again: batch, why: trouble) }
    case .done(let outcome): tell(notice(of: outcome))
    case .failed(let trouble): tell(trouble.notice(in: desk))
    case .encoded(let text, let code): change { $0.show(code, of: text) }
    }
    return []
  }

  /// Takes notice of a touch; says no where it only ended the countdown, which no locked console has.
  private mutating func notice() -> Bool {
    let counts = idle.notice()
    if case .locked = door { return true }
    return counts
  }

  private mutating func load(for name: String) {
    guard case .locked(let page) = door, page.isTrying else { return }
    door = .loading(LoadingPage(me: name))
    idle = desk.idleClock
  }

  /// Opens the console, where it is not open yet, and changes what is open.
  private mutating func open(_ body: (inout Session) -> Void) {
    if case .loading(let page) = door {
      let opening = Files.Opening(done: page.done, of: page.total)
      door = .open(Session(files: Files(me: page.me, opening: opening, desk: desk)))
    }
    change(body)
  }

  private mutating func advance(to done: Int, of total: Int) {
    switch door {
    case .locked: break
    case .loading(var page):
      page.advance(to: done, of: total)
      door = .loading(page)
    case .open:
      guard var session = take() else { return }
      session.files.advance(Files.Opening(done: done, of: total))
      door = .open(session)
    }
  }

  private func notice(of outcome: Outcome) -> Notice {
    let day = ["day": desk.says.short(desk.today.adding(days: ExportPlace.days))]
    switch outcome {
    case .exported(let path, let leftOut):
      let without =
        leftOut > 0 ? " " + desk[.exportedWithout, ["count": "\(leftOut)"]] : ""
      return Notice(text: desk[.exported, day] + without, detail: path)
    case .documented(let path): return Notice(text: desk[.documented, day], detail: path)
    case .copied: return Notice(text: desk[.copied])
    }
  }

  /// Changes what is open, if anything is, and what is drawn from it.
  private mutating func change(_ body: (inout Session) -> Void) {
    guard var session = take() else { return }
    body(&session)
    door = .open(session)
    refresh()
  }

  private mutating func tell(_ notice: Notice) {
    let now = desk.uptime
    change { $0.tell(notice, at: now) }
  }

  private mutating func hold(_ fault: UnlockPage.Fault, _ seconds: Int) {
    guard case .locked(var page) = door else { return }
    page.refuse(fault, waitSeconds: seconds, at: desk.uptime)
    door = .locked(page)
  }

  private mutating func fail(_ trouble: Trouble) {
    switch door {
    case .locked(var page):
      page.fail(trouble)
      door = .locked(page)
    case .loading(let loading):
      var page = UnlockPage(desk, name: loading.me, why: nil)
      page.fail(trouble)
      door = .locked(page)
    case .open: tell(trouble.notice(in: desk))
    }
  }

  private mutating func keep(_ batch: Int, _ happenings: [Case.Happening]) {
    guard var session = take() else { return }
    let kept = session.keep(batch, happenings)
    if let dialog = session.dialog as? RetryDialog, dialog.batch.id == batch {
      session.dialog = dialog.below
    }
    door = .open(session)
    if let kept { tell(Notice(text: desk.words(for: kept, in: session.files))) }
    refresh()
  }

  private mutating func arrive(_ records: [LeadRecord]) {
    let desk = desk
    change { session in
      let before = session.files.list.cases.count
      session.files.add(records)
      let count = session.files.list.cases.count - before
      guard count > 0 else { return }
      session.tell(Notice(text: desk[.arrived, ["count": "\(count)"]]), at: desk.uptime)
    }
  }

  private mutating func erase(_ leads: [LeadID]) {
    change { session in
      session.files.remove(leads)
      if let place = session.above.firstIndex(where: { $0.subject.map(leads.contains) ?? false }) {
        session.above.removeSubrange(place...)
        session.closeDialog()
      }
    }
  }

  private mutating func advance(to now: Moment) -> [Effect] {
    let isNewMinute = now.secondsSince1970 / 60 != desk.now.secondsSince1970 / 60
    desk.now = now
    switch door {
    case .locked: return []
    case .loading, .open:
      guard !idle.advance(to: desk.uptime.milliseconds) else { return lock(why: .lockedIdle) }
    }
    if case .open(var session) = door {
      session.advance(to: desk.uptime)
      door = .open(session)
      if isNewMinute { refresh() }
    }
    return []
  }

  /// Nothing of the cases is left afterwards.
  mutating func lock(why: StaffPhrase?) -> [Effect] {
    let name: String? =
      switch door {
      case .locked: nil
      case .loading(let page): page.me
      case .open(let session): session.files.me
      }
    door = .locked(UnlockPage(desk, name: name, why: why))
    help = nil
    return [.lock]
  }

  /// Lets the list be what the files and the desk now make of it.
  mutating func refresh() {
    guard var session = take() else { return }
    session.files.show(session.list.query, today: desk.today)
    session.list.refresh(in: Office(desk: desk, files: session.files))
    door = .open(session)
  }
  /// The session, held by nobody else while it is changed, so that nothing large is copied.
  mutating func take() -> Session? {
    guard case .open(let session) = door else { return nil }
    door = .loading(LoadingPage(me: session.files.me))
    return session
  }
}
