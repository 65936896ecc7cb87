import Paper

/// Makes slabs of blocks: breaks texts into lines, sets tables.
struct Composer {
  private let type: TypeCase
  let width: Double
  /// What is taller is cut.
  let tallestRow: Double
  private(set) var slabs: [Slab] = []
  private var beginsPage = false
  private var count = 0

  /// Between an item's point and its text.
  private static let indent = 12.0

  init(_ type: TypeCase, width: Double, height: Double) {
    self.type = type
    self.width = width
    tallestRow = height
  }

  mutating func add(_ blocks: [PaperBlock], in path: [Tag]) throws(PressError) {
    for block in blocks { try add(block, in: path) }
  }

  private mutating func add(_ block: PaperBlock, in path: [Tag]) throws(PressError) {
    switch block {
    case .pageBreak: beginsPage = true
    case .table(let table): try add(table, in: path)
    case .code(let code, let words): try add(code, beside: words, in: path)
    case .heading, .paragraph, .note, .list, .blanks:
      for slab in try flow(block, TextStyle.body, width: width, in: path) { append(slab) }
    }
  }

  mutating func append(_ slab: Slab) {
    var slab = slab
    if beginsPage {
      slab.beginsPage = true
      beginsPage = false
    }
    slabs.append(slab)
  }

  /// A part of the document that there was none of before.
  mutating func tag(_ kind: Tag.Kind) -> Tag {
    count += 1
    return Tag(kind: kind, number: count)
  }

  /// The lines of a block that is no table, each a slab that is as wide as this.
  mutating func flow(
    _ block: PaperBlock, _ style: TextStyle, width: Double, in path: [Tag]
  ) throws(PressError) -> [Slab] {
    switch block {
    case .heading(let level, let words):
      var slabs = try text(
        words, .heading(level), width: width, in: path + [tag(Tag.heading(level))])
      for place in slabs.indices { slabs[place].mayEndPage = false }
      if !slabs.isEmpty { slabs[0].entry = Slab.Entry(level: level, title: words.text) }
      return slabs
    case .paragraph(let words):
      return try text(words, style, width: width, in: path + [tag(.paragraph)])
    case .note(let words):
      let small = style == .cell ? TextStyle.cellNote : .note
      return try text(words, small, width: width, in: path + [tag(.paragraph)])
    case .list(let items):
      let path = path + [tag(.list)]
      var slabs: [Slab] = []
      for item in items { slabs += try self.item(item, style, width: width, in: path) }
      return slabs
    case .blanks(let blanks):
      let path = path + [tag(.list)]
      var slabs: [Slab] = []
      for blank in blanks { slabs += try self.blank(blank, style, width: width, in: path) }
      return slabs
    case .table, .code, .pageBreak: return []
    }
  }

  /// No page ends below the first line of several, nor above the last.
  private func text(
    _ words: Words, _ style: TextStyle, width: Double, in path: [Tag]
  ) throws(PressError) -> [Slab] {
    let lines = try type.lines(of: words, style, width: width)
    return lines.enumerated().map { place, line in
      let isLast = place == lines.count - 1
      return Slab(
        height: line.height, gap: place == 0 ? style.gap : 0,
        mayEndPage: isLast || (place > 0 && place < lines.count - 2),
        marks: [Slab.Mark(x: 0, y: 0, ink: .text(line), path: path)])
    }
  }

  private mutating func item(
    _ blocks: [PaperBlock], _ style: TextStyle, width: Double, in path: [Tag]
  ) throws(PressError) -> [Slab] {
    let path = path + [tag(.item), tag(.itemBody)]
    var slabs: [Slab] = []
    for block in blocks {
      slabs += try flow(block, style, width: width - Self.indent, in: path).map {
        $0.moved(right: Self.indent)
      }
    }
    if !slabs.isEmpty {
      slabs[0].gap = style.gap / 2
      slabs[0].marks.insert(
        Slab.Mark(x: 3, y: slabs[0].height / 2, ink: .point(radius: 1.2)), at: 0)
    }
    return slabs
  }

  private mutating func blank(
    _ blank: PaperBlock.Blank, _ style: TextStyle, width: Double, in path: [Tag]
  ) throws(PressError) -> [Slab] {
    let path = path + [tag(.item), tag(.itemBody), tag(.paragraph)]
    let indent = blank.hasBox ? style.size + 4 : 0
    let lines = try type.lines(of: Words(blank.label), style, width: width - indent)
    // Who writes by hand needs more room than the letters do.
    let room = blank.hasLine ? style.size * 0.6 : 1.5
    return lines.enumerated().map { place, line in
      let isLast = place == lines.count - 1
      var marks = [Slab.Mark(x: indent, y: room, ink: .text(line), path: path)]
      if place == 0, blank.hasBox {
        let side = style.size * 0.85
        marks.insert(
          Slab.Mark(x: 0, y: room + line.ascent - side, ink: .box(side: side)), at: 0)
      }
      let end = indent + line.width + 4
      if isLast, blank.hasLine, width - end > 12 {
        marks.insert(
          Slab.Mark(x: end, y: room + line.ascent + 1, ink: .rule(width: width - end)), at: 0)
      }
      return Slab(
        height: line.height + room, gap: place == 0 ? style.gap / 2 : 0, mayEndPage: isLast,
        marks: marks)
    }
  }
}

extension Slab {
  /// The same further to the right.
  func moved(right distance: Double, down: Double = 0) -> Slab {
    var slab = self
    slab.marks = marks.map { Mark(x: $0.x + distance, y: $0.y + down, ink: $0.ink, path: $0.path) }
    return slab
  }
}
