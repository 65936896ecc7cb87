import Testing

@testable import Press

@Suite struct PaginationTests {
  private func pages(_ slabs: [Slab], height: Double = 100) -> [[Int]] {
    Pagination(slabs, height: height).pages.map { $0.map(\.place) }
  }

  private let line = Slab(height: 10)

  @Test func `what fits stands on one page, and the next thing on the next`() {
    #expect(pages(Array(repeating: line, count: 10)) == [Array(0..<10)])
    #expect(pages(Array(repeating: line, count: 11)) == [Array(0..<10), [10]])
    #expect(pages([]) == [])
  }

  @Test func `a heading goes with what it is a heading of`() {
    var slabs = Array(repeating: line, count: 12)
    slabs[9].mayEndPage = false
    #expect(pages(slabs) == [Array(0..<9), [9, 10, 11]])
  }

  @Test func `where no page may end it ends where it is full`() {
    let slabs = Array(repeating: Slab(height: 30, mayEndPage: false), count: 5)
    #expect(pages(slabs) == [[0, 1, 2], [3, 4]])
    #expect(pages([Slab(height: 300), line]) == [[0], [1]])
  }

  @Test func `a chapter begins a page, though its last line may not end one`() {
    var slabs = Array(repeating: line, count: 4)
    slabs[1].mayEndPage = false
    slabs[2].beginsPage = true
    #expect(pages(slabs) == [[0, 1], [2, 3]])
  }

  @Test func `room above is left within a page alone`() {
    let slabs = Array(repeating: Slab(height: 45, gap: 10), count: 3)
    let pages = Pagination(slabs, height: 100).pages
    #expect(pages.map { $0.map(\.y) } == [[0, 55], [0]])
  }

  @Test func `what a table repeats takes room where it goes on`() {
    var row = Slab(height: 40)
    row.repeated = Slab.Repeated(height: 30, marks: [])
    let pages = Pagination([Slab(height: 30), row, row, row], height: 100).pages
    #expect(pages.map { $0.map(\.place) } == [[0, 1], [2], [3]])
    #expect(pages[1].map(\.y) == [30] && pages[1].map(\.repeats) == [true])
  }
}
