/// An application as three functions and no effects.
///
/// The loop that runs it shows ``view(_:)``, waits, hands what happened to ``update(_:)`` and
/// performs the effects that come back; their outcomes arrive as further messages.
public protocol Program {
  /// Something that happened.
  associatedtype Message
  /// Something to be done outside, as data.
  associatedtype Effect

  /// The message that reports an input; what it means on this screen, ``update(_:)`` decides.
  static func message(for input: Input) -> Message

  /// Changes the state after something happened and says what shall be done outside.
  mutating func update(_ message: Message) -> [Effect]

  /// Draws the state, whole, for a screen of `size`.
  func view(_ size: Size) -> Frame<Message>
}

extension Program {
  /// Takes an input made while `frame` was seen: a tap that begins and ends on a region becomes that
  /// region's message.
  public mutating func receive(_ input: Input, on frame: Frame<Message>) -> [Effect] {
    if case .tap(let point, let start) = input, let message = frame.message(at: point, from: start)
    {
      return update(message)
    }
    return update(Self.message(for: input))
  }
}
