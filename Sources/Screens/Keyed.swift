public import Terminal

/// Something on the screen that answers to keys: a page, a dialog over it, the help.
public protocol Keyed<Setting, Outcome>: Sendable {
  /// Where it stands: what it takes its words and its measures from.
  associatedtype Setting
  /// What becomes of a message beyond the change of this value.
  associatedtype Outcome
  /// What can happen to it.
  associatedtype Message: Equatable & Sendable

  /// The keys it knows, in the order of the footer.
  func bindings(in setting: Setting) -> [Binding<Message>]

  /// What an input means that no binding knows, such as typed letters.
  func message(for input: Input, in setting: Setting) -> Message?

  /// What an input means, if anything: what its bindings say, or else ``message(for:in:)``.
  func meaning(of input: Input, in setting: Setting) -> Message?

  /// Changes it after something happened, and says what else shall happen.
  mutating func update(_ message: Message, in setting: Setting) -> Outcome
}

/// Something done at the screen.
public enum Deed: Equatable, Sendable {
  /// What it means, whatever is on top says when it comes.
  case input(Input)
  /// A tap on something drawn, which was given its meaning then.
  case tap(PageMessage)
}

extension Keyed {
  public func message(for input: Input, in setting: Setting) -> Message? { nil }

  public func meaning(of input: Input, in setting: Setting) -> Message? {
    if case .key(let key) = input, let message = bindings(in: setting).message(for: key) {
      return message
    }
    return message(for: input, in: setting)
  }

  /// Does what a deed means here; `nil` where it means nothing.
  public mutating func take(_ deed: Deed, in setting: Setting) -> Outcome? {
    let message: Message? =
      switch deed {
      case .input(let input): meaning(of: input, in: setting)
      case .tap(let tapped): tapped.unwrapped()
      }
    guard let message else { return nil }
    return update(message, in: setting)
  }
}
