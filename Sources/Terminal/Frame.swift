/// All that a program shows at one moment.
public struct Frame<Message> {
  /// What is seen.
  public var surface: Surface
  /// What answers to taps; where regions overlap, the last one wins.
  public var regions: [HitRegion<Message>] = []
  /// The focused cell: screen readers follow it, so it is set also where no cursor shows.
  public var cursor: Point = .zero
  /// Whether the cursor is seen, as it is in text entries.
  public var showsCursor = false
  /// What is said aloud of this screen.
  public var spoken = ""

  /// A blank frame.
  @inlinable
  public init(_ size: Size) {
    surface = Surface(size)
  }

  /// All of its cells.
  public var bounds: Rect { surface.bounds }

  /// What a tap at `point` means, if anything; nothing where it began elsewhere than on the same
  /// region (WCAG 2.2, success criterion 2.5.2).
  @inlinable
  public func message(at point: Point, from start: Point? = nil) -> Message? {
    guard let place = regions.lastIndex(where: { $0.rect.contains(point) }) else { return nil }
    let begun = start.map { start in regions.lastIndex { $0.rect.contains(start) } } ?? place
    return begun == place ? regions[place].target : nil
  }

  /// Paints a widget into `rect`.
  @inlinable
  @discardableResult
  public mutating func draw<W: Widget>(_ widget: W, in rect: Rect) -> W.Drawn {
    surface.draw(widget, in: rect)
  }

  /// Paints a widget that can be tapped into `rect`; `message` gives its targets their meaning.
  ///
  /// When the widget is `focused`, the cursor moves to it.
  @inlinable
  public mutating func place<W: Widget, Target>(
    _ widget: W, in rect: Rect, focused: Bool = false, message: (Target) -> Message
  ) where W.Drawn == Placed<Target> {
    let placed = surface.draw(widget, in: rect)
    regions += placed.regions.map { $0.map(message) }
    if focused { cursor = placed.cursor }
  }
}

extension Frame {
  /// The same picture with other meanings.
  @inlinable
  public func map<Other>(_ transform: (Message) -> Other) -> Frame<Other> {
    var frame = Frame<Other>(.zero)
    frame.surface = surface
    frame.regions = regions.map { $0.map(transform) }
    frame.cursor = cursor
    frame.showsCursor = showsCursor
    frame.spoken = spoken
    return frame
  }
}

extension Frame: Equatable where Message: Equatable {}
extension Frame: Sendable where Message: Sendable {}
