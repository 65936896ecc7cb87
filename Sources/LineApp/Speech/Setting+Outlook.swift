import Consultation

/// What a standing rests on, and what could change it.
extension Setting {
  /// The answers that caused a status, a sentence for each set of them.
  func grounds(_ explanation: Explanation, of interview: Interview) -> [String] {
    interview.said(in: explanation).map { cause in
      let answers = cause.map {
        wording.short($0.question.id) + ": " + spoken($0.answer, to: $0.question)
      }
      return self[.treatmentRestsOn, ["answers": answers.joined(separator: "; ")]]
    }
  }

  /// What time or a clinician can change, never which answer to give; waits are told with their
  /// reasons.
  func outlook(_ explanation: Explanation, from status: Status) -> [String] {
    guard let milder = explanation.milder else { return [] }
    let needs = explanation.needs.compactMap { need -> String? in
      switch need {
      case .day, .event: nil
      case .knowledge: self[.outlookKnowledge]
      case .clearance: self[.outlookClearance]
      }
    }
    if status == .clearance { return needs + [self[.outlookFindings]] }
    return needs + [self[milder == .suitable ? .outlookSuitable : .outlookLook]]
  }
}
