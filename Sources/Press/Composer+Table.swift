import Paper

extension Composer {
  private static let padding = 4.0

  /// Each row is a slab; one that is taller than a page is cut between its lines.
  mutating func add(_ table: PaperBlock.Table, in path: [Tag]) throws(PressError) {
    let path = path + [tag(.table)]
    let widths = widths(of: table)
    let titles = table.columns.map { [PaperBlock.paragraph(Words($0.title, .strong))] }
    let headings = try row(
      titles, widths: widths, kinds: table.columns.map { _ in .head }, isShaded: true, in: path,
      cutBeyond: .infinity)
    var rows: [Slab] = []
    for cells in table.rows {
      guard cells.count == widths.count else {
        throw .cellsMissing(columns: widths.count, cells: cells.count)
      }
      let kinds = cells.indices.map { $0 == 0 && table.namesRows ? Tag.Kind.head : .cell }
      rows += try row(
        cells, widths: widths, kinds: kinds, isShaded: false, in: path,
        cutBeyond: tallestRow - (headings.first?.height ?? 0))
    }
    guard var heading = headings.first else { return }
    // Seen again on every page, and part of the document once.
    let repeated = Slab.Repeated(
      height: heading.height,
      marks: heading.marks.map { Slab.Mark(x: $0.x, y: $0.y, ink: $0.ink) })
    heading.gap = 6
    heading.mayEndPage = rows.isEmpty
    append(heading)
    for place in rows.indices {
      rows[place].repeated = repeated
      append(rows[place])
    }
  }

  private func widths(of table: PaperBlock.Table) -> [Double] {
    let whole = table.columns.reduce(0) { $0 + max(0, $1.weight) }
    return table.columns.map { column in
      whole > 0 ? width * max(0, column.weight) / whole : width / Double(table.columns.count)
    }
  }

  private mutating func row(
    _ cells: [[PaperBlock]], widths: [Double], kinds: [Tag.Kind], isShaded: Bool, in path: [Tag],
    cutBeyond most: Double
  ) throws(PressError) -> [Slab] {
    let path = path + [tag(.row)]
    var columns: [[Slab]] = []
    for (place, blocks) in cells.enumerated() {
      let path = path + [tag(kinds[place])]
      var lines: [Slab] = []
      for block in blocks {
        lines += try flow(
          block, .cell, width: widths[place] - 2 * Self.padding, in: path)
      }
      columns.append(lines)
    }
    var rows: [Slab] = []
    repeat {
      let cut = columns.map { Self.fitting($0, into: most - 2 * Self.padding) }
      rows.append(Self.drawn(zip(columns, cut).map { Array($0.prefix($1)) }, widths, isShaded))
      columns = zip(columns, cut).map { Array($0.dropFirst($1)) }
    } while columns.contains { !$0.isEmpty }
    return rows
  }

  /// How many lines fit, one at least.
  private static func fitting(_ lines: [Slab], into most: Double) -> Int {
    var height = 0.0
    for (place, line) in lines.enumerated() {
      height += line.height + (place == 0 ? 0 : line.gap)
      if height > most, place > 0 { return place }
    }
    return lines.count
  }

  /// Cells side by side, framed.
  private static func drawn(_ cells: [[Slab]], _ widths: [Double], _ isShaded: Bool) -> Slab {
    let heights = cells.map { lines in
      lines.enumerated().reduce(0) {
        $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.gap)
      }
    }
    let height = (heights.max() ?? 0) + 2 * padding
    var frames: [Slab.Mark] = []
    var marks: [Slab.Mark] = []
    var x = 0.0
    for (lines, width) in zip(cells, widths) {
      frames.append(
        Slab.Mark(x: x, y: 0, ink: .frame(width: width, height: height, isShaded: isShaded)))
      var y = padding
      for (place, line) in lines.enumerated() {
        if place > 0 { y += line.gap }
        marks += line.moved(right: x + padding, down: y).marks
        y += line.height
      }
      x += width
    }
    return Slab(height: height, marks: frames + marks)
  }
}
