public import Consultation
public import Paper
public import RuleProof

/// The rules of a pack as a book that a medical director reads, marks and signs.
///
/// Red lines first, then what holds for every treatment, then each treatment by itself; what is
/// strictest stands first everywhere. Whatever a visitor would read stands as the visitor reads it.
public struct RuleBookPaper {
  let loaded: LoadedPack
  let review: PackReview?
  let words: Wording
  let today: CalendarDay
  let changes: BookChanges?

  /// - Parameters:
  ///   - review: who answers for the pack today; `nil` where nobody does.
  ///   - changes: what became otherwise since an earlier pack, where that is to be told.
  public init(
    _ loaded: LoadedPack, review: PackReview?, in language: Language, on today: CalendarDay,
    since changes: BookChanges? = nil
  ) {
    self.loaded = loaded
    self.review = review
    words = loaded.pack.wording(language)
    self.today = today
    self.changes = changes
  }

  var pack: ClinicPack { loaded.pack }
  var treatments: [Treatment] { pack.catalogue.treatments }

  /// The whole book.
  public func document(on sheet: PaperDocument.Sheet) -> PaperDocument {
    let identity = pack.identity
    let name = "\(identity.id) \(identity.version)"
    return PaperDocument(
      title: "\(words[.title]) · \(pack.clinic.name)", language: words.language.rawValue,
      author: pack.clinic.name, sheet: sheet, day: "\(today)",
      head: "\(words[.title]) · \(pack.clinic.name) · \(words.short(today))",
      foot: "\(name) · sha256 \(identity.sha256)",
      numbering: words[.page],
      blocks: opening + changeBlocks + redLineBlocks + sharedBlocks
        + treatments.flatMap(blocks) + nothingBlocks + sourceBlocks + signingBlocks)
  }

  private var opening: [PaperBlock] {
    let identity = pack.identity
    return [
      .heading(level: 1, Words("\(words[.title]) · \(pack.clinic.name)")),
      .paragraph(Words(words[.intro])),
      .paragraph(Words(words.text(for: review), .strong)),
      .note(
        Words("\(identity.id) \(identity.version) · sha256 ") + Words(identity.sha256, .code)),
      .note(
        Words(
          words[
            .facts,
            [
              "lines": "\(loaded.redLines.count)", "rules": "\(pack.ruleBook.rules.count)",
              "practice": "\(pack.ruleBook.rules.count { isWithoutSource($0.sources) })",
              "sources": "\(pack.sources.count)",
            ]])),
      .list(
        [BookPhrase.reading, .unknown, .marks].map { [.paragraph(Words(words[$0]))] }),
    ]
  }

  private var signingBlocks: [PaperBlock] {
    let blanks: [BookPhrase] = [
      .signingName, .signingLicense, .signingScope, .signingDate, .signingUntil, .signingHand,
    ]
    return [
      .heading(level: 2, Words(words[.signing])),
      .paragraph(Words(words[.signingText])),
      .paragraph(Words(words[.signingCommand], .code)),
      .blanks(blanks.map { PaperBlock.Blank(words[$0], hasLine: true) }),
    ]
  }

  /// What is decided about each rule.
  var decision: PaperBlock {
    .blanks([
      .init(words[.agree], hasBox: true), .init(words[.change], hasBox: true, hasLine: true),
      .init(words[.drop], hasBox: true),
    ])
  }

  /// Whether a claim rests on nothing that anybody read.
  func isWithoutSource(_ sources: [SourceID]) -> Bool {
    sources.allSatisfy { pack.sources[$0]?.seen == Source.unread }
  }

  /// The cells of a condition, one below the other.
  func blocks(for condition: Condition) -> [PaperBlock] {
    guard !condition.cells.isEmpty else { return [.paragraph(Words(words[.always]))] }
    return condition.cells.map { cell in
      .paragraph(
        Words(words[.cell, ["question": words.short(cell.question)]] + " ", .strong)
          + Words(words.text(for: cell.test, of: cell.question)))
    }
  }

  /// The sources of a claim, with how much of each was seen.
  func blocks(for sources: [SourceID]) -> [PaperBlock] {
    let texts = sources.map { id in
      let seen = pack.sources[id].map { words.seen($0) } ?? ""
      return words[.seen, ["source": id.text, "seen": seen]]
    }
    let warning: [PaperBlock] =
      isWithoutSource(sources) ? [.paragraph(Words(words[.noSource], .strong))] : []
    return warning + [.note(Words(texts.joined(separator: "; ")))]
  }
}
