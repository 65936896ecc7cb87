import Consultation

/// A clinic with a question of each kind, whose rules a test brings.
enum SmallClinic {
  static let questionnaire = Questionnaire([
    Question(id: "age", kind: .number(0...120), allowsUnknown: false),
    Question(id: "degrees", kind: .number(-10...50)),
    Question(id: "iso", kind: .one([Option("never"), Option("stopped"), Option("type-1+")])),
    Question(
      id: "iso_ago", kind: .elapsed([.weeks, .months]),
      condition: Condition([.init("iso", .option("stopped"))])),
    Question(
      id: "skin",
      kind: .many([Option("acne"), Option("herpes"), Option("none", isExclusive: true)])),
  ])

  static func pack(
    _ rules: [Rule], treatments: [Treatment] = [Treatment(id: "needling", uses: [])],
    sources: [Source] = [], saying texts: [String: String] = [:]
  ) -> ClinicPack {
    ClinicPack(
      identity: .init(id: "small", version: "1.0.0", sha256: String(repeating: "ab", count: 32)),
      clinic: Clinic(
        name: "Clínica Inventada", city: "", telephone: "", whatsapp: "", permit: "",
        physician: "", license: "", countryCode: "+52"),
      questionnaire: questionnaire,
      ruleBook: RuleBook(rules: rules, catalogue: Catalogue(treatments: treatments)),
      sources: Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }, lessons: [],
      wordings: [.en: Wording(language: .en, texts: texts)], notices: [:])
  }

  /// A rule on the one treatment that there is unless a test brings others.
  static func rule(_ cells: Condition.Cell..., status: Status) -> Rule {
    Rule(
      id: "rule", applies: ["needling"], condition: Condition(cells), status: status,
      until: status == .wait ? .event("healed") : nil)
  }
}
