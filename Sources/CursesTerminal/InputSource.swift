internal import CNcurses
internal import Glibc
internal import Terminal

/// Waits for bytes, signals and descriptors without ever being busy.
struct InputSource {
  private static let terminal = STDIN_FILENO

  private var decoder = InputDecoder()
  private var pending: [ScreenEvent] = []
  private var lastRead = 0
  private let signals: Signals

  init(signals: Signals) {
    self.signals = signals
  }

  /// Whether the terminal has said something that was not handed out yet.
  var isWaiting: Bool { !pending.isEmpty || isTerminalReadable }

  /// The next event; `resized` is asked for the new extent when the terminal changed it.
  mutating func next(
    timeout: Int?, watching descriptors: [Int32], readingTerminal: Bool, resized: () -> Size
  ) -> ScreenEvent {
    let end = timeout.map { Self.milliseconds + max(0, $0) }
    while pending.isEmpty {
      let endOfPatience = decoder.patience.map { lastRead + $0 }
      let wait = [end, endOfPatience].compactMap(\.self).min().map {
        max(0, $0 - Self.milliseconds)
      }
      // A negative descriptor is none to poll.
      let terminal = readingTerminal ? Self.terminal : -1
      var polls = ([terminal, signals.descriptor] + descriptors).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&polls, nfds_t(polls.count), wait.map { CInt(clamping: $0) } ?? -1)
      if count > 0 {
        if polls[1].revents != 0 { takeSignals(resized: resized) }
        if polls[0].revents != 0 { readTerminal() }
        pending += polls.dropFirst(2).filter { $0.revents != 0 }.map { .ready($0.fd) }
      } else if count == 0 {
        if let endOfPatience, endOfPatience <= Self.milliseconds {
          pending += decoder.flush().map(ScreenEvent.input)
        }
        if pending.isEmpty, let end, end <= Self.milliseconds { return .timeout }
      }
    }
    return pending.removeFirst()
  }

  /// Forgets what was read and not handed out; only the new size is left to tell.
  mutating func startAnew(size: Size) {
    decoder = InputDecoder()
    pending = [.input(.resize(size))]
  }

  /// Lets go of all input that has come, and says what it was; signals and changes of the extent
  /// stay.
  mutating func discard() -> [Input] {
    while isTerminalReadable, !pending.contains(.hangup) { readTerminal() }
    var discarded: [Input] = []
    var kept: [ScreenEvent] = []
    for event in pending {
      switch event {
      case .input(let input):
        if case .resize = input { kept.append(event) } else { discarded.append(input) }
      case .signal, .ready, .timeout, .hangup: kept.append(event)
      }
    }
    pending = kept
    return discarded
  }

  private var isTerminalReadable: Bool {
    var terminal = pollfd(fd: Self.terminal, events: Int16(POLLIN), revents: 0)
    return poll(&terminal, 1, 0) > 0
  }

  private mutating func readTerminal() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(Self.terminal, &bytes, bytes.count)
    if count > 0 {
      lastRead = Self.milliseconds
      pending += decoder.feed(bytes.prefix(count)).map(ScreenEvent.input)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      pending.append(.hangup)
    }
  }

  private mutating func takeSignals(resized: () -> Size) {
    let numbers = signals.take()
    if numbers.contains(SIGWINCH) { pending.append(.input(.resize(resized()))) }
    for number in numbers {
      switch number {
      case SIGTERM: pending.append(.signal(.terminate))
      case SIGINT: pending.append(.signal(.interrupt))
      case SIGHUP: pending.append(.signal(.hangup))
      default: break
      }
    }
  }

  /// A clock that only ever goes forward.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
