/// Keys, what they mean, and the words that say so: the footer is drawn from what handles the keys.
///
/// A binding that is not enabled neither handles its keys nor appears.
public struct Binding<Message> {
  /// Keys with one meaning, and how they are written.
  public struct Stroke {
    /// The keys; each means the same.
    public let keys: [Key]
    /// How they are written in the footer.
    public let label: String
    /// What they mean.
    public let message: Message

    /// Keys that mean `message`; written like the first of them unless a label is given.
    @inlinable
    public init(_ keys: Key..., label: String? = nil, message: Message) {
      self.init(keys: keys, label: label, message: message)
    }

    @inlinable
    init(keys: [Key], label: String?, message: Message) {
      self.keys = keys
      self.label = label ?? keys.first?.label ?? ""
      self.message = message
    }
  }

  /// The strokes that share one help text, such as the arrows.
  public let strokes: [Stroke]
  /// A word or two on what they do; empty for keys that need no mention.
  public let help: String
  /// Whether they do anything now.
  public var isEnabled: Bool

  /// Binds keys of one meaning.
  @inlinable
  public init(
    _ keys: Key..., label: String? = nil, help: String, isEnabled: Bool = true, message: Message
  ) {
    self.init(
      strokes: [Stroke(keys: keys, label: label, message: message)], help: help,
      isEnabled: isEnabled)
  }

  /// Binds several strokes that one help text explains.
  @inlinable
  public init(strokes: [Stroke], help: String, isEnabled: Bool = true) {
    self.strokes = strokes
    self.help = help
    self.isEnabled = isEnabled
  }

  /// What a key means here, if anything.
  @inlinable
  public func message(for key: Key) -> Message? {
    guard isEnabled else { return nil }
    return strokes.first { $0.keys.contains(key) }?.message
  }
}

extension Binding.Stroke: Equatable where Message: Equatable {}
extension Binding.Stroke: Sendable where Message: Sendable {}
extension Binding: Equatable where Message: Equatable {}
extension Binding: Sendable where Message: Sendable {}

extension Sequence {
  /// What a key means among several bindings; the first that knows it decides.
  @inlinable
  public func message<Message>(for key: Key) -> Message? where Element == Binding<Message> {
    for binding in self {
      if let message = binding.message(for: key) { return message }
    }
    return nil
  }
}

extension Binding {
  /// The same keys with other meanings.
  @inlinable
  public func map<Other>(_ transform: (Message) -> Other) -> Binding<Other> {
    Binding<Other>(
      strokes: strokes.map {
        Binding<Other>.Stroke(keys: $0.keys, label: $0.label, message: transform($0.message))
      }, help: help, isEnabled: isEnabled)
  }
}
