public import Terminal

/// Chance as it is asked for: a number, one of several, something done at a terminal.
public struct Dice: Sendable {
  private var chance: Chance

  /// Everything that follows hangs on the seed alone.
  public init(seed: UInt64) { chance = Chance(seed: seed) }

  /// A number from zero to one below `sides`.
  public mutating func roll(_ sides: Int) -> Int { Int(chance.next() % UInt64(max(1, sides))) }

  /// One of several.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  /// What a restless hand might do next: mostly keys, the others taps, turns and pastes, most taps
  /// on what is there to be tapped.
  public mutating func input<Message>(
    _ keys: [Key], pasting texts: [String], on frame: Frame<Message>
  ) -> Input {
    let size = frame.surface.size
    switch roll(10) {
    case 0: return .tap(Point(x: roll(size.width), y: roll(size.height)))
    case 1, 2:
      return frame.regions.isEmpty ? .key(.enter) : .tap(pick(frame.regions).rect.origin)
    case 3: return .wheel(pick([.up, .down]), .zero)
    case 4: return .paste(pick(texts))
    default: return .key(pick(keys))
    }
  }
}
