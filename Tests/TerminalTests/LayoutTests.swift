import Terminal
import Testing

@Suite struct LayoutTests {
  private let rect = Rect(x: 2, y: 1, width: 20, height: 10)

  @Test func `fixed rows keep their height and the rest is shared`() {
    #expect(
      rect.rows(.cells(2), .rest, .cells(1)) == [
        Rect(x: 2, y: 1, width: 20, height: 2), Rect(x: 2, y: 3, width: 20, height: 7),
        Rect(x: 2, y: 10, width: 20, height: 1),
      ])
  }

  @Test func `columns stand apart by their gap`() {
    #expect(
      rect.columns(.share(2), .share(1), gap: 2) == [
        Rect(x: 2, y: 1, width: 12, height: 10), Rect(x: 16, y: 1, width: 6, height: 10),
      ])
  }

  @Test func `when there is too little, the first parts get theirs`() {
    #expect(rect.rows(.cells(8), .cells(4), .rest).map(\.height) == [8, 2, 0])
  }

  @Test func `no layout takes more than there is, and a share takes all that is left`() {
    let lengths: [Length] = [.cells(0), .cells(3), .cells(-2), .share(1), .share(3), .share(0)]
    expectLaw(in: everySequence(of: lengths, upTo: 4)) { parts in
      let shares = parts.contains(.share(1)) || parts.contains(.share(3))
      return (0...9).allSatisfy { height in
        let rows = Rect(x: 0, y: 0, width: 1, height: height).rows(parts)
        let total = rows.reduce(0) { $0 + $1.height }
        return (shares ? total == height : total <= height)
          && zip(rows, rows.dropFirst()).allSatisfy { $0.maxY == $1.minY }
      }
    }
  }

  @Test func `a rectangle in the middle never exceeds the one around it`() {
    #expect(rect.centered(Size(width: 10, height: 3)) == Rect(x: 7, y: 4, width: 10, height: 3))
    #expect(rect.centered(Size(width: 99, height: 99)) == rect)
  }

  @Test func `what is taken off a small rectangle leaves an empty one`() {
    #expect(Rect(x: 0, y: 0, width: 1, height: 1).insideBorder.isEmpty)
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 3, height: 3)).isEmpty)
  }
}
