import Glibc
import LeadStore

/// The terminal that plain lines are said on, freed of what was said when a visitor has gone.
struct PlainTerminal {
  private let isTerminal: Bool
  /// How many empty lines push out what cannot be erased.
  private let flood: Int

  private static let erasure: StaticString = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
  /// More lines than GNU Screen keeps; it has no sequence that erases them.
  private static let lines = 10_000

  /// - Parameter isKnown: whether the terminal is one whose sequences can be told.
  init(isKnown: Bool = true) {
    let type = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isTerminal =
      isKnown && isatty(STDOUT_FILENO) == 1 && !["", "dumb", "unknown"].contains(type)
    flood = getenv("STY") == nil ? 0 : Self.lines
  }

  /// Has the terminal gather keys to lines and show them, as a shell would; no key is a signal, which
  /// would reach the kiosk too.
  func takeLines() {
    var modes = termios()
    guard isTerminal, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag |= tcflag_t(ICRNL | IUTF8)
    modes.c_oflag |= tcflag_t(OPOST | ONLCR)
    modes.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | IEXTEN)
    modes.c_lflag &= ~tcflag_t(ISIG)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }

  /// Clears the screen and what has scrolled off it; nothing where the output is no terminal.
  func forget() {
    guard isTerminal else { return }
    let text = String(repeating: "\n", count: flood) + Self.erasure.description
    _ = Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Lets a signal that ends the program clear the terminal first, and ignores the one that would
  /// leave what was said beside a shell.
  func forgetWhenKilled() {
    guard isTerminal else { return }
    for number in [SIGTERM, SIGINT, SIGHUP, SIGQUIT] {
      signal(number) { number in
        _ = Glibc.write(
          STDOUT_FILENO, PlainTerminal.erasure.utf8Start, PlainTerminal.erasure.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    signal(SIGTSTP, SIG_IGN)
  }
}
