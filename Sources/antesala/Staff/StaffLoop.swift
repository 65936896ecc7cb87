import Casework
import Consultation
import CursesTerminal
import Foundation
import KioskApp
import LeadFormats
import LeadStore
import Logging
import StaffApp
import Terminal

/// The one loop of the staff console: waits, tells the console what happened, does what it asks.
///
/// Runs on a screen of its own (`antesala staff`) or on the kiosk's, which it gives back locked.
struct StaffLoop {
  private let folder: DataFolder
  private let pack: ClinicPack
  private let screen: CursesScreen
  private let exports: ExportFolder
  private let staff: [String]
  private let demoPassphrase: String?
  /// Whether the screen is the kiosk's, which gets it back with the lock.
  private let isGuest: Bool
  private var lastInput = Moment.now
  private var console: StaffConsole
  private var frame: Frame<StaffConsole.Message>
  private var session: StaffSession?

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
    staff = try folder.staffNames()
    exports = ExportFolder()
    console = StaffConsole(
      pack: pack, language: language, staff: staff,
      demoPassphrase: demoPassphrase, now: .now, secondsFromUTC: Zone.secondsFromUTC)
    _ = console.update(.input(.resize(screen.size)))
    frame = console.view(screen.size)
  }

  /// Runs until somebody leaves or the system asks to end.
  mutating func run() -> End {
    defer { close() }
    while true {
      show()
      let event = screen.nextEvent(timeout: wait)
      var effects = console.update(clock)
      switch event {
      case .input(let input):
        lastInput = .now
        effects += console.receive(input, on: frame)
      case .timeout, .ready: break
      case .signal(let signal): return .signal(signal)
      case .hangup: return .hangup
      }
      if let end = perform(effects) { return end }
      if isGuest, session == nil, Moment.now > lastInput.adding(seconds: Self.patience) {
        return .left
      }
      lookForNews()
    }
  }

  private func words(_ phrase: StaffPhrase) -> String {
    pack.wording(console.language)[phrase.rawValue]
  }

  private var clock: StaffConsole.Message {
    .clock(.now, secondsFromUTC: Zone.secondsFromUTC)
  }

  /// A second while cases lie open, so that what colleagues do appears; else as the console asks.
  private var wait: Int? {
    let asked = console.nextWake.map(Zone.milliseconds(until:))
    return session == nil && !isGuest ? asked : min(asked ?? 1000, 1000)
  }

  private mutating func show() {
    frame = console.view(screen.size)
    screen.ground = console.isContrasting ? .dark : .paper
    screen.present(frame)
  }

  private mutating func tell(_ message: StaffConsole.Message) -> End? {
    perform(console.update(message))
  }

  /// Does what the console asks, and what it asks on hearing the outcome.
  private mutating func perform(_ effects: [StaffConsole.Effect]) -> End? {
    for effect in effects {
      if let end = perform(effect) { return end }
    }
    return nil
  }

  private mutating func perform(_ effect: StaffConsole.Effect) -> End? {
    switch effect {
    case .unlock(let name, let passphrase): return unlock(name, passphrase)
    case .cancel:
      session = nil
      return nil
    case .record(let batch):
      guard let session else { return nil }
      do throws(LeadStoreError) {
        return tell(.recorded(batch: batch.id, try session.keep(batch)))
      } catch {
        return tell(.recordFailed(batch: batch.id, error.description))
      }
    case .opened(let lead):
      attempt { session throws(LeadStoreError) in try session.note(.opened, of: [lead]) }
      return nil
    case .export(let wish): return export(wish)
    case .document(let lead): return document(lead)
    case .copy(let text):
      let isTaken = screen.copy(base64: Data(text.utf8).base64EncodedString())
      return tell(isTaken ? .done(.copied) : .failed(words(.notCopied)))
    case .encode(let text):
      let code = screen.capabilities.glyphs == .full ? QRCode(encoding: text) : nil
      return tell(.encoded(text, code))
    case .lock:
      close()
      screen.repaint()
      return isGuest ? .left : nil
    case .quit: return .left
    }
  }

  /// Forgets keys and cases, and says so in the journal.
  private mutating func close() {
    attempt { session throws(LeadStoreError) in try session.note(.locked) }
    session = nil
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

// MARK: Opening

extension StaffLoop {
  private mutating func unlock(_ name: String, _ passphrase: String) -> End? {
    show()
    do throws(LeadStoreError) {
      let key = try StaffKey.open(in: folder, name: name, passphrase: passphrase, now: .now)
      guard !key.mustChangePassphrase else { return tell(.unlockFailed(words(.oneTimePassphrase))) }
      let opened = try StaffSession(folder, key: key)
      session = opened
      return tell(.unlocked(by: opened.name)) ?? load(opened)
    } catch .passphraseWrong {
      return tell(.refused(waitSeconds: 0))
    } catch .passphraseTooSoon(let seconds) {
      return tell(.refused(waitSeconds: Int(seconds)))
    } catch {
      return tell(.unlockFailed(error.description + (error.hint.map { "\n\($0)" } ?? "")))
    }
  }

  /// Opens everything in batches; between two of them the person may press a key.
  private mutating func load(_ opening: StaffSession) -> End? {
    do throws(LeadStoreError) {
      let total = Int(try opening.reader.lastSeq())
      var items: [JournalItem] = []
      for batch in opening.reader.batches() {
        items += batch.items
        if let end = tell(.loaded(Int(batch.seq), of: max(total, Int(batch.seq)))) { return end }
        show()
        while session != nil {
          let event = screen.nextEvent(timeout: 0)
          switch event {
          case .input(let input):
            let effects = console.update(clock) + console.receive(input, on: frame)
            if let end = perform(effects) { return end }
            continue
          case .timeout, .ready: break
          case .signal(let signal): return .signal(signal)
          case .hangup: return .hangup
          }
          break
        }
        guard session != nil else { return nil }
        session?.seen = batch.seq
      }
      session?.learn(items)
      return tell(.cases(items.cases(), accesses: items.accesses)) ?? tellVisits()
    } catch {
      session = nil
      return tell(.unlockFailed(error.description))
    }
  }

  /// Tells the console how far visits came, a year back.
  private mutating func tellVisits() -> End? {
    do throws(LeadStoreError) {
      let visits = try folder.journal().visits(
        from: CalendarDay.today.adding(days: -365), to: .today)
      return tell(.reached(visits.byDay, screens: Kiosk.Place.allCases.map(\.rawValue)))
    } catch {
      session?.log.warning("visits could not be read", metadata: ["reason": "\(error)"])
      return nil
    }
  }

  /// Locks, because the key in hand no longer opens what comes now.
  private mutating func unlockAnew() {
    let said = words(.keyChanged)
    close()
    console = StaffConsole(
      pack: pack, language: console.language, staff: staff, demoPassphrase: demoPassphrase,
      now: .now, secondsFromUTC: Zone.secondsFromUTC)
    _ = console.update(.input(.resize(screen.size)))
    _ = tell(.unlockFailed(said))
    screen.repaint()
  }

  /// Tells the console what others have written since.
  private mutating func lookForNews() {
    guard let session, console.isOpen else { return }
    do throws(LeadStoreError) {
      guard try session.reader.lastSeq() > session.seen else { return }
      var items: [JournalItem] = []
      for batch in session.reader.batches(after: session.seen) {
        items += batch.items
        self.session?.seen = batch.seq
      }
      guard !items.contains(where: \.isRotation) else { return unlockAnew() }
      self.session?.learn(items)
      let news: [StaffConsole.Message] = [
        .arrived(items.records), .happened(items.happenings), .accesses(items.accesses),
        .erased(items.erased),
      ]
      for message in news { _ = tell(message) }
    } catch {
      session.log.warning("the journal could not be looked at", metadata: ["reason": "\(error)"])
    }
  }
}

// MARK: What leaves the store

extension StaffLoop {
  private mutating func export(_ wish: StaffConsole.Export) -> End? {
    guard let session else { return nil }
    let message = Self.outcome {
      let edition = Edition(pack: pack, language: console.language, madeAt: .now)
      let format = LeadFormat(rawValue: wish.format.rawValue) ?? .json
      let cases = wish.leads.compactMap { session.cases[$0] }
      try withStore { () throws(LeadStoreError) in
        try session.note(.exported, of: wish.leads, because: wish.reason)
      }
      return .exported(path: try exports.write(format, cases, in: edition))
    }
    return tell(message)
  }

  private mutating func document(_ lead: LeadID) -> End? {
    guard let session, let found = session.cases[lead] else { return nil }
    let message = Self.outcome {
      let document = PersonDocument(
        found, pack: pack, accesses: session.accesses, made: .today,
        folios: session.cases.values.folios, day: Zone.day)
      try withStore { () throws(LeadStoreError) in
        try session.note(.handedOver, of: [lead])
      }
      return .documented(path: try exports.write(document: document.text, of: found))
    }
    return tell(message)
  }

  private static func outcome(
    _ body: () throws -> StaffConsole.Outcome
  ) -> StaffConsole.Message {
    do {
      return .done(try body())
    } catch {
      return .failed((error as? Failure)?.message ?? "\(error)")
    }
  }
}
