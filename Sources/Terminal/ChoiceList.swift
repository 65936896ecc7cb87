/// Options as boxes that can be tapped, chosen by digit, or walked with the arrows.
///
/// ```
/// ┌──────────────────────┐ ┌──────────────────────┐
/// │>1 [x] Fine lines     │ │ 2 [ ] Acne scars     │
/// └──────────────────────┘ └──────────────────────┘
/// ```
/// The focus shows as `>` in a bar, a choice in its marker: neither in colour alone. The borders
/// stay as they are, so that moving the focus changes few cells. A tap means the number of the
/// option, counted from zero.
public struct ChoiceList: Widget {
  /// Whether one or several options can be chosen.
  public enum Kind: Hashable, Sendable {
    /// Exactly one: `( )` and `(•)`.
    case one
    /// Any number: `[ ]` and `[x]`.
    case many
  }

  private let kind: Kind
  private let labels: [String]
  private let chosen: Set<Int>
  private let focus: Int?

  /// Options by label; `chosen` and `focus` are numbers counted from zero.
  public init(_ kind: Kind, _ labels: [String], chosen: Set<Int> = [], focus: Int? = nil) {
    self.kind = kind
    self.labels = labels
    self.chosen = chosen
    self.focus = focus.flatMap { labels.indices.contains($0) ? $0 : nil }
  }

  /// How many options there are.
  public var count: Int { labels.count }

  /// The number of the option that has the focus, if any has.
  public var focusedOption: Int? { focus }

  /// How many boxes stand side by side in a list drawn at `size`.
  public func columns(in size: Size) -> Int {
    Layout(labels: labels, focus: focus ?? 0, rect: Rect(size: size)).columns
  }

  /// The rows it needs for all options to be seen in a rectangle of `width` columns and at most
  /// `limit` rows.
  public func height(width: Int, limit: Int) -> Int {
    min(limit, ChoiceGrid(labels: labels, size: Size(width: width, height: limit)).height)
  }

  public func draw(in rect: Rect, on surface: inout Surface) -> Placed<Int> {
    var placed = Placed<Int>(regions: [], cursor: rect.origin)
    guard !labels.isEmpty, !rect.isEmpty else { return placed }
    let layout = Layout(labels: labels, focus: focus ?? 0, rect: rect)
    for (index, label) in labels.enumerated() {
      guard let box = layout.box(of: index) else { continue }
      draw(label, number: index, in: box, on: &surface)
      placed.regions.append(HitRegion(box, index))
      if index == focus { placed.cursor = box.origin.moved(x: 1, y: 1) }
    }
    surface.draw(layout.scrollBar, in: layout.scrollRect)
    return placed
  }

  private func draw(_ label: String, number: Int, in box: Rect, on surface: inout Surface) {
    let isChosen = chosen.contains(number)
    let style: Style = number == focus ? .focus : isChosen ? .selected : .text
    let inside = box.insideBorder
    surface.box(box)
    surface.fill(inside, style: style)
    let sign = number == focus ? ">" : " "
    let shortcut = Self.shortcut(of: number).map(String.init) ?? " "
    surface.put("\(sign)\(shortcut) \(marker(isChosen))", at: inside.origin, style: style)
    let labelWidth = box.width - ChoiceGrid.frameWidth
    for (row, line) in label.wrapped(to: labelWidth).enumerated() {
      surface.put(line, at: inside.origin.moved(x: 7, y: row), style: style, width: labelWidth)
    }
  }

  private func marker(_ isChosen: Bool) -> String {
    switch kind {
    case .one: isChosen ? "(•)" : "( )"
    case .many: isChosen ? "[x]" : "[ ]"
    }
  }
}
