import Terminal
import Testing

@testable import KioskApp

/// A hundred people drawn as ten by ten.
@Suite struct HundredBlockTests {
  private static func drawn(_ groups: [HundredBlock.Group], width: Int) -> Surface {
    let block = HundredBlock(groups: groups)
    var surface = Surface(Size(width: width, height: block.height(width: width)))
    block.draw(in: Rect(size: surface.size), on: &surface)
    return surface
  }

  @Test(arguments: [0...0, 1...1, 46...61, 79...79, 100...100])
  func `as many are drawn as were counted, and no sign depends on a colour`(
    _ people: ClosedRange<Int>
  ) {
    let group = HundredBlock.Group(label: "with", count: "of 100", people: people)
    let text = Self.drawn([group], width: 56).text
    func count(_ sign: Character) -> Int { text.filter { $0 == sign }.count }
    #expect(count("■") == people.lowerBound)
    #expect(count("▒") == people.count - 1)
    #expect(count("░") == 100 - people.upperBound)
  }

  @Test func `two groups stand side by side on the smallest screen`() {
    let groups = ["with the treatment", "with a placebo, or nothing at all"].map {
      HundredBlock.Group(label: $0, count: "1 of 100", people: 1...1)
    }
    let rows = Self.drawn(groups, width: 54).text.split(separator: "\n")
    #expect(rows.count == 12)
    #expect(rows[2].filter { $0 == "■" }.count == 2)
    #expect(rows.allSatisfy { $0.count <= 54 })
  }
}
