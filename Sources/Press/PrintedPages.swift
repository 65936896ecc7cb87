import Paper

/// A document laid out on its sheets, before anything is drawn.
struct PrintedPages {
  let document: PaperDocument
  private let type: TypeCase
  private let slabs: [Slab]
  private let pages: [[Pagination.Placed]]

  init(_ document: PaperDocument) throws(PressError) {
    self.document = document
    type = try TypeCase(language: document.language, scale: document.scale)
    let height = document.sheet.height.map { $0 - document.top - document.bottom }
    var composer = Composer(type, width: document.sheet.measure, height: height ?? .infinity)
    let root = composer.tag(.document)
    try composer.add(document.blocks, in: [root])
    slabs = composer.slabs
    pages = Pagination(slabs, height: height ?? .infinity).pages
  }

  var count: Int { pages.count }

  /// The sheet's own height, or that of what stands on it.
  var height: Double {
    let end = pages.joined().map { $0.y + slabs[$0.place].height }.max() ?? 0
    return document.sheet.height ?? document.top + end + document.bottom
  }

  func pdf() throws(PressError) -> [UInt8] {
    let (side, top) = (document.sheet.side, document.top)
    let canvas = PageCanvas(width: document.sheet.width, height: height)
    for (number, page) in pages.enumerated() {
      try drawMargins(page: number + 1, on: canvas)
      for placed in page {
        let slab = slabs[placed.place]
        let y = top + placed.y
        if let repeated = slab.repeated, placed.repeats {
          for mark in repeated.marks { canvas.draw(mark, x: side, y: y - repeated.height) }
        }
        if let entry = slab.entry { canvas.enter(entry, page: number + 1, y: y) }
        for mark in slab.marks { canvas.draw(mark, x: side, y: y) }
      }
      canvas.endPage()
    }
    return try Archive.conforming(try canvas.finished(), document)
  }

  /// What stands above and below a page, which is no part of what the document says.
  private func drawMargins(page: Int, on canvas: PageCanvas) throws(PressError) {
    let numbering = document.numbering.filled(["page": "\(page)", "pages": "\(pages.count)"])
    let texts = [
      (document.head, 0.0, 36.0), (document.foot, 0.0, height - 44),
      (numbering, 1.0, height - 44),
    ]
    let width = document.sheet.measure
    for (text, side, y) in texts where !text.isEmpty {
      guard let line = try type.lines(of: Words(text), .margin, width: width).first else {
        continue
      }
      let mark = Slab.Mark(x: side * (width - line.width), y: 0, ink: .text(line))
      canvas.draw(mark, x: document.sheet.side, y: y)
    }
  }
}

extension PaperDocument {
  /// What is left free above, in points; more where something stands there.
  fileprivate var top: Double {
    switch sheet {
    case .a4, .letter: head.isEmpty ? 36 : 64
    case .slip: 12
    }
  }

  /// What is left free below, in points.
  fileprivate var bottom: Double {
    switch sheet {
    case .a4, .letter: foot.isEmpty && numbering.isEmpty ? 36 : 60
    case .slip: 24
    }
  }
}

extension PaperDocument.Sheet {
  /// What is left free on either side, in points; receipt printers reach 72 mm of 80.
  fileprivate var side: Double {
    switch self {
    case .a4, .letter: 50
    case .slip: 11.339
    }
  }

  fileprivate var measure: Double { width - 2 * side }
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
