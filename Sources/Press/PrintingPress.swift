public import Paper

/// Prints documents: lays them out with Pango, draws them with Cairo, and makes them fit to be kept.
///
/// The result is a PDF/A-2b (ISO 19005-2) with its fonts inside, a structure in reading order, and
/// chapters; the same document gives the same bytes wherever the same fonts are.
public enum PrintingPress {
  private static let margin = (side: 50.0, top: 64.0, bottom: 60.0)

  /// The bytes of a PDF.
  public static func pdf(of document: PaperDocument) throws(PressError) -> [UInt8] {
    let type = try TypeCase(language: document.language)
    let width = document.sheet.width - 2 * margin.side
    let height = document.sheet.height - margin.top - margin.bottom
    var composer = Composer(type, width: width, height: height)
    let root = composer.tag(.document)
    try composer.add(document.blocks, in: [root])
    let slabs = composer.slabs
    let pages = Pagination(slabs, height: height).pages
    let canvas = PageCanvas(document.sheet)
    for (number, page) in pages.enumerated() {
      try drawMargins(
        of: document, page: number + 1, of: pages.count, width: width, type, on: canvas)
      for placed in page {
        let slab = slabs[placed.place]
        let y = margin.top + placed.y
        if let repeated = slab.repeated, placed.repeats {
          for mark in repeated.marks {
            canvas.draw(mark, x: margin.side, y: y - repeated.height)
          }
        }
        if let entry = slab.entry { canvas.enter(entry, page: number + 1, y: y) }
        for mark in slab.marks { canvas.draw(mark, x: margin.side, y: y) }
      }
      canvas.endPage()
    }
    return try Archive.conforming(try canvas.finished(), document)
  }

  /// What stands above and below a page, which is no part of what the document says.
  private static func drawMargins(
    of document: PaperDocument, page: Int, of pages: Int, width: Double, _ type: TypeCase,
    on canvas: PageCanvas
  ) throws(PressError) {
    let numbering = document.numbering.filled(["page": "\(page)", "pages": "\(pages)"])
    let texts = [
      (document.head, 0.0, 36.0), (document.foot, 0.0, document.sheet.height - 44),
      (numbering, 1.0, document.sheet.height - 44),
    ]
    for (text, side, y) in texts where !text.isEmpty {
      guard let line = try type.lines(of: Words(text), .margin, width: width).first else {
        continue
      }
      let mark = Slab.Mark(x: side * (width - line.width), y: 0, ink: .text(line))
      canvas.draw(mark, x: margin.side, y: y)
    }
  }
}

extension String {
  /// With each `{name}` replaced by what is given for it.
  fileprivate func filled(_ values: [String: String]) -> String {
    values.reduce(self) { text, value in
      text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false)
        .joined(separator: value.value)
    }
  }
}
