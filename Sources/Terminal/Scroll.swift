/// Blocks below one another, of which a window is seen; a bar shows that there is more.
public struct Scroll: Widget {
  private let blocks: [any Block]
  private let offset: Int

  /// Blocks scrolled down by `offset` rows, as far as there are any.
  public init(_ blocks: [any Block], offset: Int = 0) {
    self.blocks = blocks
    self.offset = offset
  }

  /// The rows that all blocks need at a width.
  public func height(width: Int) -> Int { heights(width: width).reduce(0, +) }

  /// Whether everything is seen at once.
  public func fits(_ size: Size) -> Bool { height(width: size.width) <= size.height }

  /// How far it can be scrolled.
  public func maximumOffset(in size: Size) -> Int {
    max(0, fit(size).heights.reduce(0, +) - size.height)
  }

  /// The row at which a block starts, in a window of `size`.
  public func row(of block: Int, in size: Size) -> Int {
    fit(size).heights.prefix(block).reduce(0, +)
  }

  private func heights(width: Int) -> [Int] { blocks.map { $0.height(width: width) } }

  /// The width of the blocks and their heights; two columns stay free for the bar once it is
  /// needed.
  private func fit(_ size: Size) -> (width: Int, heights: [Int]) {
    let whole = heights(width: size.width)
    if whole.reduce(0, +) <= size.height { return (size.width, whole) }
    return (size.width - 2, heights(width: size.width - 2))
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let (width, heights) = fit(rect.size)
    let total = heights.reduce(0, +)
    let first = min(max(0, offset), max(0, total - rect.height))
    var y = rect.minY - first
    for (block, height) in zip(blocks, heights) {
      if y < rect.maxY, y + height > rect.minY {
        block.draw(in: Rect(x: rect.minX, y: y, width: width, height: height), on: &surface)
      }
      y += height
    }
    surface.draw(
      ScrollBar(total: total, visible: rect.height, first: first),
      in: Rect(x: rect.maxX - 1, y: rect.minY, width: 1, height: rect.height))
  }
}
