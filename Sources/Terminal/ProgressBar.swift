/// How far one has come, as a bar and a number.
///
/// ```
/// ████████░░░░░░░░ 6/12
/// ```
public struct ProgressBar: Widget {
  private let done: Int
  private let total: Int

  /// So many steps of `total` are done.
  public init(done: Int, total: Int) {
    self.total = max(1, total)
    self.done = min(max(0, done), self.total)
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let words = " \(done)/\(total)"
    let length = max(0, rect.width - words.columns)
    let full = length * done / total
    surface.put(String(repeating: "█", count: full), at: rect.origin, style: .accent)
    surface.put(
      String(repeating: "░", count: length - full), at: rect.origin.moved(x: full),
      style: .border)
    surface.put(words, at: rect.origin.moved(x: length), style: .quiet)
  }
}
