import Consultation

/// What a treatment's standing rests on, and what could change it, for the visitor to see.
struct Grounds: Equatable, Sendable {
  /// The answers behind it, each set by itself.
  let causes: [[Said]]
  /// What must happen, all of it, before it can stand better; empty where nothing can.
  let needs: [Explanation.Need]
  /// How it would then stand.
  let milder: Status?

  init(_ finding: Finding, of interview: Interview, by book: RuleBook) {
    let explanation = book.explain(finding, of: interview)
    causes = interview.said(in: explanation)
    needs = explanation.needs
    milder = explanation.milder
  }

  /// The questions behind it, each once.
  var topics: [QuestionID] {
    var topics: [QuestionID] = []
    for said in causes.joined() where !topics.contains(said.question.id) {
      topics.append(said.question.id)
    }
    return topics
  }
}

extension [TreatmentID: Grounds] {
  init(_ assessment: Assessment, of interview: Interview, by book: RuleBook) {
    self = Dictionary(
      assessment.findings.map { ($0.treatment, Grounds($0, of: interview, by: book)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// For each finding of a list the questions behind it that tell it from the others; what stands
  /// behind all of them is left to their own pages.
  func topics(of findings: [Finding]) -> [[QuestionID]] {
    let all = findings.map { self[$0.treatment]?.topics ?? [] }
    guard all.count > 1 else { return all }
    return all.map { topics in
      topics.filter { topic in !all.allSatisfy { $0.contains(topic) } }
    }
  }
}
