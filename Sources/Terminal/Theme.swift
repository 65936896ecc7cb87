/// How many colours a terminal can show.
public enum ColorDepth: String, CaseIterable, Hashable, Sendable {
  /// None: bold, underline and reverse carry all meaning.
  case mono
  /// The eight of ANSI, whose exact tones the terminal chooses.
  case eight
  /// The 256 of xterm; those above 15 look the same everywhere. Truecolor terminals have them too.
  case indexed
}

/// How a style looks on a certain terminal.
public struct Look: Hashable, Sendable {
  /// The number of a foreground and a background colour, or none on a monochrome terminal.
  public var colors: Colors?
  /// Drawn heavier.
  public var bold = false
  /// Drawn with a line below.
  public var underline = false
  /// Drawn with foreground and background exchanged.
  public var reverse = false

  /// Two colours by their number in the terminal's palette.
  public struct Colors: Hashable, Sendable {
    /// The colour of the glyph.
    public let foreground: Int
    /// The colour behind it.
    public let background: Int

    /// A foreground on a background.
    public init(_ foreground: Int, on background: Int) {
      self.foreground = foreground
      self.background = background
    }
  }
}

/// Gives every role its look: on paper or on a dark ground, in as many colours as there are.
///
/// All text reaches a contrast of 7:1 (WCAG 2.2, success criterion 1.4.6), and no two roles that a
/// visitor must tell apart differ by colour alone.
public struct Theme: Hashable, Sendable {
  /// What the words stand on.
  public enum Ground: String, CaseIterable, Hashable, Sendable {
    /// Dark words on the colour of paper.
    case paper
    /// Bright words on a dark ground, for those who see better so.
    case dark
  }

  /// What the words stand on.
  public var ground: Ground
  /// The colours there are.
  public let depth: ColorDepth

  /// The theme of a ground for terminals of a depth.
  public init(_ ground: Ground = .paper, depth: ColorDepth) {
    self.ground = ground
    self.depth = depth
  }

  /// How a style looks: the look of its role with the marks of the style added.
  ///
  /// With eight colours, marks are left out where they would harm: on a Linux console, bold black
  /// is dark grey and an underline is a colour, neither readable on a bright background.
  public func look(of style: Style) -> Look {
    var look = look(of: style.role)
    if style.reverse { look.reverse.toggle() }
    guard depth != .eight || look.colors?.background == 0 else { return look }
    look.bold = look.bold || style.bold
    look.underline = look.underline || style.underline
    return look
  }

  private func look(of role: Role) -> Look {
    switch (depth, ground) {
    case (.mono, _): Self.mono(role)
    case (.eight, .paper): Self.eightOnPaper(role)
    case (.eight, .dark): Self.eightOnDark(role)
    case (.indexed, .paper): Self.indexedOnPaper(role)
    case (.indexed, .dark): Self.indexedOnDark(role)
    }
  }
}
