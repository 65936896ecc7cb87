import Consultation
import Terminal

extension Lobby {
  /// What a standing rests on and what could change it, under headings; nothing where there is
  /// nothing to tell.
  ///
  /// It names what time or a clinician can change, never which answer to give.
  func account(of grounds: Grounds, at status: Status) -> [Passage] {
    let causes = grounds.causes.map { Passage(text(for: $0), mark: "• ") }
    let needs = grounds.needs.map { Passage(text(for: $0), mark: "• ") }
    let outcome = grounds.milder.map { [Passage(text(for: $0, after: status))] } ?? []
    return section(.detailGrounds, causes)
      + section(.detailOutlook, needs.isEmpty ? [] : needs + outcome)
  }

  private func section(_ heading: Phrase, _ passages: [Passage]) -> [Passage] {
    passages.isEmpty ? [] : [.gap, .heading(self[heading])] + passages
  }

  private func text(for cause: [Said]) -> String {
    cause.map { words.short($0.question.id) + ": " + text(for: $0.answer, to: $0.question) }
      .joined(separator: "; ")
  }

  private func text(for need: Explanation.Need) -> String {
    switch need {
    case .day(let day): self[.outlookDay, ["date": words.short(day)]]
    case .event(let event): self[.outlookEvent, ["event": words.until(event)]]
    case .knowledge: self[.outlookKnowledge]
    case .clearance: self[.outlookClearance]
    }
  }

  /// How it stands once all that has happened; what a clinician finds is never foretold.
  private func text(for milder: Status, after status: Status) -> String {
    if status == .clearance { return self[.outlookFindings] }
    return self[milder == .suitable ? .outlookSuitable : .outlookLook]
  }
}
