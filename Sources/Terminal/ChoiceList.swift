/// Options that can be tapped, chosen by key, or walked with the arrows, in boxes where there is room.
///
/// ```
/// ┌──────────────────────┐ ┌──────────────────────┐
/// │>1 [x] Fine lines     │ │ 2 [ ] Acne scars     │
/// └──────────────────────┘ └──────────────────────┘
/// ```
/// Where boxes would have to scroll, each option is a line or a few. The focus shows as `>` in a bar, a choice in its marker: neither in colour alone. The borders
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
  let none: Int?

  /// Options by label; `chosen`, `focus` and `none` are numbers counted from zero.
  ///
  /// - Parameter none: the option that denies all others, whose key is 0 wherever there is one.
  public init(
    _ kind: Kind, _ labels: [String], chosen: Set<Int> = [], focus: Int? = nil, none: Int? = nil
  ) {
    self.kind = kind
    self.none = none
    self.labels = labels
    self.chosen = chosen
    self.focus = focus.flatMap { labels.indices.contains($0) ? $0 : nil }
  }

  /// How many options there are.
  public var count: Int { labels.count }

  /// The number of the option that has the focus, if any has.
  public var focusedOption: Int? { focus }

  /// The numbers of the options that are seen in a list drawn at `size`.
  public func seen(in size: Size) -> Range<Int> {
    guard !labels.isEmpty, !Rect(size: size).isEmpty else { return 0..<0 }
    return layout(in: Rect(size: size)).seen
  }

  func layout(in rect: Rect) -> Layout { Layout(labels: labels, focus: focus ?? 0, rect: rect) }

  /// The rows it needs for all options to be seen in a rectangle of `width` columns and at most
  /// `limit` rows.
  public func height(width: Int, limit: Int) -> Int {
    min(limit, ChoiceGrid(labels: labels, size: Size(width: width, height: limit)).height)
  }

  public func draw(in rect: Rect, on surface: inout Surface) -> Placed<Int> {
    var placed = Placed<Int>(regions: [], cursor: rect.origin)
    guard !labels.isEmpty, !rect.isEmpty else { return placed }
    let layout = layout(in: rect)
    for (index, label) in labels.enumerated() {
      guard let box = layout.box(of: index) else { continue }
      let inside = layout.isBoxed ? box.insideBorder : box
      if layout.isBoxed { surface.box(box) }
      draw(label, number: index, in: inside, on: &surface)
      placed.regions.append(HitRegion(box, index))
      if index == focus { placed.cursor = inside.origin }
    }
    surface.draw(layout.scrollBar, in: layout.scrollRect)
    return placed
  }

  private func draw(_ label: String, number: Int, in inside: Rect, on surface: inout Surface) {
    let isChosen = chosen.contains(number)
    let style: Style = number == focus ? .focus : isChosen ? .selected : .text
    surface.fill(inside, style: style)
    let sign = number == focus ? ">" : " "
    let shortcut = key(of: number).map(String.init) ?? " "
    surface.put("\(sign)\(shortcut) \(marker(isChosen))", at: inside.origin, style: style)
    let labelWidth = inside.width - ChoiceGrid.markerWidth - 1
    for (row, line) in label.wrapped(to: labelWidth).enumerated() {
      surface.put(
        line, at: inside.origin.moved(x: ChoiceGrid.markerWidth, y: row), style: style,
        width: labelWidth)
    }
  }

  private func marker(_ isChosen: Bool) -> String {
    switch kind {
    case .one: isChosen ? "(•)" : "( )"
    case .many: isChosen ? "[x]" : "[ ]"
    }
  }
}
