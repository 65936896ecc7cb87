/// How many of each, as bars beside one another's names.
///
/// ```
/// Acne scars   ██████████████░░░░░░ 14
/// Fine lines   ███████░░░░░░░░░░░░░  7
/// ```
/// Full blocks and their number say it, never a colour; bars of one chart share one scale, and
/// whatever is not nothing shows at least one block.
public struct BarChart: Block {
  /// One name and its number.
  public struct Bar: Hashable, Sendable {
    /// What is counted; cut with `…` where it takes more than two fifths of the width.
    public let label: String
    /// How many; negative counts as none.
    public let value: Int
    /// What stands in place of the number.
    public let note: String

    /// A bar with its number behind it, or with other words that say more.
    public init(_ label: String, _ value: Int, note: String? = nil) {
      self.label = label
      self.value = max(0, value)
      self.note = note ?? "\(max(0, value))"
    }
  }

  private let bars: [Bar]
  private let most: Int

  /// Bars in the order given, the longest as long as there is room.
  public init(_ bars: [Bar]) {
    self.bars = bars
    most = max(1, bars.map(\.value).max() ?? 1)
  }

  public func height(width: Int) -> Int { bars.count }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let labels = min(bars.map(\.label.columns).max() ?? 0, rect.width * 2 / 5)
    let notes = bars.map(\.note.columns).max() ?? 0
    let room = max(0, rect.width - labels - notes - 2)
    for (row, bar) in bars.enumerated() {
      let start = rect.origin.moved(y: row)
      let full = bar.value == 0 ? 0 : max(1, room * bar.value / most)
      surface.put(bar.label.truncated(to: labels), at: start)
      surface.put(
        String(repeating: "█", count: min(room, full)), at: start.moved(x: labels + 1),
        style: .accent)
      surface.put(
        String(repeating: "░", count: max(0, room - full)),
        at: start.moved(x: labels + 1 + full), style: .border)
      surface.put(
        bar.note, at: start.moved(x: labels + 2 + room + notes - bar.note.columns),
        style: Style(.text, bold: true))
    }
  }
}
