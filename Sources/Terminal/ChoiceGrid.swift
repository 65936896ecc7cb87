/// How the boxes of a choice stand in a rectangle: in as few columns as let all be seen at once.
///
/// Boxes are numbered along the rows. All boxes of a row are equally high. When no arrangement
/// shows all, the lowest one scrolls so that the focused row is seen.
struct ChoiceGrid: Equatable {
  /// No box is narrower than this, unless the rectangle is.
  static let minimumWidth = 24
  /// Border, marker and the spaces around a label.
  static let frameWidth = 10

  let columns: Int
  let columnWidth: Int
  /// The height of each row of boxes.
  let rowHeights: [Int]

  init(labels: [String], size: Size) {
    let most = max(1, min(labels.count, (size.width + 1) / (Self.minimumWidth + 1)))
    var lowest = ChoiceGrid(labels: labels, columns: 1, width: size.width)
    for columns in 1...most where lowest.height > size.height {
      let grid = ChoiceGrid(labels: labels, columns: columns, width: size.width)
      if grid.height < lowest.height { lowest = grid }
    }
    self = lowest
  }

  private init(labels: [String], columns: Int, width: Int) {
    let columnWidth = (width - (columns - 1)) / columns
    let heights = labels.map {
      $0.rows(wrappedTo: columnWidth - Self.frameWidth) + 2
    }
    self.columns = columns
    self.columnWidth = columnWidth
    rowHeights = stride(from: 0, to: heights.count, by: columns).map { start in
      heights[start..<min(start + columns, heights.count)].max() ?? 0
    }
  }

  /// The rows all boxes take together.
  var height: Int { rowHeights.reduce(0, +) }

  /// The box of option `index`, relative to the first one.
  func rect(of index: Int) -> Rect {
    let row = index / columns
    return Rect(
      x: (index % columns) * (columnWidth + 1), y: rowHeights[..<row].reduce(0, +),
      width: columnWidth, height: rowHeights[row])
  }

  /// The first row of boxes to show so that the row of `focus` is seen whole.
  func firstRow(focus: Int, height: Int) -> Int {
    let focusRow = focus / columns
    var first = 0
    while first < focusRow, rowHeights[first...focusRow].reduce(0, +) > height { first += 1 }
    return first
  }
}
