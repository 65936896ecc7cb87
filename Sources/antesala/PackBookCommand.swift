public import ArgumentParser
import Consultation
import LeadFormats
import PackBook
public import Paper
import RuleProof

/// `antesala pack book`: the rules of a pack as a physician reads, marks and signs them.
struct PackBookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Print the rules of a pack for who is to sign them.",
    discussion: """
      Red lines first, then what holds for every treatment, then each treatment: its condition in \
      words, what the visitor reads, what it rests on and how much of that was read, and a box to \
      agree, change or drop. The pack's SHA-256 stands at the foot of each page.

      --since names the pack that was signed before, a folder: what visitors are told otherwise \
      since then stands first, what is milder before what is stricter.

      A PDF is one for archives (PDF/A-2b). HTML is one file, for a browser or a screen reader.
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The file, or a folder to put it in; - is the standard output.")
  var output = "."

  @ArgumentParser.Option(help: "The language of the book: es or en.")
  var language: Language = .es

  @ArgumentParser.Option(help: "pdf or html.")
  var format: BookFormat = .pdf

  @ArgumentParser.Option(help: "The sheet: a4 or letter.")
  var sheet: PaperDocument.Sheet = .a4

  @ArgumentParser.Option(help: "The folder of the pack that was signed before.")
  var since: String?

  @Flag(help: "Take the place of a file of this name.")
  var force = false

  enum BookFormat: String, ExpressibleByArgument, CaseIterable {
    case pdf, html
  }

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let loaded = try option.load()
    let place = try PackOutput(
      output, for: loaded.pack.identity, ending: "\(language.rawValue).\(format.rawValue)",
      replacing: force)
    let book = RuleBookPaper(
      loaded, review: try? option.review(of: loaded.pack.identity), in: language, on: .today,
      since: try changes(to: loaded.pack))
    let document = book.document(on: sheet)
    let bytes =
      switch format {
      case .pdf: try PaperProgram.pdf(of: document)
      case .html: Array(HTMLPage(document).text.utf8)
      }
    try place.write(bytes)
  }

  private func changes(to new: ClinicPack) throws -> BookChanges? {
    guard let since else { return nil }
    let old = try PackDiffCommand.load(since)
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    let diff = PackDiff(
      PackComparison(
        from: old, to: new, today: .today,
        allowance: Effort(most: 200_000) { ContinuousClock.now > end }),
      hasWords: true)
    return BookChanges(
      old: old, advice: diff.changes, notes: diff.notes, undecided: diff.undecided.count)
  }
}

extension PaperDocument.Sheet: ExpressibleByArgument {
  /// A slip is no page, and nothing but what is taken home is made for one.
  public init?(argument: String) {
    guard let sheet = Self.pages.first(where: { $0.rawValue == argument }) else { return nil }
    self = sheet
  }

  public static var allValueStrings: [String] { pages.map(\.rawValue) }
}
