import Terminal
import Testing

@Suite struct SurfaceTests {
  private let size = Size(width: 6, height: 3)

  @Test func `text says how many columns it took`() {
    var surface = Surface(size)
    #expect(surface.put("añ漢", at: Point(x: 0, y: 1)) == 4)
    #expect(surface.put("漢字", at: Point(x: 0, y: 2), width: 3) == 2)
    #expect(surface.text == "\nañ漢\n漢")
  }

  @Test func `painting over half of a wide glyph blanks the other half`() {
    var surface = Surface(size)
    surface.put("漢字", at: .zero)
    surface.put("a", at: Point(x: 1, y: 0))
    surface.put("b", at: Point(x: 2, y: 0))
    #expect(surface.text == " ab\n\n")
  }

  @Test func `a wide glyph at the edge leaves a blank`() {
    var surface = Surface(size)
    surface.put("xxxxxx", at: .zero)
    surface.put("漢", at: Point(x: 5, y: 0), style: .title)
    surface.put("漢", at: Point(x: -1, y: 0), style: .title)
    #expect(surface.text == " xxxx\n\n")
    #expect(surface[Point(x: 5, y: 0)] == .blank(.title))
  }

  @Test func `a box has a border, a title and an untouched inside`() {
    var surface = Surface(Size(width: 12, height: 3))
    surface.put("inside", at: Point(x: 2, y: 1))
    surface.box(surface.bounds, title: "Un título")
    #expect(surface.text == "┌ Un tí… ──┐\n│ inside   │\n└──────────┘")
  }

  @Test func `restyling leaves what is shown`() {
    var surface = Surface(size)
    surface.put("漢a", at: .zero)
    surface.restyle(surface.bounds, .focus)
    #expect(surface.text == "漢a\n\n")
    #expect(surface[Point(x: 2, y: 0)].style == .focus)
  }

  @Test func `outside of the surface there is only blank`() {
    #expect(Surface(size)[Point(x: 6, y: 0)] == .blank())
  }

  /// Everything a surface can be asked to draw, somewhere around `point`.
  private func scribble(at point: Point, extent: Size, on surface: inout Surface) {
    let rect = Rect(origin: point, size: extent)
    surface.put("漢字a漢e\u{301}", at: point, style: .accent, width: extent.width)
    surface.fill(rect.inset(x: 1), with: "漢".glyphs.first ?? .space)
    surface.box(rect, border: .double, title: "漢字漢字")
    surface.restyle(rect, .quiet)
    surface.rule(at: point, width: extent.width)
    surface.put("字", at: point.moved(x: 1))
  }

  private var everyPlace: [(Point, Size)] {
    (-4...8).flatMap { x in
      (-3...5).flatMap { y in
        [0, 1, 2, 3, 5, 9].flatMap { width in
          [0, 1, 2, 4].map { (Point(x: x, y: y), Size(width: width, height: $0)) }
        }
      }
    }
  }

  @Test func `drawing anywhere keeps every wide glyph whole`() {
    expectLaw(in: everyPlace) { point, extent in
      var surface = Surface(size)
      surface.put("漢字漢", at: Point(x: 0, y: 1))
      scribble(at: point, extent: extent, on: &surface)
      return surface.isWhole
    }
  }

  @Test func `drawing clipped changes nothing outside of the clip`() {
    let clip = Rect(x: 1, y: 1, width: 3, height: 1)
    let outside = (0..<size.height).flatMap { y in
      (0..<size.width).map { Point(x: $0, y: y) }
    }.filter { !clip.contains($0) }
    expectLaw(in: everyPlace) { point, extent in
      var surface = Surface(size)
      surface.clipped(to: clip) { scribble(at: point, extent: extent, on: &$0) }
      return surface.isWhole && outside.allSatisfy { surface[$0] == .blank() }
    }
  }

  @Test func `a clip inside of a clip can only be smaller`() {
    var surface = Surface(size)
    surface.clipped(to: Rect(x: 0, y: 0, width: 2, height: 1)) {
      $0.clipped(to: Rect(x: 1, y: 0, width: 5, height: 3)) {
        $0.put("abcdef", at: .zero)
      }
    }
    #expect(surface.text == " b\n\n")
  }

  @Test func `a surface without cells takes everything and shows nothing`() {
    var surface = Surface(.zero)
    scribble(at: .zero, extent: size, on: &surface)
    #expect(surface == Surface(.zero))
  }
}

extension Surface {
  /// Whether each wide glyph is followed by its right half, and each right half follows one.
  fileprivate var isWhole: Bool {
    (0..<size.height).allSatisfy { y in
      (0..<size.width).allSatisfy { x in
        let isWide = self[Point(x: x, y: y)].glyph?.width == 2
        let next = Point(x: x + 1, y: y)
        return bounds.contains(next) ? isWide == self[next].isContinuation : !isWide
      } && self[Point(x: 0, y: y)].isContinuation == false
    }
  }
}
