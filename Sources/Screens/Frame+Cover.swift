import Terminal

extension Frame {
  /// Draws an empty box over everything, which alone is spoken of and has the focus; nothing below
  /// it answers to taps any more.
  ///
  /// - Returns: the place inside of its border.
  mutating func cover(_ title: String, content: Size, in room: Rect, spoken words: String) -> Rect {
    let inside = draw(Dialog(title, content: content), in: room)
    regions = []
    cursor = inside.origin
    showsCursor = false
    spoken = words
    return inside
  }
}
