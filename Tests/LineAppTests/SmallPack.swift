import Consultation

/// A clinic with eight questions, two treatments and a handful of rules; every kind of question
/// and every status occurs.
enum SmallPack {
  /// - Parameters:
  ///   - lesson: what the one lesson says in English, if it is not as short as usual.
  ///   - values: what may matter to a visitor.
  static func pack(
    placeholders: [String] = [], lesson: String? = nil, values: [PersonalValue] = []
  ) throws -> ClinicPack {
    var catalogue = Catalogue(treatments: treatments)
    catalogue.values = values
    var english = english
    if let lesson { english["lesson.what.body"] = lesson }
    return ClinicPack(
      identity: .init(id: "small", version: "1.0.0", sha256: "00ff"),
      clinic: Clinic(
        name: "Clínica Ejemplo", city: "Tijuana", telephone: "(664) 000-0000",
        whatsapp: "+52 664 000 0000", permit: "00-XX-000", physician: "Dra. Nombre Apellido",
        license: "0000000", countryCode: "+52", placeholders: placeholders),
      questionnaire: questionnaire,
      ruleBook: RuleBook(rules: rules, catalogue: catalogue),
      sources: [
        "S1": Source(
          id: "S1", titles: [.es: "Agujas y piel", .en: "Needles and skin"], year: "2020",
          publisher: "A Journal", seen: "text")
      ],
      lessons: [Lesson(id: "what", steps: ["days"], sources: ["S1"])],
      wordings: [
        .es: Wording(language: .es, texts: try PlainWords.words("es").merging(spanish) { $1 }),
        .en: Wording(language: .en, texts: try PlainWords.words("en").merging(english) { $1 }),
      ],
      notices: [
        .es: PrivacyNotice(
          summary: "# Aviso\n\nClínica Ejemplo cuida sus\ndatos. Son **sensibles**.",
          full: longNotice("Punto"), sha256: "e5"),
        .en: PrivacyNotice(
          summary: "# Notice\n\nClínica Ejemplo looks after your\ndata. It is **sensitive**.",
          full: longNotice("Point"), sha256: "e0"),
      ])
  }

  private static func longNotice(_ word: String) -> String {
    "# \(word)\n\n"
      + (1...12).map { "## \($0). \(word)\n\n- \(word) \($0)." }.joined(separator: "\n\n")
  }

  static let questionnaire = Questionnaire(
    [
      Question(id: "age", kind: .number(0...120), allowsUnknown: false),
      Question(
        id: "concern",
        kind: .many([
          Option("fine_lines"), Option("dark_spots"), Option("none", isExclusive: true),
        ]), allowsUnknown: false),
      Question(
        id: "health",
        kind: .many([
          Option("diabetes"), Option("bleeding"), Option("none", isExclusive: true),
        ])),
      Question(
        id: "diabetes", kind: .one([Option("yes"), Option("no")]),
        condition: Condition([.init("health", .option("diabetes"))])),
      Question(id: "iso", kind: .one([Option("never"), Option("stopped")]), hasNotice: true),
      Question(
        id: "iso_ago", kind: .elapsed([.weeks, .months, .years]),
        condition: Condition([.init("iso", .option("stopped"))])),
      Question(
        id: "downtime", kind: .one([Option("0", days: 0), Option("1-2", days: 2)])),
      Question(
        id: "event", kind: .one([Option("none"), Option("two_weeks", days: 14)]),
        allowsUnknown: false),
    ],
    endings: [.init(rule: "under_18", condition: underAge)])

  private static let underAge = Condition([
    .init("age", .number(.init(upper: .init(18, isIncluded: false))))
  ])

  private static let treatments = [
    Treatment(
      id: "needling",
      uses: [
        use("fine_lines", grade: .b, sessions: 2...3, redDays: 1...3),
        use("dark_spots", grade: .c, sessions: 1...1, redDays: 0...0),
      ]),
    Treatment(id: "serum", uses: [use("dark_spots", grade: .d, sessions: 1...1, redDays: 0...1)]),
  ]

  private static func use(
    _ concern: OptionID, grade: EvidenceGrade, sessions: ClosedRange<Int>,
    redDays: ClosedRange<Int>
  ) -> Treatment.Use {
    Treatment.Use(
      concern: concern, grade: grade, sessions: sessions, interval: CalendarPeriod(4, .weeks),
      redDays: redDays, redDaysAtMost: redDays.upperBound,
      firstVisible: .init(from: CalendarPeriod(8, .weeks), to: CalendarPeriod(12, .weeks)),
      peak: .init(from: CalendarPeriod(3, .months), to: CalendarPeriod(6, .months)),
      minutes: 45...75, sources: ["S1"])
  }

  private static let rules = [
    Rule(
      id: "under_18", applies: ["needling", "serum"], condition: underAge,
      status: .contraindicated, endsInterview: true, strength: .law),
    Rule(
      id: "recent_iso", applies: ["needling"],
      condition: Condition([
        .init(
          "iso_ago",
          .elapsed(.init(upper: .init(.init(amount: 6, unit: .months), isIncluded: false))))
      ]), status: .wait, until: .period(CalendarPeriod(6, .months), after: "iso_ago"),
      strength: .label, sources: ["S1"]),
    Rule(
      id: "bleeding", applies: ["needling"],
      condition: Condition([.init("health", .option("bleeding"))]), status: .contraindicated),
    Rule(
      id: "diabetes", applies: ["needling", "serum"],
      condition: Condition([.init("diabetes", .option("no"))]), status: .wait,
      until: .event("controlled")),
  ]
}
