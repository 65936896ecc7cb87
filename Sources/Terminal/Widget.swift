/// Something that paints itself into a rectangle of a surface.
///
/// A widget is a value that lives for one frame; what lasts belongs to the program. It is drawn
/// through ``Surface/draw(_:in:)`` or ``Frame/draw(_:in:)``, which clip it to its rectangle.
public protocol Widget {
  /// What the painter learns from painting: `Void`, or where it can be tapped.
  associatedtype Drawn = Void

  /// Paints into `rect`.
  func draw(in rect: Rect, on surface: inout Surface) -> Drawn
}

extension Surface {
  /// Paints a widget into `rect`; what it draws outside does not appear.
  @inlinable
  @discardableResult
  public mutating func draw<W: Widget>(_ widget: W, in rect: Rect) -> W.Drawn {
    clipped(to: rect) { widget.draw(in: rect, on: &$0) }
  }
}
