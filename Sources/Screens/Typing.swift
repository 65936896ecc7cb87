public import Terminal

/// A message of something that is written in; a case `typed(Key)` and a case `pasted(String)` are
/// all it takes.
public protocol Typing {
  /// A key that no binding knows, such as a letter.
  static func typed(_ key: Key) -> Self

  /// Text that came in one piece.
  static func pasted(_ text: String) -> Self
}

extension Keyed where Message: Typing {
  public func message(for input: Input, in setting: Setting) -> Message? {
    switch input {
    case .key(let key): .typed(key)
    case .paste(let text): .pasted(text)
    case .tap, .wheel, .resize: nil
    }
  }
}
