public import Consultation
public import Paper

/// What a visitor carries home, on one sheet or on a slip, in one language.
///
/// It says what screens said, in their words: a standing for what was asked about and for what may not
/// be offered, and every reason once, with the treatments that it concerns.
public struct TakeHomePaper {
  let takeHome: TakeHome
  let pack: ClinicPack
  let words: Wording
  let folio: Folio?
  let code: PaperBlock.Code?
  let isDemo: Bool

  /// - Parameters:
  ///   - folio: the one it was kept under; `nil` where nothing was left at the clinic.
  ///   - code: the same for a telephone to read.
  public init(
    _ takeHome: TakeHome, by pack: ClinicPack, in language: Language, folio: Folio? = nil,
    code: PaperBlock.Code? = nil, isDemo: Bool = false
  ) {
    self.takeHome = takeHome
    self.pack = pack
    words = pack.wording(language)
    self.folio = folio
    self.code = code
    self.isDemo = isDemo
  }

  var today: CalendarDay { takeHome.assessment.today }
  var judged: [Finding] { takeHome.assessment.judged }

  /// The same with less and less in it, all of it first; of a slip, which is as long as it must be, all
  /// of it only.
  public func editions(on sheet: PaperDocument.Sheet) -> [PaperDocument] {
    guard sheet.height != nil else { return [document(on: sheet)] }
    let cuts = TakeHomeCut.allCases
    var editions: [PaperDocument] = []
    for count in 0...cuts.count {
      let edition = document(on: sheet, without: Set(cuts.prefix(count)))
      if edition.blocks != editions.last?.blocks { editions.append(edition) }
    }
    return editions + Self.smallPrint.map { document(on: sheet, without: Set(cuts), at: $0) }
  }

  /// The sizes of letters beside the usual one, where nothing is left that could be spared; the smallest
  /// reasons are then set in 6 points.
  private static let smallPrint = [0.9, 0.8]

  /// - Parameters:
  ///   - cuts: what is left out; the sheet says so.
  ///   - scale: of the letters; where they are smaller, reasons follow one another in one paragraph.
  public func document(
    on sheet: PaperDocument.Sheet, without cuts: Set<TakeHomeCut> = [], at scale: Double = 1
  ) -> PaperDocument {
    PaperDocument(
      title: "\(words[.title]) · \(pack.clinic.name)", language: words.language.rawValue,
      author: pack.clinic.name, sheet: sheet, day: "\(today)", numbering: "",
      scale: scale,
      blocks: opening + urgentBlocks + resultBlocks + reasonBlocks(isDense: scale < 1)
        + planBlocks(cuts) + careBlocks(cuts) + questionBlocks(cuts) + saidBlocks(cuts)
        + sourceBlocks(cuts) + leftOutBlocks(cuts) + closing)
  }

  private var opening: [PaperBlock] {
    let demo: [PaperBlock] = isDemo ? [.paragraph(Words(words[.demo], .strong))] : []
    let kept = folio.map { words[.folio, ["folio": $0.description]] }
    let above: [PaperBlock] =
      [.heading(level: 2, Words("\(words[.title]) · \(pack.clinic.name)"))] + demo + [
        .paragraph(Words(kept ?? words[.noFolio], .strong)), .note(Words(words.long(today))),
        .paragraph(Words(contact)), .note(Words(words["disclaimer.short"])),
      ]
    return code.map { [.code($0, beside: above)] } ?? above
  }

  private var contact: String {
    let clinic = pack.clinic
    return words[
      .clinic,
      ["city": clinic.city, "telephone": fact("telephone", clinic.telephone)]]
  }

  /// A fact of the clinic; one that is still a placeholder says so.
  private func fact(_ name: String, _ fact: String) -> String {
    pack.clinic.placeholders.contains(name) ? "\(fact) \(words[.placeholder])" : fact
  }

  private func leftOutBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    let missing = missing(cuts)
    guard !missing.isEmpty else { return [] }
    let parts = missing.map { words[$0.phrase] }.joined(separator: ", ")
    return [.paragraph(Words(words[.leftOut, ["parts": parts]], .strong))]
  }

  /// The cuts that took something away, none of them beside one that takes all of it.
  private func missing(_ cuts: Set<TakeHomeCut>) -> [TakeHomeCut] {
    let whole = Set(cuts.compactMap(\.lesser))
    return TakeHomeCut.allCases.filter { cut in
      cuts.contains(cut) && !whole.contains(cut) && takesAway(cut)
    }
  }

  private func takesAway(_ cut: TakeHomeCut) -> Bool {
    switch cut {
    case .sourcesOfOthers, .sources: sourceBlocks([cut]) != sourceBlocks([])
    case .calmAnswers, .answers: saidBlocks([cut]) != saidBlocks([])
    case .careOfOthers, .care: careBlocks([cut]) != careBlocks([])
    case .plansOfOthers, .plans: planBlocks([cut]) != planBlocks([])
    case .questions: !questionBlocks([]).isEmpty
    }
  }

  /// Who answers for what stands above.
  private var closing: [PaperBlock] {
    let identity = pack.identity
    let clinic = pack.clinic
    return [
      .note(Words(pack.interests(words.language))),
      .note(
        Words(words["disclaimer.full"] + " ")
          + Words(words.text(for: pack.review(on: today)), .strong)),
      .note(
        Words(
          words[
            .rules, ["version": identity.version, "digest": String(identity.sha256.prefix(16))]]
            + " "
            + [
              "\(words[.physician]) \(fact("physician", clinic.physician))",
              "\(words[.license]) \(fact("license", clinic.license))",
              "\(words[.permit]) \(fact("permit", clinic.permit))",
            ].joined(separator: " · "))),
    ]
  }
}
