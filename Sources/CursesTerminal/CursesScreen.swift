internal import CNcurses
internal import Glibc
public import Terminal

/// The terminal this process runs in, taken until ``restore()`` gives it back.
///
/// There is one at a time, used by one thread. However the process ends, the terminal comes back:
/// in order through ``restore()``, or by what was prepared for crashes and exits.
public final class CursesScreen {
  /// What the terminal is trusted with.
  public let capabilities: TerminalCapabilities
  /// How text is encoded for it.
  public let encoding: TextEncoding

  /// The rows a change may span and still reach the terminal in one piece without being asked to.
  private static let smallChange = 4
  /// The columns and rows that are used of a terminal that says it has more. ncurses counts them in 16
  /// bits, and each cell takes memory and a look for every frame.
  static let largest = Size(width: 1000, height: 500)

  private let screen: OpaquePointer
  private let switches: ModeSwitches
  private let erasure: String
  private let signals: Signals
  private var canvas: Canvas
  private var input: InputSource
  private var cursor = Point.zero
  private var showsCursor = false
  private var isRestored = false
  private var isLent = false

  /// Takes the terminal on standard input and output.
  ///
  /// Of `environment`, `TERM` and `NO_COLOR` matter; the locale is that of the process. With
  /// `forgetting`, leaving also erases what has scrolled off. When it throws, the terminal is as it
  /// was.
  public init(
    ground: Theme.Ground = .paper, forgetting: Bool = false,
    environment: [String: String] = CursesScreen.environment
  ) throws(CursesError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let encoding = TextEncoding.adopt()
    let description = try TerminalDescription(environment: environment)
    let capabilities = description.capabilities(
      environment: environment, encoding: encoding)
    let switches = ModeSwitches(capabilities)
    // Where there is but one page, what stood on it must not stay behind.
    let erasure =
      (description.firstPage.isEmpty ? description.clear : "")
      + (forgetting ? description.forgetScrollback : "")
    let signals = Signals()
    guard let screen = Self.open(description.type) else {
      signals.close()
      throw .refused(type: description.type)
    }
    signals.arm(
      switches.endOfChange + switches.off + description.plain + description.firstPage + erasure)
    self.encoding = encoding
    self.capabilities = capabilities
    self.screen = screen
    self.switches = switches
    self.erasure = erasure
    self.signals = signals
    canvas = Canvas(capabilities: capabilities, ground: ground)
    input = InputSource(signals: signals)
    enterModes()
  }

  deinit { restore() }

