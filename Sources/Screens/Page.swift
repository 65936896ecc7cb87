public import Terminal

/// One screenful: what is on it, what its keys mean, what was decided.
///
/// `any Page` is how whoever shows pages holds one: ``Keyed/take(_:in:)``, ``frame(in:)`` and
/// ``help(in:)`` are all that is done with it from outside.
public protocol Page<Setting, Outcome>: Keyed {
  /// What this page is for, in a sentence or two.
  func purpose(in setting: Setting) -> String

  /// Draws the page for the whole screen; the keys known everywhere are not its own.
  func view(in setting: Setting) -> Frame<Message>
}

extension Size {
  /// No page is drawn on less.
  public static let smallestScreen = Size(width: 60, height: 20)
}

extension Page {
  /// The page as it is drawn, with messages that fit every page.
  public func frame(in setting: Setting) -> Frame<PageMessage> {
    view(in: setting).map { PageMessage($0) }
  }

  /// What the help says of this page.
  public func help(in setting: Setting) -> Help {
    Help(purpose: purpose(in: setting), bindings: bindings(in: setting))
  }
}
