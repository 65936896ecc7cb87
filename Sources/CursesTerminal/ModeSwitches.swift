import Terminal

/// The sequences that turn on what ncurses does not, and off again.
struct ModeSwitches {
  /// Taps in the form of mode 1006, and pastes in brackets.
  let on: String
  /// The same, off.
  let off: String
  /// Holds back what follows until ``endOfChange`` (mode 2026).
  let startOfChange: String
  /// Shows what was held back.
  let endOfChange: String

  init(_ capabilities: TerminalCapabilities) {
    on = capabilities.reportsTaps ? "\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h" : ""
    off = capabilities.reportsTaps ? "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l" : ""
    startOfChange = capabilities.synchronizes ? "\u{1B}[?2026h" : ""
    endOfChange = capabilities.synchronizes ? "\u{1B}[?2026l" : ""
  }
}
