/// Something to be read on paper or in a browser: what it says and how it is built, nothing of how it
/// looks.
///
/// The same tree becomes a page of HTML (``HTMLPage``) and, in the room Press, a PDF for the file.
public struct PaperDocument: Hashable, Sendable, Codable {
  /// What it is called, in its own language.
  public var title: String
  /// The language of all of it, as BCP 47 writes it, such as `es`.
  public var language: String
  /// Who made it; a clinic, say.
  public var author: String?
  /// The sheet it is printed on.
  public var sheet: Sheet
  /// The day it was made, `YYYY-MM-DD`; nobody reads a clock here.
  public var day: String
  /// Stands above every page.
  public var head: String
  /// Stands below every page, such as what the document is a print of.
  public var foot: String
  /// Stands beside the foot; `{page}` and `{pages}` are filled in.
  public var numbering: String
  /// The size of its letters beside the usual one.
  public var scale: Double
  /// All that it says, in reading order.
  public var blocks: [PaperBlock]

  /// A document; it is printed on A4 unless something else is said.
  public init(
    title: String, language: String, author: String? = nil, sheet: Sheet = .a4, day: String,
    head: String = "", foot: String = "", numbering: String = "{page} / {pages}",
    scale: Double = 1, blocks: [PaperBlock] = []
  ) {
    self.title = title
    self.language = language
    self.author = author
    self.sheet = sheet
    self.day = day
    self.head = head
    self.foot = foot
    self.numbering = numbering
    self.scale = scale
    self.blocks = blocks
  }

  /// Sizes of paper.
  public enum Sheet: String, Hashable, Sendable, Codable, CaseIterable {
    /// ISO 216.
    case a4
    /// ANSI A, as it lies in printers of Mexico and the United States.
    case letter
    /// A roll of 80 mm, of which receipt printers reach 72; as long as what it says.
    case slip

    /// Sheets that have a length of their own.
    public static let pages: [Self] = [.a4, .letter]

    /// In points, 72 to the inch.
    public var width: Double {
      switch self {
      case .a4: 595.276
      case .letter: 612
      case .slip: 226.772
      }
    }

    /// In points, 72 to the inch; `nil` where it is as long as what it says.
    public var height: Double? {
      switch self {
      case .a4: 841.89
      case .letter: 792
      case .slip: nil
      }
    }
  }
}
