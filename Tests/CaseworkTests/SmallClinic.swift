import Consultation

/// A clinic of two treatments and five questions.
enum SmallClinic {
  static let questionnaire = Questionnaire([
    Question(id: "age", kind: .number(18...99), allowsUnknown: false),
    Question(
      id: "concern",
      kind: .many([Option("scars"), Option("lines"), Option("none", isExclusive: true)])),
    Question(id: "recent", kind: .many([Option("peel"), Option("none", isExclusive: true)])),
    Question(
      id: "peel_ago", kind: .elapsed([.weeks, .months]),
      condition: Condition([.init("recent", .option("peel"))])),
    Question(
      id: "event", kind: .one([Option("no"), Option("one_month", days: 30)])),
  ])

  static let ruleBook = RuleBook(
    rules: [
      Rule(
        id: "peel_too_recent", applies: ["needling"],
        condition: Condition([
          .init(
            "peel_ago",
            .elapsed(.init(upper: .init(.init(amount: 3, unit: .months), isIncluded: false))))
        ]), status: .wait, until: .period(CalendarPeriod(3, .months), after: "peel_ago")),
      Rule(id: "surgery_needs_a_look", applies: ["surgery"], status: .clearance),
    ],
    catalogue: Catalogue(treatments: [
      treatment("needling", for: "scars"), treatment("surgery", for: "lines"),
    ]))

  static func treatment(_ id: TreatmentID, for concern: OptionID) -> Treatment {
    Treatment(
      id: id,
      uses: [
        Treatment.Use(
          concern: concern, grade: .a, sessions: 3...4, interval: CalendarPeriod(4, .weeks),
          redDays: 1...3, redDaysAtMost: 5,
          firstVisible: .init(from: CalendarPeriod(4, .weeks), to: CalendarPeriod(8, .weeks)),
          peak: .init(from: CalendarPeriod(3, .months), to: CalendarPeriod(6, .months)),
          minutes: 30...60)
      ])
  }

  static let pack = ClinicPack(
    identity: .init(id: "small", version: "1", sha256: "00"),
    clinic: Clinic(
      name: "Clínica Inventada", city: "Tijuana", telephone: "", whatsapp: "", permit: "",
      physician: "", license: "", countryCode: "+52"),
    questionnaire: questionnaire, ruleBook: ruleBook, sources: [:], lessons: [],
    wordings: [
      .es: Wording(
        language: .es,
        texts: [
          "option.concern.scars": "Cicatrices de acné", "option.concern.lines": "Líneas finas",
          "treatment.needling.name": "Microagujas", "treatment.surgery.name": "Cirugía",
        ]),
      .en: Wording(
        language: .en,
        texts: [
          "option.concern.scars": "Acne scars", "option.concern.lines": "Fine lines",
          "treatment.needling.name": "Microneedling", "treatment.surgery.name": "Surgery",
        ]),
    ], notices: [:])
}
