import Casework
import Consultation
import Rehearsal
import StaffApp
import Terminal

/// Somebody at the console, and a store that keeps what it is given.
struct Clerk {
  var console: StaffConsole
  private(set) var size: Size
  private(set) var now = People.morning
  private(set) var uptime = Uptime(seconds: 20_000)
  /// What the console asked for, in order.
  private(set) var asked: [StaffConsole.Effect] = []
  /// Everything the store has kept.
  private(set) var journal: [Case.Happening] = []
  /// The leads the store holds beside.
  var records: [LeadRecord] = []
  /// Why the store keeps nothing, while it does not.
  var trouble: Trouble?
  var name: String
  static let home = ExportPlace.folder("/home/ana/antesala-exports")
  private var nextSeq: Int64 = 1000
  private var chance = Chance(seed: 7)

  init(
    language: Language = .es, size: Size = Size(width: 80, height: 24),
    staff: [String] = ["ana", "beto"], isDemo: Bool = false, name: String = "ana",
    exports: ExportPlace = Self.home
  ) {
    self.size = size
    self.name = name
    console = StaffConsole(
      pack: Packs.vive, language: language, staff: staff,
      demoPassphrase: isDemo ? "demo demo demo" : nil, exports: exports, now: now,
      wall: People.wall, uptime: uptime)
    _ = console.update(.input(.resize(size)))
  }

  /// A clerk whose passphrase was accepted and whose cases are opened.
  static func open(
    _ cases: [Case], accesses: [AccessEvent] = [], language: Language = .es,
    size: Size = Size(width: 80, height: 24), isDemo: Bool = false,
    exports: ExportPlace = Self.home
  ) -> Clerk {
    var clerk = Clerk(language: language, size: size, isDemo: isDemo, exports: exports)
    clerk.unlock()
    clerk.tell(.unlocked(by: clerk.name))
    clerk.tell(.cases(cases, accesses: accesses))
    clerk.forgetAsked()
    return clerk
  }

  var frame: Frame<StaffConsole.Message> { console.view(size) }
  var screen: String { frame.surface.text }

  mutating func unlock() {
    press(.character("1"))
    type("una frase de paso")
    press(.enter)
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      tell(clock)
      perform(console.receive(.key(key), on: frame))
    }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func tap(_ words: String) {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    for (y, line) in lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      let x = String(line[..<range.lowerBound]).columns
      perform(console.receive(.tap(Point(x: x, y: y)), on: frame))
      return
    }
  }

  mutating func wait(seconds: Int64) {
    let end = uptime.adding(seconds: seconds)
    while uptime < end {
      let next = min(end, console.nextWake.map { max($0, uptime.adding(seconds: 1)) } ?? end)
      now = now.adding(seconds: uptime.seconds(until: next))
      uptime = next
      tell(clock)
    }
  }

  /// Sets the clock on the wall.
  mutating func setClock(by seconds: Int64) {
    now = now.adding(seconds: seconds)
    tell(clock)
  }

  /// Lets the machine sleep, and wakes it.
  mutating func sleep(seconds: Int64) {
    now = now.adding(seconds: seconds)
    uptime = uptime.adding(seconds: seconds)
    tell(clock)
  }

  var clock: StaffConsole.Message { .clock(now, uptime) }

  mutating func resize(_ size: Size) {
    self.size = size
    tell(.input(.resize(size)))
  }

  mutating func tell(_ message: StaffConsole.Message) { perform(console.update(message)) }

  mutating func forgetAsked() { asked = [] }

  mutating func perform(_ effects: [StaffConsole.Effect]) {
    asked += effects
    for effect in effects {
      guard case .record(let batch) = effect else { continue }
      if let trouble {
        perform(console.update(.recordFailed(batch: batch.id, trouble)))
      } else {
        let happenings = batch.changes.map { happening($0, by: name) }
        journal += happenings
        perform(console.update(.recorded(batch: batch.id, happenings)))
      }
    }
  }

  /// Keeps what somebody else did.
  mutating func remember(_ happening: Case.Happening) { journal.append(happening) }

  /// The event of a change, at the next place of the journal.
  mutating func happening(_ change: StaffConsole.Proposal, by name: String) -> Case.Happening {
    happening(change.change, of: change.lead, seen: change.seen, by: name)
  }

  mutating func happening(
    _ change: CaseChange, of lead: LeadID, seen: Int64, by name: String
  ) -> Case.Happening {
    nextSeq += 1
    return Case.Happening(
      seq: nextSeq,
      event: CaseEvent(
        id: EntryID(now: now, using: &chance), lead: lead, by: name, at: now, seen: seen,
        change: change))
  }
}
