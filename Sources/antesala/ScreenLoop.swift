import Consultation
import CursesTerminal
import Glibc
import KioskApp
import LeadStore
import Logging
import Paper
import Terminal

/// The one loop of the lobby: waits, tells the kiosk what happened, does what it asks, shows it.
struct ScreenLoop {
  private let lobby: LobbySetup
  private let vault: LeadVault
  private let screen: CursesScreen
  private var kiosk: Kiosk
  private var frame = Frame<Kiosk.Message>(.zero)
  private var runs = PrintRuns()
  /// The inputs taken in since something was drawn; not none, for nothing was drawn yet.
  private var unseen = 1
  /// Whether a visitor's traces are to be wiped out as soon as nothing is left that could make more.
  private var isForgetting = false

  /// However fast somebody types, something is seen after so many inputs.
  private static let mostUnseen = 256

  init(_ lobby: LobbySetup, vault: LeadVault, screen: CursesScreen) {
    self.lobby = lobby
    self.vault = vault
    self.screen = screen
    kiosk = Kiosk(
      pack: lobby.pack, language: lobby.language, kiosk: lobby.kiosk, isDemo: lobby.isDemo,
      lendsToStaff: lobby.lendsToStaff, hasHalfBlocks: screen.capabilities.glyphs == .full,
      prints: lobby.printer != nil, now: .now, today: .today, uptime: .now)
    _ = kiosk.update(.input(.resize(screen.size)))
  }

  /// Runs until the system or, in a demonstration, a person asks to end.
  consuming func run() {
    defer { screen.restore() }
    while step() {
      guard isForgetting else { continue }
      show()
      Process.forgetWhatWasCalled()
      isForgetting = false
    }
  }

  /// Shows what is new, waits for what happens next, and does what it means.
  ///
  /// Never part of ``run()``, or what it leaves on the stack would lie among what that still needs.
  /// - Returns: whether to go on.
  @inline(never)
  private mutating func step() -> Bool {
    if unseen > Self.mostUnseen || !screen.hasInput { show() }
    let event = screen.nextEvent(
      timeout: kiosk.nextWake?.millisecondsLeft, watching: runs.endings)
    // A tap means what stands there after all that was typed before it.
    if case .input(.tap) = event, unseen > 0 { show() }
    unseen += 1
    var effects = kiosk.update(.clock(.now, .today, .now))
    switch event {
    case .input(let input):
      let page = kiosk.pages
      effects += kiosk.receive(input, on: frame)
      // What was typed before a page could be seen was not meant for it.
      if kiosk.pages != page {
        for input in screen.discardInput() { effects += kiosk.update(.overtaken(input)) }
        show()
      }
    case .ready: for report in runs.hear() { effects += kiosk.update(.printing(report)) }
    case .timeout: break
    case .signal(let signal):
      vault.log.info("kiosk ended", metadata: ["signal": "\(signal.rawValue)"])
      return false
    case .hangup: return false
    }
    guard perform(effects) else { return false }
    // A touch is taken notice of here, and needs no frame of its own.
    guard let wake = kiosk.nextWake, wake <= .now else { return true }
    return perform(kiosk.update(.clock(.now, .today, .now)))
  }

  @inline(never)
  private mutating func show() {
    frame = kiosk.view(screen.size)
    screen.ground = kiosk.appearance.isContrasting ? .dark : .paper
    screen.present(frame)
    unseen = 0
  }

  /// Does what the kiosk asks, and what it asks on hearing the outcome.
  ///
  /// - Returns: whether to go on.
  private mutating func perform(_ effects: [Kiosk.Effect]) -> Bool {
    var effects = effects[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .quit: return false
      case .forget(let reached):
        vault.forget(counting: reached)
        screen.repaint()
        isForgetting = true
      case .staff:
        guard lend(to: lobby.console(kiosk.language), "the staff console") else { return false }
      case .lines:
        guard lend(to: lobby.lines(kiosk.language), "the plain lines") else { return false }
      case .print(let takeHome, let folio):
        let run = lobby.printer?.print(
          takeHome, folio: folio, link: folio.map(vault.link), by: lobby, in: kiosk.language)
        if let run {
          runs.begin(run)
        } else {
          vault.log.error("nothing could be printed")
          effects += kiosk.update(.printing(.failed))
        }
      case .save(let lead):
        show()
        if let folio = vault.keep(lead) {
          let code = Terminal.QRCode(encoding: vault.link(folio))
          effects += kiosk.update(.saved(folio, qr: code))
        } else {
          effects += kiosk.update(.clock(.now, .today, .now))
          effects += kiosk.update(.saveFailed)
        }
      }
    }
    return true
  }

  /// Lends the screen to a guest.
  ///
  /// - Returns: whether to go on.
  private mutating func lend(to guest: Guest, _ name: String) -> Bool {
    switch guest.run(on: screen) {
    case .ended(let status):
      if status != 0 {
        vault.log.error("a guest failed", metadata: ["guest": "\(name)", "status": "\(status)"])
      }
      return true
    case .failed(let code):
      vault.log.error(
        "a guest could not be started", metadata: ["guest": "\(name)", "errno": "\(code)"])
      return true
    case .askedToEnd: return false
    }
  }
}