  /// Hands the terminal to ncurses, which believes the window about its size, as far as it is used.
  private static func open(_ type: String) -> OpaquePointer? {
    let told = toldSize
    nc_ask_for_size(told.map { $0 == usable($0) } ?? true)
    if told != nil {
      // The window is what it is; these would only tell what it was in another program.
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    return nc_newterm(type)
  }

  /// Every key as it is pressed, and nothing of it shown.
  private func enterModes() {
    raw()
    noecho()
    nonl()
    // Otherwise a key pressed early would leave a change half drawn.
    typeahead(-1)
    curs_set(0)
    resizeTerminal()
    Self.write(switches.on)
  }

  /// The variables of this process that decide how a terminal is treated.
  public static var environment: [String: String] {
    ["TERM", "NO_COLOR"].reduce(into: [:]) { environment, name in
      environment[name] = getenv(name).map { String(cString: $0) }
    }
  }

  /// What the words stand on; shown with the next frame.
  public var ground: Theme.Ground {
    get { canvas.ground }
    set { canvas.ground = newValue }
  }

  /// The extent of the screen now.
  public var size: Size {
    guard let window = nc_stdscr() else { return .zero }
    return Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  /// Shows a frame: writes what differs from the one before, at best nothing.
  ///
  /// The terminal's cursor goes to the frame's focus, seen or not.
  public func present<Message>(_ frame: Frame<Message>) {
    guard !isRestored, !isLent, let window = nc_stdscr() else { return }
    let changedRows = canvas.paint(frame.surface)
    let isMoved = frame.cursor != cursor || frame.showsCursor != showsCursor
    guard changedRows > 0 || isMoved else { return }
    cursor = frame.cursor
    showsCursor = frame.showsCursor
    let isLarge = changedRows > Self.smallChange
    if isLarge { Self.write(switches.startOfChange) }
    wmove(window, CInt(clamping: cursor.y), CInt(clamping: cursor.x))
    wnoutrefresh(window)
    doupdate()
    curs_set(showsCursor ? 1 : 0)
    if isLarge { Self.write(switches.endOfChange) }
  }

  /// Lets the next frame be painted whole, whatever the terminal shows now.
  public func repaint() { canvas.forget() }

  /// Hands a text, in base 64, to the clipboard of the terminal (OSC 52).
  ///
  /// - Returns: whether the terminal understands; it never says whether it obeyed.
  public func copy(base64 text: String) -> Bool {
    guard !isRestored, capabilities.takesCopies else { return false }
    Self.write("\u{1B}]52;c;\(text)\u{7}")
    return true
  }

  /// Waits until something happens, or for so many milliseconds; without a timeout, forever.
  ///
  /// Costs nothing while it waits. `descriptors` are watched for something to read. Escape alone is
  /// known for what it is after 25 ms.
  public func nextEvent(
    timeout milliseconds: Int? = nil, watching descriptors: [Int32] = []
  ) -> ScreenEvent {
    guard !isRestored else { return .hangup }
    return input.next(
      timeout: milliseconds, watching: descriptors, readingTerminal: !isLent
    ) { adoptSize() }
  }

  /// Whether there is input already, so that a frame drawn now would hardly be seen.
  public var hasInput: Bool { !isRestored && input.isWaiting }

  /// Leaves the terminal to another program until ``takeBack()``.
  ///
  /// Its modes stay as they are, so that what is typed before the other takes it is neither shown nor
  /// a signal. Meanwhile nothing is presented, and ``nextEvent(timeout:watching:)`` waits for signals
  /// and descriptors only.
  public func lend() {
    guard !isRestored, !isLent else { return }
    isLent = true
    Self.write(switches.endOfChange + switches.off)
    endwin()
    Self.write(erasure)
    reset_prog_mode()
  }

  /// Takes a lent terminal again, in whatever state the other program left it; what was typed and not
  /// read is dropped. The next event is a resize, the next frame is painted whole.
  public func takeBack() {
    guard !isRestored, isLent else { return }
    isLent = false
    tcflush(STDIN_FILENO, TCIFLUSH)
    reset_prog_mode()
    Self.write(switches.endOfChange + switches.on)
    input.startAnew(size: adoptSize())
  }

  /// Lets go of what was typed and tapped before now, and says what it was.
  public func discardInput() -> [Input] { isRestored ? [] : input.discard() }

  /// Gives the terminal back as it was found; harmless when done already.
  public func restore() {
    guard !isRestored else { return }
    isRestored = true
    Self.write(switches.endOfChange + switches.off)
    endwin()
    Self.write(erasure)
    signals.close()
    delscreen(screen)
  }

  private func adoptSize() -> Size {
    resizeTerminal()
    repaint()
    return size
  }

  private func resizeTerminal() {
    guard let told = Self.toldSize.map(Self.usable) else { return }
    resizeterm(CInt(told.height), CInt(told.width))
  }

  /// What the terminal says of its extent, if it says anything.
  private static var toldSize: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0
    else { return nil }
    return Size(width: Int(window.ws_col), height: Int(window.ws_row))
  }

  private static func usable(_ told: Size) -> Size {
    Size(width: min(told.width, largest.width), height: min(told.height, largest.height))
  }

  /// Writes past ncurses, whose own output is always flushed when this is called.
  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { return }
      done += max(0, count)
    }
  }
}
