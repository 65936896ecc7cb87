import Consultation
import Glibc
import LineApp
import Paper

/// The lobby in plain lines: prints sentences, waits for a line, forgets who went away.
struct PlainLoop {
  private let lobby: LobbySetup
  private let vault: LeadVault
  private var conversation: Conversation
  private var input = TypedLines()
  private var typedAhead = TypedAhead()
  private var runs = PrintRuns()
  private let terminal: PlainTerminal
  /// Whether a visitor's traces are to be wiped out as soon as nothing is left that could make more.
  private var isForgetting = false

  /// - Parameters:
  ///   - isTerminalKnown: whether the terminal is one whose sequences can be told.
  ///   - isLent: whether it is there for one visit, on the terminal of a kiosk.
  init(
    _ lobby: LobbySetup, vault: LeadVault, isTerminalKnown: Bool = true, isLent: Bool = false
  ) {
    terminal = PlainTerminal(isKnown: isTerminalKnown)
    if isLent { terminal.takeLines() }
    self.lobby = lobby
    self.vault = vault
    conversation = Conversation(
      pack: lobby.pack, language: lobby.language, kiosk: lobby.kiosk, isDemo: lobby.isDemo,
      isLent: isLent, prints: lobby.printer != nil)
  }

  /// Runs until the input ends.
  ///
  /// - Parameter notice: what whoever started it should read above the first sentence.
  consuming func run(saying notice: String = "") throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    terminal.forgetWhenKilled()
    // Whoever was here before may have been cut off by the one signal that nobody hears.
    terminal.forget()
    StandardError.write(notice)
    var isGoingOn = try perform(conversation.update(.start(now: .now, today: .today)))
    while isGoingOn {
      isGoingOn = try step()
      if isForgetting { Process.forgetWhatWasCalled() }
      isForgetting = false
    }
  }

  /// Never part of ``run()``, or what it leaves on the stack would lie among what that still needs.
  @inline(never)
  private mutating func step() throws -> Bool { try perform(conversation.update(hear())) }

  /// Waits for a line; tells of the countdown meanwhile, every five seconds.
  private mutating func hear() throws -> Conversation.Message {
    let limits = lobby.pack.limits
    let warns = Uptime.now.adding(seconds: Int64(limits.idleSeconds))
    // However long the machine slept, the whole countdown is told first.
    var ends: Uptime?
    // When what was said is said again, for a held Enter has scrolled it away.
    var again: Uptime?
    while true {
      let now = Uptime.now
      let due = ends.map { min($0, now.adding(seconds: 5)) } ?? warns
      let next = again.map { min($0, due) } ?? due
      switch input.next(until: next, watching: runs.endings) {
      case .line(let line):
        guard typedAhead.admits(line, atThreshold: conversation.isThreshold) else {
          again = Uptime.now.adding(seconds: 1)
          continue
        }
        return .line(line, now: .now, today: .today)
      case .ended: return .ended
      case .ready:
        for report in runs.hear() { _ = try perform(conversation.update(.printing(report))) }
      case .nothing where again != nil: return .drowned
      case .nothing:
        let end = ends ?? Uptime.now.adding(seconds: Int64(limits.countdownSeconds))
        let left = Uptime.now.seconds(until: end)
        guard left > 0 else { return .idle }
        ends = end
        for case .say(let lines) in conversation.update(.countdown(secondsLeft: Int(left))) {
          try say(lines)
        }
      }
    }
  }

  /// - Returns: whether to go on.
  private mutating func perform(_ effects: [Conversation.Effect]) throws -> Bool {
    var effects = effects[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .quit: return false
      case .forget(let reached):
        vault.forget(counting: reached)
        terminal.forget()
        isForgetting = true
      case .say(let lines):
        try say(lines)
        if typedAhead.hear(atThreshold: conversation.isThreshold) { input.discard() }
      case .print(let takeHome, let folio):
        let run = lobby.printer?.print(
          takeHome, folio: folio, link: folio.map(vault.link), by: lobby,
          in: conversation.language)
        if let run { runs.begin(run) } else { effects += conversation.update(.printing(.failed)) }
      case .save(let lead):
        if let folio = vault.keep(lead) {
          effects += conversation.update(.saved(folio))
        } else {
          effects += conversation.update(.saveFailed)
        }
      }
    }
    return true
  }

  private func say(_ lines: [String]) throws {
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}

/// Lines typed on standard input, of any length; what is too long is cut.
private struct TypedLines {
  enum Outcome {
    case line(String)
    case nothing
    /// Something else that is watched can be read.
    case ready
    case ended
  }

  private static let longest = 65_536
  private var buffer: [UInt8] = []
  private var hasEnded = false

  /// The next line, if it comes before then.
  mutating func next(until end: Uptime, watching descriptors: [Int32]) -> Outcome {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        // A buffer of its own for the rest: behind its end the old one keeps what was typed.
        defer { buffer = Array(buffer[(end + 1)...]) }
        return .line(Self.text(buffer[..<end]))
      }
      if hasEnded {
        guard !buffer.isEmpty else { return .ended }
        defer { buffer.removeAll() }
        return .line(Self.text(buffer[...]))
      }
      var waiting = ([STDIN_FILENO] + descriptors).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&waiting, nfds_t(waiting.count), Int32(clamping: end.millisecondsLeft))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .nothing }
      guard waiting[0].revents != 0 else { return .ready }
      fill()
    }
  }

  /// Lets go of what was typed before now.
  mutating func discard() {
    buffer.removeAll()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    guard count != 0 else { return hasEnded = true }
    guard count > 0 else { return hasEnded = errno != EINTR && errno != EAGAIN }
    let room = Self.longest - (buffer.count - (buffer.lastIndex(of: 10).map { $0 + 1 } ?? 0))
    buffer +=
      chunk[..<count].count > room && !chunk[..<count].contains(10)
      ? chunk[..<max(0, room)] : chunk[..<count]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
