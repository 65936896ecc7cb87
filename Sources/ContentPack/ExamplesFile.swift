import Consultation
import RuleProof

/// Reads `examples.yaml`.
struct ExamplesFile {
  /// The answers that every example changes a little.
  private(set) var base: [QuestionID: Answer] = [:]
  private(set) var examples: [Example] = []
  private let questionnaire: Questionnaire
  private let treatments: TreatmentsFile
  private let rules: Set<RuleID>

  init(
    _ root: YAMLNode, questionnaire: Questionnaire, treatments: TreatmentsFile, rules: Set<RuleID>
  ) {
    self.questionnaire = questionnaire
    self.treatments = treatments
    self.rules = rules
    let fields = root.fields(["base", "examples"])
    base = fields["base"].map { answers($0, over: [:]) } ?? [:]
    examples =
      root.required("examples", in: fields)?.entries(of: .example) { example($0) } ?? []
  }

  private func example(_ node: YAMLNode) -> Example? {
    let fields = node.fields(["id", "on", "answers", "expect"])
    guard let id = node.required("id", in: fields)?.words(),
      let expect = node.required("expect", in: fields)
    else { return nil }
    var ended: RuleID?
    var expectations: [Example.Expectation] = []
    for (key, value) in expect.entries() {
      guard let name = key.text() else { continue }
      if name == "ended" {
        ended = value.isNull ? nil : rule(value)
      } else {
        expectations += expectation(key, name, value)
      }
    }
    return Example(
      id: id, on: fields["on"]?.day() ?? Example.defaultDay,
      answers: fields["answers"].map { answers($0, over: base) } ?? base,
      expectations: expectations, ended: ended, file: node.file, line: node.line)
  }

  private func answers(
    _ node: YAMLNode, over base: [QuestionID: Answer]
  ) -> [QuestionID: Answer] {
    var answers = base
    for (key, value) in node.entries() {
      guard let id = key.id(Question.self) else { continue }
      guard let question = questionnaire[id] else {
        key.report(.name(.unknown(.question, id.text)))
        continue
      }
      if value.isNull {
        answers[id] = nil
        continue
      }
      guard let answer = answer(value, to: question) else { continue }
      do {
        answers[id] = try question.accept(answer)
      } catch {
        value.report(.question(.answerRefused(id, error)))
      }
    }
    return answers
  }

  private func answer(_ node: YAMLNode, to question: Question) -> Answer? {
    if node.isList { return .many(node.items().compactMap { $0.id(Option.self) }) }
    guard let text = node.text() else { return nil }
    if case .number = question.kind, let number = Int(text) { return .number(number) }
    return Answer(text: text)
  }

  private func expectation(
    _ key: YAMLNode, _ name: String, _ value: YAMLNode
  ) -> [Example.Expectation] {
    let fields =
      value.isMapping
      ? value.fields(["status", "until", "reasons", "without", "warns"]) : ["status": value]
    guard let status = value.required("status", in: fields)?.choice(Status.self) else { return [] }
    let until: CalendarDay??
    if let node = fields["until"] {
      until = .some(node.isNull || node.scalar == "null" ? nil : node.day())
    } else {
      until = nil
    }
    let reasons = fields["reasons"]?.items().compactMap(rule) ?? []
    let without = fields["without"]?.items().compactMap(rule) ?? []
    let warnings = fields["warns"]?.items().compactMap { $0.choice(TreatmentPlan.Warning.self) }
    let treatments = self.treatments.groups[name] ?? [TreatmentID(name)]
    return treatments.compactMap { treatment in
      guard self.treatments.catalogue[treatment] != nil else {
        key.report(.name(.noTreatmentOrGroup(treatment.text, groups: [])))
        return nil
      }
      return Example.Expectation(
        treatment: treatment, status: status, until: until, reasons: reasons, without: without,
        warnings: warnings)
    }
  }

  private func rule(_ node: YAMLNode) -> RuleID? {
    guard let id = node.id(Rule.self) else { return nil }
    guard rules.contains(id) else {
      node.report(.name(.unknown(.rule, id.text)))
      return nil
    }
    return id
  }
}
