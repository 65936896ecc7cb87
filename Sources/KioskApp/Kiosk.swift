public import Consultation
import Screens
public import Terminal

/// The lobby terminal: from welcome to goodbye, and nothing remembered afterwards.
///
/// A pure value. The loop sends `.clock` right before every input and whenever ``nextWake`` has
/// come, `.input(.resize(_:))` once at the start and at every change, and performs the effects.
public struct Kiosk: Program, Equatable, Sendable {
  var lobby: Lobby
  var stage: LobbyStage = .welcome(WelcomePage())
  var help: HelpBox?
  var idle: IdleClock
  var doorstep = Doorstep()
  /// How far the visitor came who is here now.
  var reached = Reached()

  /// A kiosk that nobody has touched yet.
  ///
  /// - Parameters:
  ///   - language: the one it starts with, and returns to after each visitor.
  ///   - kiosk: the name of this terminal, kept with a consent.
  ///   - isDemo: whether every page is marked as a demonstration, and the kiosk can be quit.
  ///   - lendsToStaff: whether a key on the welcome screen, which says nothing of it, asks for the
  ///     staff console.
  ///   - hasHalfBlocks: whether the terminal can show half of a cell in another colour.
  ///   - prints: whether there is a printer for what visitors take home.
  public init(
    pack: ClinicPack, language: Language, kiosk: String, isDemo: Bool, lendsToStaff: Bool = true,
    hasHalfBlocks: Bool = true, prints: Bool = false, now: Moment, today: CalendarDay,
    uptime: Uptime
  ) {
    lobby = Lobby(
      pack: pack, language: language, kiosk: kiosk, isDemo: isDemo,
      lendsToStaff: lendsToStaff, prints: prints, now: now, today: today, uptime: uptime)
    lobby.hasHalfBlocks = hasHalfBlocks
    idle = lobby.idleClock
  }

  public static func message(for input: Input) -> Message { .input(input) }

  /// How the visitor wishes the screen to look; the loop chooses the theme by it.
  public var appearance: Appearance { lobby.appearance }

  /// How many pages have been shown; what was typed before the last one came is not for it.
  public var pages: Int { doorstep.pages }

  /// The language the screen speaks now.
  public var language: Language { lobby.language }

  /// When the loop must send `.clock` next; `nil` while nobody is there, so a lobby at night never
  /// wakes the machine.
  public var nextWake: Uptime? {
    switch stage {
    case .welcome: nil
    case .goodbye(let page): page.ends
    case .visit(let sitting): [idleWake, sitting.nextWake].compactMap { $0 }.min()
    case .notice, .stopped, .folio: idleWake
    }
  }

  private var idleWake: Uptime {
    Uptime(milliseconds: idle.nextWake(after: lobby.uptime.milliseconds))
  }

  /// What a visitor may change about the look of the screen.
  public struct Appearance: Hashable, Sendable {
    /// Bright words on a dark ground.
    public var isContrasting = false
    /// Fewer things at a time, drawn heavier.
    public var isLarge = false

    /// The look every visitor begins with.
    public init() {}
  }
}

/// Where a visitor stands in the house: at the door, in a consultation, or on the way out.
///
/// The consultation lies in memory of its own, which is given back with it; in the place where the
/// stages follow each other, parts of it would stay below the next one.
enum LobbyStage: Equatable, Sendable {
  case welcome(WelcomePage)
  case notice(NoticePage)
  indirect case visit(Sitting)
  /// The interview ended by a rule; it is there until the visitor leaves.
  indirect case stopped(StopPage)
  /// The lead is kept; of the visit only its folio is left, and what may still be printed.
  indirect case folio(FolioPage)
  case goodbye(GoodbyePage)

  /// Whether what the visitor left is safe, so that no warning may sound as if it were lost.
  var isKept: Bool { if case .folio = self { true } else { false } }
}
