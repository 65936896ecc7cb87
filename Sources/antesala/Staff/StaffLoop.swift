import Casework
import Consultation
import CursesTerminal
import Foundation
import LeadStore
import Logging
import StaffApp
import Terminal

/// The one loop of the staff console: waits, tells the console what happened, does what it asks.
///
/// Runs on a screen of its own (`antesala staff`) or on the kiosk's, as a guest: it then names nobody
/// to the lobby, and ends with the lock.
struct StaffLoop {
  let folder: DataFolder
  let pack: ClinicPack
  let screen: CursesScreen
  let exports: ExportDoor
  let staff: [String]
  let demoPassphrase: String?
  /// Whether the screen is the kiosk's.
  let isGuest: Bool
  private var lastInput = Uptime.now
  var console: StaffConsole
  var frame: Frame<StaffConsole.Message>
  var session: StaffSession?
  /// Whether traces of a passphrase or of cases are to be wiped out as soon as nothing is left that
  /// could make more.
  var isForgetting = false
  /// The cases that are still being opened.
  var opening: Opening?

  /// Seconds after which a console that nobody unlocks gives the kiosk its screen back.
  private static let patience: Int64 = 30

  /// What ended the console.
  enum End {
    case left, hangup
    case signal(EndSignal)
  }

  init(
    _ folder: DataFolder, pack: ClinicPack, language: Language, demoPassphrase: String?,
    screen: CursesScreen, isGuest: Bool = false
  ) throws(LeadStoreError) {
    self.folder = folder
    self.pack = pack
    self.screen = screen
    self.isGuest = isGuest
    self.demoPassphrase = demoPassphrase
    staff = isGuest ? [] : try folder.staffNames()
    exports = ExportDoor(of: folder, isGuest: isGuest)
    console = StaffConsole(
      pack: pack, language: language, staff: staff,
      demoPassphrase: demoPassphrase, exports: exports.place, now: .now,
      wall: Zone.wall, uptime: .now)
    _ = console.update(.input(.resize(screen.size)))
    frame = console.view(screen.size)
  }

  /// Runs until somebody leaves or the system asks to end.
  mutating func run() -> End {
    defer { close() }
    while true {
      show()
      if isForgetting { Process.forgetWhatWasCalled() }
      isForgetting = false
      if let end = step() { return end }
    }
  }

  /// Waits for what happens next, and does what it means.
  ///
  /// Never part of ``run()``, or what it leaves on the stack would lie among what that still needs.
  @inline(never)
  private mutating func step() -> End? {
    let event = screen.nextEvent(timeout: opening == nil ? wait : 0)
    var effects = console.update(clock)
    switch event {
    case .input(let input):
      lastInput = .now
      effects += console.receive(input, on: frame)
    case .timeout, .ready:
      // Some more cases; between two times the person may press a key.
      if let news = opening?.next() {
        effects += news.flatMap { console.update($0) }
      } else if opening != nil, let end = endOpening() {
        return end
      }
    case .signal(let signal): return .signal(signal)
    case .hangup: return .hangup
    }
    if let end = perform(effects) { return end }
    if isGuest, session == nil, Uptime.now > lastInput.adding(seconds: Self.patience) {
      return .left
    }
    lookForNews()
    return nil
  }

  var clock: StaffConsole.Message { .clock(.now, .now) }

  /// A second while cases lie open, so that what colleagues do appears; else as the console asks.
  private var wait: Int? {
    let asked = console.nextWake?.millisecondsLeft
    return session == nil && !isGuest ? asked : min(asked ?? 1000, 1000)
  }

  @inline(never)
  mutating func show() {
    frame = console.view(screen.size)
    screen.ground = console.isContrasting ? .dark : .paper
    screen.present(frame)
  }

  mutating func tell(_ message: StaffConsole.Message) -> End? {
    perform(console.update(message))
  }

  /// Does what the console asks, and what it asks on hearing the outcome.
  mutating func perform(_ effects: [StaffConsole.Effect]) -> End? {
    for effect in effects {
      if let end = perform(effect) { return end }
    }
    return nil
  }

  private mutating func perform(_ effect: StaffConsole.Effect) -> End? {
    switch effect {
    case .unlock(let name, let passphrase): return unlock(name, passphrase)
    case .cancel:
      (session, opening) = (nil, nil)
      return nil
    case .record(let batch):
      guard let session else { return nil }
      do throws(LeadStoreError) {
        return tell(.recorded(batch: batch.id, try session.keep(batch)))
      } catch {
        return tell(.recordFailed(batch: batch.id, Trouble(error)))
      }
    case .opened(let lead):
      attempt { session throws(LeadStoreError) in try session.noteInTime(.opened, of: [lead]) }
      return nil
    case .export(let wish): return export(wish)
    case .document(let lead): return document(lead)
    case .copy(let text):
      let isTaken = screen.copy(base64: Data(text.utf8).base64EncodedString())
      return tell(isTaken ? .done(.copied) : .failed(Trouble(.notCopied)))
    case .encode(let text):
      let code = screen.capabilities.glyphs == .full ? QRCode(encoding: text) : nil
      return tell(.encoded(text, code))
    case .lock:
      close()
      screen.repaint()
      isForgetting = true
      return isGuest ? .left : nil
    case .quit: return .left
    }
  }

  /// Forgets keys and cases, and says so in the journal.
  mutating func close() {
    attempt { session throws(LeadStoreError) in try session.noteInTime(.locked) }
    if let lost = session?.ledger.waiting.count, lost > 0 {
      session?.log.error("accesses found no room on the disk", metadata: ["count": "\(lost)"])
    }
    (session, opening) = (nil, nil)
  }

  /// Does something with the open session; a fault of the store costs its trace, not the work.
  private func attempt(_ body: (StaffSession) throws(LeadStoreError) -> Void) {
    guard let session else { return }
    do throws(LeadStoreError) {
      try body(session)
    } catch {
      session.log.error("an access could not be recorded", metadata: ["reason": "\(error)"])
    }
  }
}
