/// What a terminal can be trusted with, judged by its type and by how it describes itself.
public struct TerminalCapabilities: Hashable, Sendable {
  /// How many colours it shows.
  public var depth: ColorDepth
  /// Which glyphs it has.
  public var glyphs: GlyphLevel
  /// Whether it reports taps and brackets pastes when asked to.
  public var reportsTaps: Bool
  /// Whether it can be told to show a change at once instead of piece by piece (mode 2026).
  public var synchronizes: Bool
  /// Whether a text may be handed to its clipboard (OSC 52); some ask their owner, some refuse.
  public var takesCopies: Bool

  /// Judges a terminal by the value of `TERM` and the number of colours in its description.
  ///
  /// `prefersNoColor` is whether `NO_COLOR` is set (<https://no-color.org>), `isUTF8` whether text
  /// reaches the terminal in that form.
  public init(type: String, colors: Int, prefersNoColor: Bool = false, isUTF8: Bool = true) {
    let family = type.split(separator: "-").first.map(String.init) ?? ""
    let isEmulator = Self.emulators.contains(family)
    depth = prefersNoColor || colors < 8 ? .mono : colors < 256 ? .eight : .indexed
    glyphs = !isUTF8 ? .ascii : isEmulator ? .full : family == "linux" ? .linuxConsole : .ascii
    reportsTaps = isEmulator
    takesCopies = isEmulator
    synchronizes = Self.synchronizing.contains(family)
  }

  private static let synchronizing: Set = [
    "alacritty", "contour", "foot", "ghostty", "iterm2", "kitty", "mintty", "tmux", "wezterm",
    "xterm",
  ]

  private static let emulators = synchronizing.union([
    "gnome", "iterm", "konsole", "mlterm", "putty", "rxvt", "screen", "st", "vte",
  ])
}
