import Paper

extension Composer {
  /// With its quiet zone, in points: modules of 0.9 mm where there are 29 of them.
  private static let codeSide = 96.0
  private static let codeGap = 14.0
  /// Narrower paper has the code below the words.
  private static let narrowestBeside = 300.0

  /// The words and the code are one slab, so that no page parts them.
  mutating func add(
    _ code: PaperBlock.Code, beside blocks: [PaperBlock], in path: [Tag]
  ) throws(PressError) {
    let isBeside = width >= Self.narrowestBeside
    let room = isBeside ? width - Self.codeSide - Self.codeGap : width
    var lines: [Slab] = []
    for block in blocks { lines += try flow(block, .body, width: room, in: path) }
    let ink = Slab.Mark(
      x: isBeside ? width - Self.codeSide : (width - Self.codeSide) / 2, y: 0,
      ink: .code(code, side: Self.codeSide))
    guard isBeside else {
      for line in lines { append(line) }
      return append(Slab(height: Self.codeSide, gap: 2, marks: [ink]))
    }
    var marks: [Slab.Mark] = []
    var y = 0.0
    for (place, line) in lines.enumerated() {
      y += place == 0 ? 0 : line.gap
      marks += line.moved(right: 0, down: y).marks
      y += line.height
    }
    // What is only looked at must not stand between the parts of a text.
    append(
      Slab(height: max(y, Self.codeSide), gap: lines.first?.gap ?? 0, marks: [ink] + marks))
  }
}
