/// The line or lines that say what the keys do, drawn from the bindings that handle them.
///
/// ```
///  Esc Back  ↑↓ Move  Space Tick  Enter Continue
/// ```
/// Bindings stand in the order given and wrap into the rows there are; the last ones are left out
/// when there is no room, so the important ones come first. Each is also a place to tap: one of
/// several strokes (`↑↓`) on its label, if it has one; all others as a whole.
public struct KeyFooter<Message>: Widget {
  @usableFromInline let entries: [Binding<Message>]

  /// A footer for those of the bindings that are enabled and have a help text.
  @inlinable
  public init(_ bindings: [Binding<Message>]) {
    entries = bindings.filter { $0.isEnabled && !$0.help.isEmpty }
  }

  /// The rows it needs to show everything on a screen of `width` columns.
  @inlinable
  public func height(width: Int) -> Int {
    guard let last = positions(width: width).last else { return 0 }
    return last.y + 1
  }

  @inlinable
  public func draw(in rect: Rect, on surface: inout Surface) -> Placed<Message> {
    var placed = Placed<Message>(regions: [], cursor: rect.origin)
    for (entry, position) in zip(entries, positions(width: rect.width)) {
      guard position.y < rect.height else { break }
      let point = rect.origin.moved(x: position.x, y: position.y)
      placed.regions += draw(entry, at: point, on: &surface)
    }
    return placed
  }

  @inlinable
  func draw(
    _ entry: Binding<Message>, at point: Point, on surface: inout Surface
  ) -> [HitRegion<Message>] {
    var x = 1
    var regions: [HitRegion<Message>] = []
    for stroke in entry.strokes where !stroke.label.isEmpty {
      let used = surface.put(stroke.label, at: point.moved(x: x), style: .key)
      let rect = Rect(x: point.x + x, y: point.y, width: used, height: 1)
      regions.append(HitRegion(rect, stroke.message))
      x += used
    }
    surface.put(entry.help, at: point.moved(x: x + 1), style: .quiet)
    guard entry.strokes.count == 1, let only = regions.first else { return regions }
    let whole = Rect(x: point.x, y: point.y, width: Self.width(of: entry), height: 1)
    return [HitRegion(whole, only.target)]
  }

  /// Where each entry starts, relative to the footer; rows go on as long as there are entries.
  @inlinable
  func positions(width: Int) -> [Point] {
    var next = Point.zero
    return entries.map { entry in
      let columns = Self.width(of: entry)
      if next.x > 0, next.x + columns > width { next = Point(x: 0, y: next.y + 1) }
      defer { next.x += columns }
      return next
    }
  }

  /// Label, a space, the help text, and a space on either side.
  @inlinable
  static func width(of entry: Binding<Message>) -> Int {
    entry.strokes.reduce(0) { $0 + $1.label.columns } + entry.help.columns + 3
  }
}
