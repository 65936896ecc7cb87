package import Consultation

extension ClinicPack {
  /// The same pack under other rules, endings included.
  package func with(_ rules: [Rule]) -> ClinicPack {
    ClinicPack(
      identity: identity, clinic: clinic, limits: limits,
      questionnaire: Questionnaire(questionnaire.questions, rules: rules),
      ruleBook: RuleBook(rules: rules, catalogue: catalogue), sources: sources, lessons: lessons,
      wordings: wordings, notices: notices)
  }
}

extension Questionnaire {
  /// A questionnaire that ends where rules end it.
  package init(_ questions: [Question], rules: [Rule]) {
    self.init(
      questions,
      endings: rules.filter(\.endsInterview).map { .init(rule: $0.id, condition: $0.condition) })
  }
}
