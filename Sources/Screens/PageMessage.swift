/// What can happen to a page, where it is not known which page that is.
///
/// A page draws what can be tapped with messages of its own. Whoever shows one page after the other
/// carries them in this; the page unwraps them, and those of another page mean nothing to it.
public struct PageMessage: Equatable, Sendable {
  private let message: any Equatable & Sendable

  /// Wraps a message of a page.
  public init(_ message: some Equatable & Sendable) { self.message = message }

  /// The message, if it is one of this kind.
  public func unwrapped<Message>(as kind: Message.Type = Message.self) -> Message? {
    message as? Message
  }

  public static func == (left: Self, right: Self) -> Bool {
    isEqual(left.message, to: right.message)
  }

  private static func isEqual<Message: Equatable>(_ left: Message, to right: Any) -> Bool {
    right as? Message == left
  }
}
