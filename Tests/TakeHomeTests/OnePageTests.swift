import Consultation
import ContentPack
import Paper
import Press
import Rehearsal
import Testing

@testable import TakeHome

@Suite struct OnePageTests {
  static let pack = PackFolder.vive.pack()
  static let folio = Folio(bits: 0x3_1415_9265)
  static let today = CalendarDay(daysSince1970: 20_780)
  /// As large as the clinic's links make it.
  static let code = PaperBlock.Code(width: 29, modules: (0..<841).map { $0 % 3 > 0 })

  /// Everything said as these answers say it, and as nobody healthy would where they say nothing.
  static func takeHome(
    _ answers: [QuestionID: Answer], otherwise answer: (Question) -> Answer
  ) throws -> TakeHome? {
    var visit = Visit(pack, accepting: pack.notice(.es), on: today)
    while let question = visit.interview.firstOpen {
      try visit.interview.answer(answers[question.id] ?? answer(question), to: question.id)
      guard visit.interview.ended == nil else { return nil }
    }
    return TakeHome(visit, by: pack)
  }

  /// Every option ticked, and of each choice the first.
  static func worst(_ question: Question) -> Answer {
    switch question.kind {
    case .number: .number(34)
    case .one(let options): .one((options.first { $0.id == "yes" } ?? options[0]).id)
    case .many(let options): .many(options.filter { !$0.isExclusive }.map(\.id))
    case .elapsed(let units): .elapsed(CalendarPeriod(1, units[0]))
    }
  }

  static func well(_ question: Question) -> Answer {
    switch question.kind {
    case .number: .number(34)
    case .one(let options): .one((options.first { $0.id == "no" } ?? options[0]).id)
    case .many: .many([])
    case .elapsed(let units): .elapsed(CalendarPeriod(1, units[0]))
    }
  }

  /// Prints on every sheet, looks for what may never be missing, and says which editions were printed.
  @discardableResult
  private func editions(
    of takeHome: TakeHome, in language: Language, pages most: Int = 1
  ) throws -> [Int] {
    let paper = TakeHomePaper(
      takeHome, by: Self.pack, in: language, folio: Self.folio, code: Self.code, isDemo: true)
    let words = Self.pack.wording(language)
    return try PaperDocument.Sheet.pages.map { sheet in
      let editions = paper.editions(on: sheet)
      let printed = try #require(try PrintingPress.sheet(ofFirstToFit: editions))
      #expect(printed.pages <= most)
      let text = TextPage(printed.document, columns: 1_000_000).text
      for reason in takeHome.assessment.judged.flatMap(\.knownReasons) {
        #expect(text.contains(words.text(reason)))
      }
      for reason in takeHome.assessment.urgent { #expect(text.contains("! " + words.text(reason))) }
      #expect(text.contains(Self.folio.description))
      #expect(text.contains(words.text(for: nil)))
      return editions.firstIndex(of: printed.document) ?? -1
    }
  }

  @Test(arguments: Language.allCases)
  func `what somebody healthy hears fits on a page`(language: Language) throws {
    let takeHome = try #require(
      try Self.takeHome(
        ["concern": .many(["acne_scars", "fine_lines"]), "area": .many(["face"])],
        otherwise: Self.well))
    // What is left out first are sources, answers and dates that others outweigh.
    #expect(try editions(of: takeHome, in: language).allSatisfy { $0 <= 5 })
  }

  /// A hundred and forty-six reasons, which nobody has: rather a second page than one reason less.
  @Test(arguments: Language.allCases)
  func `whoever ticks everything still takes every reason home`(language: Language) throws {
    let takeHome = try #require(try Self.takeHome([:], otherwise: Self.worst))
    try editions(of: takeHome, in: language, pages: 2)
  }

  /// Three of everything that a list holds, for four wishes: nobody who is that ill comes for less.
  @Test(arguments: 0..<12)
  func `no honest visit makes a second page`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let takeHome = try Self.takeHome([:]) { question in
      guard dice.roll(12) > 0 || !question.allowsUnknown else { return .unknown }
      return switch question.kind {
      case .number: .number(18 + dice.roll(70))
      case .one(let options): .one(dice.pick(options).id)
      case .many(let options):
        .many(dice.some(options, most: question.id == Self.pack.catalogue.concern ? 4 : 3))
      case .elapsed(let units): .elapsed(CalendarPeriod(1 + dice.roll(12), dice.pick(units)))
      }
    }
    guard let takeHome else { return }
    try editions(of: takeHome, in: seed % 2 == 0 ? .es : .en)
  }
}

extension Dice {
  /// So many options at the most that may stand beside others.
  fileprivate mutating func some(_ options: [Consultation.Option], most: Int) -> [OptionID] {
    var left = options.filter { !$0.isExclusive }
    while left.count > most { left.remove(at: roll(left.count)) }
    return left.map(\.id)
  }
}
