public import Paper

/// Prints documents: lays them out with Pango, draws them with Cairo, and makes them fit to be kept.
///
/// The result is a PDF/A-2b (ISO 19005-2) with its fonts inside, a structure in reading order, and
/// chapters; the same document gives the same bytes wherever the same fonts are.
public enum PrintingPress {
  /// The bytes of a PDF.
  public static func pdf(of document: PaperDocument) throws(PressError) -> [UInt8] {
    try PrintedPages(document).pdf()
  }

  /// The first of several editions of a document that takes one page, or else the last.
  ///
  /// Which words can be spared is decided by whoever wrote them; how much room they take is known only
  /// here.
  public static func sheet(ofFirstToFit editions: [PaperDocument]) throws(PressError) -> Sheet? {
    var last: PrintedPages?
    for edition in editions {
      last = try PrintedPages(edition)
      if last?.count == 1 { break }
    }
    guard let last else { return nil }
    return Sheet(
      document: last.document, pages: last.count, width: last.document.sheet.width,
      height: last.height, pdf: try last.pdf())
  }

  /// A document as it was printed.
  public struct Sheet: Sendable {
    /// The edition.
    public let document: PaperDocument
    /// How many pages it takes.
    public let pages: Int
    /// Of its paper, in points.
    public let width: Double
    /// Of its paper, in points; of a slip, what it says.
    public let height: Double
    /// Its bytes.
    public let pdf: [UInt8]
  }
}
