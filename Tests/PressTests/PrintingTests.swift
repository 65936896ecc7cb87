import Paper
import Testing

@testable import Press

@Suite struct PrintingTests {
  private func slabs(_ blocks: [PaperBlock], height: Double = 700) throws -> [Slab] {
    var composer = Composer(try TypeCase(language: "es"), width: 300, height: height)
    try composer.add(blocks, in: [])
    return composer.slabs
  }

  private let long = Words(String(repeating: "La piel descansa entre sesiones. ", count: 20))

  @Test func `the same document gives the same bytes`() throws {
    let document = PaperDocument(
      title: "Reglas", language: "es", day: "2026-11-30",
      blocks: [.heading(level: 1, "Reglas"), .paragraph(long)])
    let pdf = try PrintingPress.pdf(of: document)
    #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
    #expect(try PrintingPress.pdf(of: document) == pdf)
  }

  @Test func `a paragraph leaves two lines at least on each page`() throws {
    let lines = try slabs([.paragraph(long)])
    #expect(lines.count > 5)
    #expect(lines.indices.filter { !lines[$0].mayEndPage } == [0, lines.count - 2])
  }

  @Test func `no page ends below a heading`() throws {
    let lines = try slabs([.heading(level: 2, long), .paragraph("x")])
    #expect(lines.dropLast().allSatisfy { !$0.mayEndPage })
    #expect(lines[0].entry?.level == 2)
  }

  @Test func `a row that is taller than a page is cut between its lines, and loses none`() throws {
    let table = PaperBlock.Table(
      columns: [.init("a")], rows: [[[.paragraph(long)]]], namesRows: false)
    let whole = try slabs([.table(table)])
    let cut = try slabs([.table(table)], height: 90)
    #expect(whole.count == 2 && cut.count > 2)
    #expect(cut.allSatisfy { $0.height <= 90 })
    let texts = { (slabs: [Slab]) in slabs.flatMap(\.marks).count { !$0.path.isEmpty } }
    #expect(texts(whole) == texts(cut))
  }

  @Test func `a row without a cell is refused`() throws {
    let table = PaperBlock.Table(columns: [.init("a"), .init("b")], rows: [[["x"]]])
    #expect(throws: PressError.cellsMissing(columns: 2, cells: 1)) { try slabs([.table(table)]) }
  }

  @Test func `a letter that no font has is told, not printed as a box`() throws {
    #expect(throws: PressError.noGlyph("a\u{10FFFD}")) {
      try slabs([.paragraph("a\u{10FFFD}")])
    }
  }

  @Test func `markup in a text is text`() throws {
    #expect(try slabs([.paragraph("<b>a</b> & \u{1}b")]).count == 1)
  }

  @Test func `a document of nothing is refused in words or printed, and ends no program`() throws {
    let document = PaperDocument(title: "", language: "es", day: "2026-11-30")
    let result = Result { try PrintingPress.pdf(of: document) }
    #expect((try? result.get()) == nil || (try? result.get())?.isEmpty == false)
  }
}
