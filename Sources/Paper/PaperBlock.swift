/// One piece of a document, from a heading to a table.
public indirect enum PaperBlock: Hashable, Sendable, Codable {
  /// A heading of a level from 1 to 3.
  case heading(level: Int, Words)
  /// A paragraph of body text.
  case paragraph(Words)
  /// A paragraph in small letters.
  case note(Words)
  /// Items with a point before each.
  case list([[PaperBlock]])
  /// Rows under headings.
  case table(Table)
  /// Boxes to tick and lines to write on.
  case blanks([Blank])
  /// A square for telephones to read, and what is said at its left; below it where paper is narrow.
  /// What it holds has to be said in words too.
  case code(Code, beside: [PaperBlock])
  /// What follows begins a new page.
  case pageBreak

  /// A square of dark and light modules, such as a QR code.
  public struct Code: Hashable, Sendable, Codable {
    /// Modules along one side, without the quiet zone.
    public var width: Int
    /// Whether each module is dark, row by row; missing ones count as light.
    public var modules: [Bool]

    /// A code of `width` times `width` modules.
    public init(width: Int, modules: [Bool]) {
      self.width = width
      self.modules = modules
    }

    /// Each run of dark modules in a row: where it begins, and how long it is.
    public var runs: [(x: Int, y: Int, length: Int)] {
      var runs: [(x: Int, y: Int, length: Int)] = []
      for (place, isDark) in modules.prefix(width * width).enumerated() where isDark {
        let (x, y) = (place % width, place / width)
        if let last = runs.last, last.y == y, last.x + last.length == x {
          runs[runs.count - 1].length += 1
        } else {
          runs.append((x, y, 1))
        }
      }
      return runs
    }
  }

  /// Something that a reader fills in by hand.
  public struct Blank: Hashable, Sendable, Codable {
    /// What is to be filled in.
    public var label: String
    /// Whether a box stands before it.
    public var hasBox: Bool
    /// Whether a line runs from it to the margin.
    public var hasLine: Bool

    /// A box to tick, a line to write on, or both.
    public init(_ label: String, hasBox: Bool = false, hasLine: Bool = false) {
      self.label = label
      self.hasBox = hasBox
      self.hasLine = hasLine
    }
  }

  /// Rows of cells under headings, which stand again where the table goes on over a page.
  public struct Table: Hashable, Sendable, Codable {
    /// A heading for each column, and how wide it is beside the others.
    public var columns: [Column]
    /// The cells of each row, a list of blocks each; no tables and page breaks among them.
    public var rows: [[[PaperBlock]]]
    /// Whether the first cell of a row names it.
    public var namesRows: Bool

    /// A table; each row has as many cells as there are columns.
    public init(columns: [Column], rows: [[[PaperBlock]]], namesRows: Bool = true) {
      self.columns = columns
      self.rows = rows
      self.namesRows = namesRows
    }

    /// The head of a column.
    public struct Column: Hashable, Sendable, Codable {
      /// What stands above it.
      public var title: String
      /// Its share of the width.
      public var weight: Double

      /// A column; all are equally wide where nothing else is said.
      public init(_ title: String, weight: Double = 1) {
        self.title = title
        self.weight = weight
      }
    }
  }
}

extension PaperBlock: ExpressibleByStringLiteral {
  /// A paragraph.
  public init(stringLiteral text: String) { self = .paragraph(Words(text)) }
}

/// A text whose parts may stand out.
public struct Words: Hashable, Sendable, Codable {
  /// A part of the text, and how it stands out.
  public struct Part: Hashable, Sendable, Codable {
    /// What it says.
    public var text: String
    /// How it looks.
    public var manner: Manner

    /// A part of a text.
    public init(_ text: String, _ manner: Manner = .plain) {
      self.text = text
      self.manner = manner
    }
  }

  /// How a part of a text stands out.
  public enum Manner: String, Hashable, Sendable, Codable {
    case plain, strong, emphasis
    /// A name of something in a file, letter by letter.
    case code
  }

  /// The parts, in order.
  public var parts: [Part]

  /// A text of parts.
  public init(_ parts: [Part]) { self.parts = parts }

  /// A text, all of it alike.
  public init(_ text: String, _ manner: Manner = .plain) { parts = [Part(text, manner)] }

  /// All of it without its manners.
  public var text: String { parts.map(\.text).joined() }

  /// One text after another.
  public static func + (left: Self, right: Self) -> Self { Self(left.parts + right.parts) }
}

extension Words: ExpressibleByStringLiteral {
  /// A text, all of it plain.
  public init(stringLiteral text: String) { self.init(text) }
}
