import Paper

/// A piece of a document that is never cut: a line of text, a row of a table.
struct Slab {
  /// In points.
  let height: Double
  /// The room above it, unless it begins a page.
  var gap: Double = 0
  /// Whether a page may end below it.
  var mayEndPage = true
  /// Whether it begins a page in any case.
  var beginsPage = false
  /// What is drawn, from its upper left corner.
  var marks: [Mark] = []
  /// The marks that stand above it where it begins a page, such as the headings of its table.
  var repeated: Repeated?
  /// What readers find in the list of chapters.
  var entry: Entry?

  /// Something that stands again on a later page.
  struct Repeated {
    let height: Double
    let marks: [Mark]
  }

  /// A chapter.
  struct Entry {
    let level: Int
    let title: String
  }

  /// Something drawn at a place of a slab.
  struct Mark {
    let x: Double
    let y: Double
    let ink: Ink
    /// The parts of the document that it is in, outermost first; none for what is only looked at.
    var path: [Tag] = []
  }

  /// What is drawn.
  enum Ink {
    case text(TextLine)
    /// The frame of a cell, perhaps shaded.
    case frame(width: Double, height: Double, isShaded: Bool)
    /// A box to tick.
    case box(side: Double)
    /// A line to write on.
    case rule(width: Double)
    /// A square of modules, its quiet zone of four included.
    case code(PaperBlock.Code, side: Double)
    /// The point before an item.
    case point(radius: Double)
  }
}

/// A part of the document's structure: what kind it is, and which of them.
struct Tag: Hashable {
  /// By the names that PDF has (ISO 32000-1, 14.8.4).
  enum Kind: String {
    case document = "Document"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case item = "LI"
    case itemBody = "LBody"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
  }

  let kind: Kind
  let number: Int

  /// Whether text is in it and not in a part of it.
  var isLeaf: Bool {
    switch kind {
    case .heading1, .heading2, .heading3, .paragraph: true
    case .document, .list, .item, .itemBody, .table, .row, .head, .cell: false
    }
  }

  static func heading(_ level: Int) -> Kind {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    default: .heading3
    }
  }
}
