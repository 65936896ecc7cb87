/// How the options of a choice stand in a rectangle: in as few columns as let all be seen at once.
///
/// They stand in boxes, numbered along the rows, where that shows them all; else as lines without any
/// box, numbered down the columns, since lines of unequal height fill columns better. When that does
/// not show them all either, the lowest arrangement in rows scrolls so that the focused row is seen.
struct ChoiceGrid: Equatable {
  /// No option is narrower than this, unless the rectangle is.
  static let minimumWidth = 24
  /// Focus, key, marker and the spaces between them.
  static let markerWidth = 7

  /// Whether each option stands in a box.
  let isBoxed: Bool
  let columns: Int
  /// The height of each row of options; of a list in columns, which never scrolls, one row.
  let rowHeights: [Int]
  /// The number of the first option of each column, where the options run down the columns.
  private let starts: [Int]
  private let rects: [Rect]

  init(labels: [String], size: Size) {
    let most = max(1, min(labels.count, (size.width + 1) / (Self.minimumWidth + 1)))
    var lowest = ChoiceGrid(rowsOf: labels, isBoxed: true, columns: 1, width: size.width)
    for columns in 1...most where lowest.height > size.height {
      let grid = ChoiceGrid(rowsOf: labels, isBoxed: true, columns: columns, width: size.width)
      if grid.height < lowest.height { lowest = grid }
    }
    for columns in 1...most where lowest.height > size.height {
      let grid = ChoiceGrid(columnsOf: labels, count: columns, width: size.width)
      if grid.height <= size.height { lowest = grid }
    }
    for columns in 1...most where lowest.height > size.height {
      let grid = ChoiceGrid(rowsOf: labels, isBoxed: false, columns: columns, width: size.width)
      if grid.height < lowest.height { lowest = grid }
    }
    self = lowest
  }

  private init(rowsOf labels: [String], isBoxed: Bool, columns: Int, width: Int) {
    let columnWidth = (width - (columns - 1)) / columns
    let heights = Self.heights(of: labels, width: columnWidth, isBoxed: isBoxed)
    let rowHeights = stride(from: 0, to: heights.count, by: columns).map { start in
      heights[start..<min(start + columns, heights.count)].max() ?? 0
    }
    let tops = rowHeights.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    self.isBoxed = isBoxed
    self.columns = columns
    self.rowHeights = rowHeights
    starts = []
    rects = labels.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return Rect(
        x: column * (columnWidth + 1), y: tops[row], width: columnWidth, height: rowHeights[row])
    }
  }

  private init(columnsOf labels: [String], count: Int, width: Int) {
    let columnWidth = (width - (count - 1)) / count
    let heights = Self.heights(of: labels, width: columnWidth, isBoxed: false)
    let (starts, height) = Self.balanced(heights, columns: count)
    isBoxed = false
    columns = count
    rowHeights = [height]
    self.starts = starts
    rects = zip(starts, starts.dropFirst() + [labels.count]).enumerated().flatMap { column, run in
      var top = 0
      return (run.0..<run.1).map { index in
        defer { top += heights[index] }
        return Rect(
          x: column * (columnWidth + 1), y: top, width: columnWidth, height: heights[index])
      }
    }
  }

  private static func heights(of labels: [String], width: Int, isBoxed: Bool) -> [Int] {
    let frame = markerWidth + (isBoxed ? 3 : 1)
    return labels.map { $0.rows(wrappedTo: width - frame) + (isBoxed ? 2 : 0) }
  }

  /// Where each column begins so that the highest is as low as can be, and its height.
  ///
  /// The first height that enough columns hold is found from below; at most as many tries as rows.
  private static func balanced(_ heights: [Int], columns: Int) -> (starts: [Int], height: Int) {
    var limit = max(heights.max() ?? 0, (heights.reduce(0, +) + columns - 1) / columns)
    while true {
      var starts = [0]
      var filled = 0
      for (index, height) in heights.enumerated() {
        if filled + height > limit {
          starts.append(index)
          filled = 0
        }
        filled += height
      }
      if starts.count <= columns { return (starts, limit) }
      limit += 1
    }
  }

  /// The rows all options take together.
  var height: Int { rowHeights.reduce(0, +) }

  /// The place of option `index`, relative to the first one.
  func rect(of index: Int) -> Rect { rects[index] }

  /// The row of ``rowHeights`` that an option stands in.
  func row(of index: Int) -> Int { starts.isEmpty ? index / columns : 0 }

  /// The numbers of the options that stand in some rows.
  func options(in rows: ClosedRange<Int>) -> Range<Int> {
    guard starts.isEmpty else { return rects.indices }
    return (rows.lowerBound * columns..<(rows.upperBound + 1) * columns).clamped(to: rects.indices)
  }

  /// The first row of options to show so that the row of `focus` is seen whole.
  func firstRow(focus: Int, height: Int) -> Int {
    let focusRow = row(of: focus)
    var first = 0
    while first < focusRow, rowHeights[first...focusRow].reduce(0, +) > height { first += 1 }
    return first
  }

  /// Where the focus goes from an option with an arrow; beyond the edge there is nothing.
  func neighbor(of index: Int, at side: Side) -> Int? {
    if starts.isEmpty {
      switch side {
      case .above: return index - columns
      case .below: return index + columns
      case .left: return index % columns == 0 ? nil : index - 1
      case .right: return index % columns == columns - 1 ? nil : index + 1
      }
    }
    switch side {
    case .above: return index - 1
    case .below: return index + 1
    case .left: return across(from: index, by: -1)
    case .right: return across(from: index, by: 1)
    }
  }

  enum Side { case above, below, left, right }

  /// The option beside another, in the next column or the one before.
  private func across(from index: Int, by step: Int) -> Int? {
    let column = (starts.lastIndex { $0 <= index } ?? 0) + step
    guard starts.indices.contains(column) else { return nil }
    let end = column + 1 < starts.count ? starts[column + 1] : rects.count
    return (starts[column]..<end).last { rects[$0].minY <= rects[index].minY }
  }
}
