import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

/// What waiting does: whoever lets more time go by is never told anything stricter. A reading that
/// is never longer than what was said can therefore never be milder advice either.
@Suite struct ElapsedLawTests {
  private static let visits = 400

  @Test func `the longer ago, the milder or the same`() throws {
    let pack = try PackFolder(path: Packs.clinic).load(requiring: Packs.phrases).pack
    var chance = Chance(seed: 0xE1A)
    var compared = 0
    for _ in 0..<Self.visits {
      let interview = try visit(pack.questionnaire, by: &chance)
      for question in interview.path {
        guard case .elapsed(let units) = question.kind else { continue }
        let periods = units.flatMap { unit in [1, 2, 6, 13].map { CalendarPeriod($0, unit) } }
        let ordered = periods.sorted { days($0) < days($1) }
        var before: [TreatmentID: Status] = [:]
        for period in ordered {
          var changed = interview
          guard (try? changed.answer(.elapsed(period), to: question.id)) != nil else { continue }
          for finding in pack.ruleBook.assess(changed.sheet).findings {
            let stricter = before[finding.treatment].map { $0 < finding.status } ?? false
            #expect(!stricter, "\(finding.treatment) by \(question.id) at \(period)")
            before[finding.treatment] = finding.status
            compared += 1
          }
        }
      }
    }
    #expect(compared > 10_000, "only \(compared) were compared")
  }

  /// The mean days of a period; those of `periods` above are nowhere near one another by mistake.
  private func days(_ period: CalendarPeriod) -> Double {
    Double(period.months) * 365.25 / 12 + Double(period.days)
  }

  private func visit(
    _ questionnaire: Questionnaire, by chance: inout Chance
  ) throws -> Interview {
    var interview = Interview(questionnaire, on: SomeDay.today)
    while interview.ended == nil, let question = interview.firstOpen {
      try interview.answer(answer(to: question, by: &chance), to: question.id)
    }
    return interview
  }

  private func answer(to question: Question, by chance: inout Chance) -> Answer {
    func roll(_ sides: Int) -> Int { Int(chance.next() % UInt64(max(1, sides))) }
    switch question.kind {
    case .number: return .number(18 + roll(60))
    case .one(let options): return .one(options[roll(options.count)].id)
    case .many(let options): return .many([options[roll(options.count)].id])
    case .elapsed(let units): return .elapsed(CalendarPeriod(1 + roll(9), units[roll(units.count)]))
    }
  }
}
