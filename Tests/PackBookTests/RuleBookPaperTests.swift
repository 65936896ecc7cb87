import Consultation
import ContentPack
import Paper
import Rehearsal
import RuleProof
import Testing

@testable import PackBook

@Suite struct RuleBookPaperTests {
  static let loaded = Result { try PackFolder.vive.loaded() }
  static let today = CalendarDay(iso: "2026-11-30") ?? CalendarDay(daysSince1970: 0)

  private func book(
    _ language: Language = .en, review: PackReview? = nil, since changes: BookChanges? = nil,
    on day: CalendarDay = today
  ) throws -> PaperDocument {
    RuleBookPaper(
      try Self.loaded.get(), review: review, in: language, on: day, since: changes
    ).document(on: .a4)
  }

  @Test(arguments: Language.allCases)
  func `every red line, rule and source of the pack is in the book`(language: Language) throws {
    let pack = try Self.loaded.get()
    let texts = Set(try book(language).blocks.flatMap(\.texts))
    for line in pack.redLines {
      #expect(texts.contains(line.id.text))
      #expect(texts.contains(line.says[language] ?? ""))
    }
    for rule in pack.pack.ruleBook.rules {
      #expect(texts.contains(rule.id.text), "\(rule.id)")
      #expect(texts.contains(pack.pack.wording(language)["rule.\(rule.id)"]), "\(rule.id)")
    }
    let all = texts.joined(separator: "\n")
    for source in pack.pack.sources.values {
      #expect(all.contains(source.title(in: language)), "\(source.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what is told of every alternative is in the book`(language: Language) throws {
    let pack = try Self.loaded.get().pack
    let (words, texts) = (pack.wording(language), Set(try book(language).blocks.flatMap(\.texts)))
    for alternative in pack.catalogue.treatments.map({ Alternative.treatment($0.id) }) + [.nothing]
    {
      for side in Prospects.Side.allCases {
        #expect(texts.contains(words.text(side, of: alternative)), "\(alternative.path)")
      }
      for figure in pack.catalogue.prospects(of: alternative)?.figures ?? [] {
        #expect(texts.contains(words.sentence(figure)), "\(figure.id)")
      }
    }
  }

  @Test func `red lines come first, and in each chapter what is strictest`() throws {
    let headings = try book().blocks.compactMap { block in
      if case .heading(let level, let words) = block { (level, words.text) } else { nil }
    }
    #expect(headings[1].1 == "Red lines")
    let order = ["Do not offer", "Must wait", "A doctor looks at it first"]
    for (one, next) in zip(headings, headings.dropFirst()) where one.0 == 3 && next.0 == 3 {
      guard let place = order.firstIndex(of: one.1), let later = order.firstIndex(of: next.1)
      else { continue }
      #expect(place < later)
    }
  }

  @Test func `a rule that rests on nothing that was read says so, and no other`() throws {
    let pack = try Self.loaded.get().pack
    let count = try book().blocks.flatMap(\.texts).count { $0 == "No source: you decide." }
    #expect(count > pack.ruleBook.rules.count { $0.sources == ["P"] })
    let paper = RuleBookPaper(
      try Self.loaded.get(), review: nil, in: .en, on: Self.today)
    #expect(paper.isWithoutSource(["P"]) && !paper.isWithoutSource(["P", "S1"]))
  }

  @Test func `the pack's fingerprint stands below each page, and who answers for it at its head`()
    throws
  {
    let pack = try Self.loaded.get().pack
    #expect(try book().foot == "vive \(pack.identity.version) · sha256 \(pack.identity.sha256)")
    #expect(try book().blocks.flatMap(\.texts).contains("No doctor has reviewed these rules yet."))
    let review = PackReview(
      name: "Dra. Ejemplo", license: "123", scope: "all", signedOn: Self.today, until: Self.today,
      principal: "p", fingerprint: "f")
    let texts = try book(review: review).blocks.flatMap(\.texts)
    #expect(texts.contains { $0.contains("Dra. Ejemplo") && $0.contains("November 30, 2026") })
  }

  @Test func `both languages have the same blocks`() throws {
    #expect(try book(.es).blocks.map(\.shape) == book(.en).blocks.map(\.shape))
  }

  @Test func `no phrase is left without words, nor a value without a phrase`() throws {
    for language in Language.allCases {
      let later = Self.today.adding(months: 12)
      for text in try book(language, on: later).blocks.flatMap(\.texts) {
        #expect(!text.contains("staff.book") && !text.contains("{"), "\(text)")
      }
    }
  }

  @Test func `a source that is to be read again says so`() throws {
    let texts = try book(on: Self.today.adding(months: 12)).blocks.flatMap(\.texts)
    #expect(texts.contains("overdue since February 22, 2027"))
  }
}

extension PaperBlock {
  /// Everything it says, piece by piece.
  var texts: [String] {
    switch self {
    case .heading(_, let words), .paragraph(let words), .note(let words):
      words.parts.map(\.text) + [words.text]
    case .list(let items): items.flatMap { $0.flatMap(\.texts) }
    case .table(let table):
      table.columns.map(\.title) + table.rows.flatMap { $0.flatMap { $0.flatMap(\.texts) } }
    case .blanks(let blanks): blanks.map(\.label)
    case .code(_, let blocks): blocks.flatMap(\.texts)
    case .pageBreak: []
    }
  }

  /// How it is built, whatever it says.
  var shape: String {
    switch self {
    case .heading(let level, _): "h\(level)"
    case .paragraph: "p"
    case .note: "n"
    case .list(let items): "l\(items.map { $0.map(\.shape) })"
    case .table(let table): "t\(table.rows.map { $0.map { $0.map(\.shape) } })"
    case .blanks(let blanks): "b\(blanks.count)"
    case .code(_, let blocks): "c\(blocks.map(\.shape))"
    case .pageBreak: "-"
    }
  }
}
