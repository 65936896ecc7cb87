import Consultation
import Testing

@Suite struct VisitTests {
  static let pack = ClinicPack(
    identity: .init(id: "small", version: "1", sha256: "00"),
    clinic: Clinic(
      name: "Clínica", city: "Tijuana", telephone: "", whatsapp: "", permit: "", physician: "",
      license: "", countryCode: "+52"),
    questionnaire: SmallWorld.questionnaire, ruleBook: SmallWorld.ruleBook, sources: [:],
    lessons: [], wordings: [:],
    notices: [
      .es: PrivacyNotice(summary: "", full: "", sha256: "e5"),
      .en: PrivacyNotice(summary: "", full: "", sha256: "e0"),
    ])

  static let answers: [QuestionID: Answer] = [
    "age": .number(20), "concern": .many(["lines"]), "health": .many([]), "recent": .many([]),
    "downtime": .one("3-7"),
  ]

  /// A visit in which nothing is missing but the word.
  static func visit(accepting language: Language = .es) throws -> Visit {
    var visit = Visit(pack, accepting: pack.notice(language), on: SmallWorld.today)
    try visit.interview.answer(answers)
    visit.contact.name = "Ana Ejemplo"
    visit.contact.telephone = "664 000 0000"
    visit.consent.purposes = [.contact]
    visit.consent.signature = "Ana Ejemplo"
    return visit
  }

  private func lead(
    _ visit: Visit, word: String = "ACEPTO", in language: Language = .es
  ) throws(Visit.Missing) -> Lead {
    try visit.lead(
      accepting: word, by: Self.pack, in: language, at: Moment(secondsSince1970: 1),
      kiosk: "lobby")
  }

  @Test func `a lead holds what was said, advised and agreed to`() throws {
    var visit = try Self.visit()
    visit.start = SmallWorld.today.adding(days: 40)
    let lead = try lead(visit)
    #expect(lead.answers.count == visit.interview.answers.count)
    #expect(
      lead.advice
        == SmallWorld.ruleBook.assess(visit.interview.sheet, startingOn: visit.start).findings
        .map(Lead.Advice.init))
    #expect(lead.contact.telephone == "+526640000000" && lead.contact.channel == .call)
    #expect(lead.on == SmallWorld.today && lead.pack == Self.pack.identity)
    #expect(lead.consent.signature == "Ana Ejemplo" && lead.consent.acceptance == "ACEPTO")
    #expect(lead.consent.kiosk == "lobby")
  }

  @Test func `what matters to a visitor is kept, and changes nothing else`() throws {
    var visit = try Self.visit()
    let before = try lead(visit)
    #expect(before.weights == nil)

    visit.weights = ["no_red_days": 8, "low_cost": 0]
    let after = try lead(visit)
    #expect(after.weights == ["no_red_days": 8, "low_cost": 0])
    #expect(after.advice == before.advice)
    #expect(after.answers == before.answers && after.consent == before.consent)
  }

  @Test(arguments: Language.allCases, Language.allCases)
  func `a consent keeps the notice that was accepted, in whatever language it is signed`(
    read: Language, spoken: Language
  ) throws {
    var visit = try Self.visit(accepting: read)
    #expect(try lead(visit, in: spoken).consent.noticeSHA256 == Self.pack.notice(read).sha256)
    #expect(try lead(visit, in: spoken).consent.language == spoken)
    visit.accept(Self.pack.notice(spoken))
    #expect(try lead(visit, in: read).consent.noticeSHA256 == Self.pack.notice(spoken).sha256)
  }

  @Test func `there is no lead while anything is missing, and the first of it is named`() throws {
    var visit = try Self.visit()
    #expect(throws: Visit.Missing.acceptance) { try lead(visit, word: "") }
    visit.consent.signature = "Ana"
    #expect(throws: Visit.Missing.signature(.oneWord)) { try lead(visit, word: "") }
    visit.consent.purposes = [.marketing]
    #expect(throws: Visit.Missing.permission) { try lead(visit, word: "") }
    visit.contact.channel = .email
    #expect(throws: Visit.Missing.contact(.emailMissing)) { try lead(visit, word: "") }
    try visit.interview.answer(.many(["diabetes"]), to: "health")
    #expect(throws: Visit.Missing.answer("diabetes")) { try lead(visit, word: "") }
    try visit.interview.answer(.number(17), to: "age")
    #expect(throws: Visit.Missing.ended("minor")) { try lead(visit, word: "") }
  }

  @Test func `a signature that was asked about is taken beside the same name alone`() throws {
    var draft = ConsentDraft()
    draft.signature = "Eva Muestra"
    #expect(throws: Consent.SignatureProblem.otherName) { try draft.signature(of: "Ana Ejemplo") }
    draft.ask(about: "Ana Ejemplo")
    #expect(try draft.signature(of: "Ana Ejemplo") == "Eva Muestra")
    #expect(throws: Consent.SignatureProblem.otherName) { try draft.signature(of: "Luz Prueba") }
    draft.signature = "Eva Muestra Dos"
    #expect(throws: Consent.SignatureProblem.otherName) { try draft.signature(of: "Ana Ejemplo") }
  }

  @Test func `a contact can be used if and only if no field has a problem`() {
    let texts = ["", " ", "Ana", "664 000 0000", "ana@ejemplo.mx", "x", "+52"]
    for name in texts {
      for code in texts {
        for telephone in texts {
          for email in texts {
            for channel in Contact.Channel.allCases + [nil] {
              var draft = ContactDraft(countryCode: code)
              (draft.name, draft.telephone, draft.email) = (name, telephone, email)
              draft.channel = channel
              let contact = try? draft.contact()
              #expect((contact != nil) == draft.problems.isEmpty, "\(draft)")
            }
          }
        }
      }
    }
  }

  @Test func `only the address of the channel is left of two`() throws {
    var draft = try Self.visit().contact
    draft.email = "ana@ejemplo.mx"
    #expect(draft.withAddressOfChannelOnly.email.isEmpty)
    #expect(draft.withAddressOfChannelOnly.address == "664 000 0000")
    draft.channel = .email
    #expect(draft.withAddressOfChannelOnly.telephone.isEmpty)
    #expect(draft.withAddressOfChannelOnly.address == "ana@ejemplo.mx")
  }

  @Test func `a visit is counted from where it leaves the welcome, each landmark once`() {
    var reached = Reached()
    reached.pass(.welcome)
    reached.pass(nil)
    #expect(reached.isEmpty && reached.landmarks == [])
    for landmark in [Landmark.results, .notice, .results, .welcome] { reached.pass(landmark) }
    #expect(!reached.isEmpty && reached.landmarks == [.welcome, .notice, .results])
  }
}
