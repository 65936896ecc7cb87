public import Casework
public import Consultation
import Screens
public import Terminal

/// The staff console: from a passphrase to the cases, and nothing of them left after the lock.
///
/// A pure value. The loop
/// - sends `.clock` right before every input and whenever ``nextWake`` has come, and
///   `.input(.resize(_:))` once at the start and at every change;
/// - performs the effects, each of whose outcomes comes back as a message;
/// - while ``isOpen``, looks for new entries of the journal and sends them as `.arrived`,
///   `.happened`, `.accesses` and `.erased`.
public struct StaffConsole: Program, Sendable {
  var desk: Desk
  var door: Door
  var help: HelpBox?
  var idle: IdleClock

  /// A locked console.
  ///
  /// - Parameters:
  ///   - staff: the names that have a key, to choose from; with none of them a name is typed, or
  ///     nothing.
  ///   - demoPassphrase: marks every screen as a demonstration, and is shown where it is asked
  ///     for.
  ///   - exports: where what leaves the store may be put.
  ///   - wall: the clocks on the wall, by which every moment is told.
  public init(
    pack: ClinicPack, language: Language, staff: [String], demoPassphrase: String? = nil,
    exports: ExportPlace, now: Moment, wall: WallClock, uptime: Uptime
  ) {
    desk = Desk(
      pack: pack, staff: staff, demoPassphrase: demoPassphrase, exports: exports,
      language: language, now: now, wall: wall, uptime: uptime)
    door = .locked(UnlockPage(desk, why: nil))
    idle = desk.idleClock
  }

  public static func message(for input: Input) -> Message { .input(input) }

  /// Whether bright words on a dark ground are wished for; the loop chooses the theme by it.
  public var isContrasting: Bool { desk.isContrasting }

  /// The language the screen speaks now.
  public var language: Language { desk.language }

  /// Whether cases are held; the loop looks for new entries as long as they are.
  public var isOpen: Bool {
    switch door {
    case .locked, .loading: false
    case .open: true
    }
  }

  /// A case that is held.
  public subscript(lead: LeadID) -> Case? { files?[lead] }

  /// The persons of some leads, each once, as far as they are held.
  public func persons(of leads: [LeadID]) -> [Person] { files?.list.persons(of: leads) ?? [] }

  /// All cases that are held, blocked ones too.
  public var cases: [Case] { files?.list.cases ?? [] }

  /// Who saw what, as far as it is held, in the order it was recorded.
  public var accesses: [AccessEvent] { files?.accesses ?? [] }

  private var files: Files? {
    if case .open(let session) = door { session.files } else { nil }
  }

  /// When the loop must send `.clock` next; `nil` while nothing on the screen depends on it.
  public var nextWake: Uptime? {
    switch door {
    case .locked(let page): page.nextWake(after: desk.uptime)
    case .loading: idleWake
    case .open(let session): min(idleWake, session.nextWake(after: desk.uptime))
    }
  }

  private var idleWake: Uptime {
    Uptime(milliseconds: idle.nextWake(after: desk.uptime.milliseconds))
  }
}

/// How far the console is open.
///
/// What lies behind it has memory of its own, which is given back with the lock: in place, parts of a
/// passphrase or of a case would stay below what comes next.
indirect enum Door: Sendable {
  case locked(UnlockPage)
  /// A passphrase was accepted; the cases are being opened.
  case loading(LoadingPage)
  case open(Session)
}
