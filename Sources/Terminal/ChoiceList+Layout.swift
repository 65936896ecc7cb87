extension ChoiceList {
  /// The options of a list in a rectangle, after scrolling.
  struct Layout {
    private let grid: ChoiceGrid
    private let rect: Rect
    private let firstRow: Int
    private let lastRow: Int

    /// One column at the right stays free for the scroll bar once it is needed.
    init(labels: [String], focus: Int, rect: Rect) {
      let whole = ChoiceGrid(labels: labels, size: rect.size)
      let fits = whole.height <= rect.height
      let narrow = Size(width: rect.width - 2, height: rect.height)
      let grid = fits ? whole : ChoiceGrid(labels: labels, size: narrow)
      let first = fits ? 0 : grid.firstRow(focus: focus, height: rect.height)
      var last = first
      while last + 1 < grid.rowHeights.count,
        grid.rowHeights[first...(last + 1)].reduce(0, +) <= rect.height
      {
        last += 1
      }
      self.grid = grid
      self.rect = rect
      firstRow = first
      lastRow = last
    }

    /// Whether each option stands in a box.
    var isBoxed: Bool { grid.isBoxed }

    /// The numbers of the options that are seen.
    var seen: Range<Int> { grid.options(in: firstRow...lastRow) }

    /// Where the focus goes from an option with an arrow, if there is one.
    func neighbor(of index: Int, at side: ChoiceGrid.Side) -> Int? {
      grid.neighbor(of: index, at: side)
    }

    /// The place of an option on the surface, or nothing while it is scrolled out of sight.
    func box(of index: Int) -> Rect? {
      guard (firstRow...lastRow).contains(grid.row(of: index)) else { return nil }
      let box = grid.rect(of: index)
      let top = grid.rowHeights[..<firstRow].reduce(0, +)
      return Rect(origin: rect.origin.moved(x: box.minX, y: box.minY - top), size: box.size)
        .intersection(rect)
    }

    var scrollBar: ScrollBar {
      ScrollBar(
        total: grid.rowHeights.count, visible: lastRow - firstRow + 1, first: firstRow)
    }

    var scrollRect: Rect {
      Rect(x: rect.maxX - 1, y: rect.minY, width: 1, height: rect.height)
    }
  }
}
