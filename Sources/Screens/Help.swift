public import Terminal

/// Why something on the screen is there, and what its keys do.
public struct Help: Equatable, Sendable {
  /// What it is for, in a sentence or two.
  public let purpose: String
  /// The keys that do something now and are worth a word.
  public let keys: [Entry]
  /// Whether the digits choose something.
  public let hasNumbers: Bool

  /// A binding without what it means.
  public struct Entry: Equatable, Sendable {
    /// How each stroke is written.
    public let keys: [String]
    /// What they do.
    public let help: String

    /// All strokes in a row.
    public var label: String { keys.joined(separator: " ") }
  }

  /// What the bindings say of themselves.
  public init<Message>(purpose: String, bindings: [Binding<Message>]) {
    self.purpose = purpose
    let enabled = bindings.filter(\.isEnabled)
    keys = enabled.filter { !$0.help.isEmpty }.map { binding in
      Entry(keys: binding.strokes.map(\.label), help: binding.help)
    }
    hasNumbers = enabled.contains { $0.message(for: .character("1")) != nil }
  }

  /// The keys as a list, each behind as many columns as the longest needs.
  ///
  /// - Parameter width: the columns they take at least.
  public func list(width: Int = 10) -> [Passage] {
    keys.map { entry in
      Passage(
        entry.help, mark: entry.label.filled(to: width - 1) + " ",
        markStyle: Style(.accent, bold: true))
    }
  }
}
