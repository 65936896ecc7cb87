/// What a cell means, never its colour; a ``Theme`` decides how each role looks on a terminal.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// What one reads: the default.
  case text
  /// Secondary words: hints, units, sources.
  case quiet
  /// Words that deserve the eye without being a heading.
  case accent
  /// The heading of a screen or a dialog.
  case title
  /// What went well or is favourable.
  case success
  /// What asks for care before going on.
  case caution
  /// What went wrong or is not possible.
  case error
  /// Lines around and between things.
  case border
  /// Something to press that does not have the focus.
  case button
  /// The one thing that has the focus.
  case focus
  /// Something chosen among options, without the focus.
  case selected
  /// The inside of a text entry.
  case field
  /// The name of a key in the footer.
  case key
}

/// How a cell looks, as far as a screen may decide: its role and three marks of emphasis.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// Drawn heavier than its role asks for.
  public var bold: Bool
  /// Drawn with a line below.
  public var underline: Bool
  /// Drawn with foreground and background exchanged.
  public var reverse: Bool

  /// A style of a role, without further marks unless asked for.
  public init(
    _ role: Role, bold: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }
}

extension Style {
  /// What one reads: the style of a blank surface.
  public static let text = Style(.text)
  /// Secondary words.
  public static let quiet = Style(.quiet)
  /// Words that deserve the eye.
  public static let accent = Style(.accent)
  /// A heading.
  public static let title = Style(.title)
  /// Something favourable.
  public static let success = Style(.success)
  /// Something that asks for care.
  public static let caution = Style(.caution)
  /// Something wrong.
  public static let error = Style(.error)
  /// A line around or between things.
  public static let border = Style(.border)
  /// Something to press.
  public static let button = Style(.button)
  /// The thing that has the focus.
  public static let focus = Style(.focus)
  /// A chosen option.
  public static let selected = Style(.selected)
  /// The inside of a text entry.
  public static let field = Style(.field)
  /// The name of a key.
  public static let key = Style(.key)
}
