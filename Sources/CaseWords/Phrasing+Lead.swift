import Casework
public import Consultation

/// What was said and advised.
extension Phrasing {
  /// The question in few words.
  public func question(_ id: QuestionID) -> String {
    words.has("question.\(id).short") ? words.short(id) : id.text
  }

  /// What a lead answered: in the order of the interview, then what the pack no longer asks.
  func questions(answeredIn lead: Lead) -> [QuestionID] {
    let asked = pack.questionnaire.questions.map(\.id)
    let gone = lead.answers.keys.filter { !asked.contains($0) }.sorted()
    return asked.filter { lead.answers[$0] != nil } + gone
  }

  /// The treatment in words.
  public func name(of treatment: TreatmentID) -> String {
    words.has("treatment.\(treatment).name") ? words.name(treatment) : treatment.text
  }

  /// The treatment in few words: without what stands in brackets.
  public func brief(_ treatment: TreatmentID) -> String {
    let whole = name(of: treatment)
    return whole.firstRange(of: " (").map { String(whole[..<$0.lowerBound]) } ?? whole
  }

  /// A rule's reason.
  public func reason(_ rule: RuleID) -> String {
    words.has("rule.\(rule)") ? words["rule.\(rule)"] : rule.text
  }

  /// How a treatment stood, with the day on which a wait ends.
  public func status(of advice: Lead.Advice) -> String {
    if advice.status == .wait, let until = advice.until {
      return self[.statusWaitUntil, ["date": short(until)]]
    }
    return self[.status(advice.status)]
  }

  /// A sign for a status, beside which its name or colour may stand.
  public func sign(of status: Status) -> String {
    switch status {
    case .suitable: "■"
    case .clearance: "?"
    case .wait: "…"
    case .contraindicated: "×"
    }
  }

  /// What the visitor wants looked at.
  public func concerns(of lead: Lead) -> String {
    let question = pack.catalogue.concern
    return lead.concerns(in: question).map { words.name($0, of: question) }
      .joined(separator: ", ")
  }

  /// The treatment shown first, behind the sign of its status.
  public func firstAdvice(of lead: Lead) -> String {
    guard let first = lead.advised.first else { return "—" }
    return sign(of: first.status) + " " + brief(first.treatment)
  }

  /// How much each value matters to the visitor, what matters most first; `nil` where nobody said.
  func weights(of lead: Lead) -> String? {
    guard let weights = lead.weights, !weights.isEmpty else { return nil }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { value, weight in
      let name = words.has("value.\(value)") ? words.name(value) : value.text
      return self[.valuesWeight, ["value": name, "weight": "\(weight)"]]
    }.joined(separator: ", ")
  }
}
