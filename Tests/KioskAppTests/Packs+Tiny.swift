import Consultation
import KioskApp

extension Packs {
  /// A clinic with three treatments and few words, for long walks; every kind of question, rule
  /// and page is there.
  static let tiny = ClinicPack(
    identity: ClinicPack.Identity(id: "tiny", version: "1.0.0", sha256: "0"),
    clinic: Clinic(
      name: "Clínica Ejemplo", city: "Tijuana", telephone: "", whatsapp: "", permit: "0",
      physician: "Dra. Ejemplo", license: "0", countryCode: "+52"),
    questionnaire: questionnaire, ruleBook: ruleBook,
    sources: [
      "S1": Source(
        id: "S1", titles: [.es: "Una fuente", .en: "A source"], year: "2020", seen: "text")
    ],
    lessons: [Lesson(id: "skin", steps: ["first", "later"], sources: ["S1"])],
    wordings: Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, wording($0)) }),
    notices: Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, PrivacyNotice(summary: "# Aviso\n\nCorto.", full: "# Aviso\n\nLargo.", sha256: "1"))
      }))

  private static let questionnaire = Questionnaire(
    [
      Question(id: "age", kind: .number(0...120), allowsUnknown: false),
      Question(
        id: "concern", kind: .many([Option("lines"), Option("scars"), none]),
        allowsUnknown: false),
      Question(id: "meds", kind: .many([Option("thinner"), none]), hasNotice: true),
      Question(id: "iso", kind: .one([Option("never"), Option("stopped")])),
      Question(
        id: "iso_ago", kind: .elapsed(CalendarPeriod.Unit.allCases),
        condition: Condition([.init("iso", .option("stopped"))])),
      Question(id: "downtime", kind: .one([Option("0", days: 0), Option("3-7", days: 7)])),
      Question(id: "event", kind: .one([Option.init(Option.none), Option("soon", days: 14)])),
    ],
    endings: [.init(rule: "under_18", condition: Condition([.init("age", below(18))]))])

  private static let none = Option(Option.none, isExclusive: true)

  private static func below(_ number: Int) -> UnaryTest {
    .number(.init(upper: .init(number, isIncluded: false)))
  }

  private static let ruleBook = RuleBook(
    rules: [
      Rule(
        id: "under_18", applies: ["needles", "toxin"],
        condition: Condition([.init("age", below(18))]), status: .contraindicated,
        endsInterview: true, strength: .law),
      Rule(
        id: "iso_recent", applies: ["needles"],
        condition: Condition([
          .init(
            "iso_ago",
            .elapsed(.init(upper: .init(.init(amount: 6, unit: .months), isIncluded: false))))
        ]), status: .wait, until: .period(CalendarPeriod(6, .months), after: "iso_ago"),
        sources: ["S1"]),
      Rule(
        id: "thinner", applies: ["toxin"],
        condition: Condition([.init("meds", .option("thinner"))]), status: .contraindicated),
      Rule(id: "always_look", applies: ["surgery"], status: .clearance),
    ],
    catalogue: Catalogue(treatments: [
      Treatment(id: "needles", uses: [use("lines", .b), use("scars", .a)]),
      Treatment(id: "toxin", uses: [use("lines", .a)]), Treatment(id: "surgery", uses: []),
    ]))

  private static func use(_ concern: OptionID, _ grade: EvidenceGrade) -> Treatment.Use {
    Treatment.Use(
      concern: concern, grade: grade, sessions: 2...3, interval: CalendarPeriod(4, .weeks),
      redDays: 1...3, redDaysAtMost: 7,
      firstVisible: .init(from: CalendarPeriod(4, .weeks), to: CalendarPeriod(8, .weeks)),
      peak: .init(from: CalendarPeriod(3, .months), to: CalendarPeriod(6, .months)),
      peakAfterLast: true, minutes: 30...45, sources: ["S1"])
  }

  /// The interface speaks as it does in the clinic's pack; other words are their own keys.
  private static func wording(_ language: Language) -> Wording {
    let words = vive.wording(language)
    return Wording(
      language: language,
      texts: Dictionary(
        uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, words[$0.rawValue]) }))
  }
}
