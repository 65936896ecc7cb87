import Consultation
import Paper

/// How treatments stand, and why.
extension TakeHomePaper {
  /// What matters more than any treatment.
  var urgentBlocks: [PaperBlock] {
    takeHome.assessment.urgent.map { .paragraph(Words("! " + words.text($0), .strong)) }
  }

  var resultBlocks: [PaperBlock] {
    let findings = judged
    guard !findings.isEmpty else { return [.paragraph(Words(words[.noneText]))] }
    let mildest = takeHome.assessment.shown.map(\.status).min()
    return [
      .heading(level: 3, Words(words[.results])),
      .list(
        findings.enumerated().map { place, finding in
          let grade = finding.uses.first.map { " · " + words[Self.phrase(for: $0.grade)] } ?? ""
          return [
            .paragraph(
              Words("\(place + 1). \(words.name(finding.treatment))", .strong)
                + Words(": " + status(of: finding) + grade))
          ]
        }),
      .paragraph(Words(words[Self.confirmation(of: mildest ?? .contraindicated)])),
    ]
  }

  /// Every reason once, with the numbers of the treatments that it concerns, the strongest first; then what is not
  /// known.
  func reasonBlocks(isDense: Bool) -> [PaperBlock] {
    let open = judged.flatMap(\.openQuestions)
    var questions: [String] = []
    for question in open.map(words.short) where !questions.contains(question) {
      questions.append(question)
    }
    let missing =
      questions.isEmpty
      ? [] : [words[.open, ["questions": questions.joined(separator: ", ")]]]
    let texts = reasons.map { words.text($0.reason) + " " + concerned($0.treatments) } + missing
    let none = judged.isEmpty ? [] : [words[.noReasons]]
    guard !texts.isEmpty else { return none.map { .paragraph(Words($0)) } }
    return [.heading(level: 3, Words(words[.reasons]))]
      + (isDense
        ? [.note(Words(texts.joined(separator: " • ")))]
        : [.list(texts.map { [.note(Words($0))] })])
  }

  /// The reasons that hold, in the order of their force, each with what it speaks of.
  private var reasons: [(reason: Reason, treatments: [TreatmentID])] {
    var reasons: [(reason: Reason, treatments: [TreatmentID])] = []
    for finding in judged {
      for reason in finding.knownReasons {
        if let place = reasons.firstIndex(where: { $0.reason.rule == reason.rule }) {
          reasons[place].treatments.append(finding.treatment)
        } else {
          reasons.append((reason, [finding.treatment]))
        }
      }
    }
    let places = reasons.indices.sorted {
      (reasons[$1].reason.status, $0) < (reasons[$0].reason.status, $1)
    }
    return places.map { reasons[$0] }
  }

  private func concerned(_ treatments: [TreatmentID]) -> String {
    if treatments.count == judged.count { return words[.reasonForAll] }
    let numbers = judged.indices.filter { treatments.contains(judged[$0].treatment) }
      .map { "\($0 + 1)" }
    return words[.reasonFor, ["numbers": numbers.joined(separator: ", ")]]
  }

  /// A name without what stands in brackets behind it.
  func short(_ treatment: TreatmentID) -> String {
    let name = words.name(treatment)
    return name.firstRange(of: " (").map { String(name[..<$0.lowerBound]) } ?? name
  }

  private func status(of finding: Finding) -> String {
    switch finding.status {
    case .suitable: words[.statusSuitable]
    case .clearance: words[.statusClearance]
    case .contraindicated: words[.statusNotOffered]
    case .wait:
      switch finding.end {
      case .day(let day): words[.statusWaitDay, ["date": words.short(day)]]
      case .event(let event): words[.statusWaitEvent, ["event": words.until(event)]]
      case nil: words[.statusWait]
      }
    }
  }

  private static func confirmation(of status: Status) -> TakeHomePhrase {
    switch status {
    case .suitable: .resultsConfirm
    case .clearance: .confirmClearance
    case .wait: .confirmWait
    case .contraindicated: .notOffered
    }
  }

  private static func phrase(for grade: EvidenceGrade) -> TakeHomePhrase {
    switch grade {
    case .a: .gradeA
    case .b: .gradeB
    case .c: .gradeC
    case .d: .gradeD
    }
  }
}
