import Consultation
import Paper

/// What can be spared where room is short.
extension TakeHomePaper {
  /// What may come into question, as it was shown.
  private var possible: [Finding] {
    takeHome.assessment.shown.filter { $0.status != .contraindicated }
  }

  func saidBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    guard !cuts.contains(.answers) else { return [] }
    let told = takeHome.said.filter { said in
      !cuts.contains(.calmAnswers) || takeHome.grounds.contains(said.question.id)
        || said.question.id == pack.catalogue.concern
    }
    var manner = AnswerManner()
    manner.separator = ", "
    let texts = told.map {
      words.short($0.question.id) + ": "
        + words.answer($0.answer, to: $0.question.id, as: manner)
    }
    return section(.said, texts.isEmpty ? [] : [.note(Words(texts.joined(separator: " · ")))])
  }

  func planBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    guard !cuts.contains(.plans) else { return [] }
    let planned = possible.filter { $0.plan != nil }
    let shown = cuts.contains(.plansOfOthers) ? Array(planned.prefix(1)) : planned
    let items = shown.compactMap { finding in finding.plan.map { item(finding.treatment, $0) } }
    return section(
      .plan, items.isEmpty ? [] : [.list(items), .note(Words(words[.planNote]))])
  }

  private func item(_ treatment: TreatmentID, _ plan: TreatmentPlan) -> [PaperBlock] {
    let sessions = plan.sessions.enumerated().map { place, session in
      let phrase: TakeHomePhrase = session.isOptional ? .planOptional : .planSession
      let day = words[
        phrase, ["number": "\(place + 1)", "date": words.short(session.day)]]
      guard session.redUntil > session.day else { return day }
      return day + " (" + words[.planRed, ["date": words.brief(session.redUntil)]] + ")"
    }
    func text(_ days: TreatmentPlan.Days, _ range: TakeHomePhrase, _ one: TakeHomePhrase) -> String
    {
      let values = ["from": words.short(days.from), "to": words.short(days.to)]
      return words[days.from == days.to ? one : range, values]
    }
    let looks = [
      text(plan.firstVisible, .planFirst, .planFirstOne), text(plan.peak, .planPeak, .planPeakOne),
    ]
    let warnings = plan.warnings.map { "! " + words[Self.phrase(for: $0)] }
    return [
      .note(
        Words(short(treatment) + ": ", .strong)
          + Words(
            sessions.joined(separator: "; ") + ". " + (looks + warnings).joined(separator: " ")))
    ]
  }

  private static func phrase(for warning: TreatmentPlan.Warning) -> TakeHomePhrase {
    switch warning {
    case .eventInRedDays: .planEventRed
    case .eventBeforeChange: .planEventChange
    case .eventBeforePeak: .planEventPeak
    }
  }

  func careBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    guard !cuts.contains(.care) else { return [] }
    let shown = cuts.contains(.careOfOthers) ? Array(possible.prefix(2)) : possible
    return section(
      .care,
      shown.isEmpty
        ? []
        : [
          .list(
            shown.map { finding in
              [
                .note(
                  Words(short(finding.treatment) + ": ", .strong)
                    + Words(words.care(finding.treatment)))
              ]
            })
        ])
  }

  func questionBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    let asked: [TakeHomePhrase] = [.askWho, .askProduct, .askWithout, .askTrouble, .askCost]
    guard !cuts.contains(.questions), !possible.isEmpty else { return [] }
    return section(.questions, [.list(asked.map { [.note(Words(words[$0]))] })])
  }

  func sourceBlocks(_ cuts: Set<TakeHomeCut>) -> [PaperBlock] {
    guard !cuts.contains(.sources) else { return [] }
    var ids: [SourceID] = []
    let told = cuts.contains(.sourcesOfOthers) ? Array(judged.prefix(2)) : judged
    let cited = told.flatMap { $0.reasons.flatMap(\.sources) + $0.uses.flatMap(\.sources) }
    for id in cited where !ids.contains(id) { ids.append(id) }
    let texts = ids.compactMap { pack.sources[$0] }.filter { $0.seen != Source.unread }.map {
      $0.title(in: words.language) + ($0.year.map { " (\($0))" } ?? "")
    }
    return section(.sources, texts.isEmpty ? [] : [.note(Words(texts.joined(separator: " · ")))])
  }

  private func section(_ heading: TakeHomePhrase, _ blocks: [PaperBlock]) -> [PaperBlock] {
    blocks.isEmpty ? [] : [.heading(level: 3, Words(words[heading]))] + blocks
  }
}
