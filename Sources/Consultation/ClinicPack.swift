/// Everything that makes a consultation this clinic's: its questions, rules, words and facts.
public struct ClinicPack: Hashable, Sendable {
  /// Which pack this is.
  public let identity: Identity
  /// Whose it is.
  public let clinic: Clinic
  /// How long is waited and kept.
  public let limits: Limits
  /// What is asked, in order.
  public let questionnaire: Questionnaire
  /// What the answers mean for each treatment.
  public let ruleBook: RuleBook
  /// What rules and lessons rest on, by name.
  public let sources: [SourceID: Source]
  /// What may be read before the first question.
  public let lessons: [Lesson]
  /// Everything that is said, in each language.
  public let wordings: [Language: Wording]
  /// What is told of personal data, in each language.
  public let notices: [Language: PrivacyNotice]
  /// Who answers for its clinical content; `nil` where nobody does. Ask ``review(on:)``.
  public var review: PackReview?

  /// A pack as it was read; nothing is checked here.
  public init(
    identity: Identity, clinic: Clinic, limits: Limits = Limits(), questionnaire: Questionnaire,
    ruleBook: RuleBook, sources: [SourceID: Source], lessons: [Lesson],
    wordings: [Language: Wording], notices: [Language: PrivacyNotice]
  ) {
    self.identity = identity
    self.clinic = clinic
    self.limits = limits
    self.questionnaire = questionnaire
    self.ruleBook = ruleBook
    self.sources = sources
    self.lessons = lessons
    self.wordings = wordings
    self.notices = notices
  }

  /// The treatments that the rules judge.
  public var catalogue: Catalogue { ruleBook.catalogue }

  /// The words in a language; empty words if the pack lacks it, which the pack check forbids.
  public func wording(_ language: Language) -> Wording {
    wordings[language] ?? Wording(language: language, texts: [:])
  }

  /// The privacy notice in a language.
  public func notice(_ language: Language) -> PrivacyNotice {
    notices[language] ?? PrivacyNotice(summary: "", full: "", sha256: "")
  }

  /// Which pack this is, to the byte.
  public struct Identity: Hashable, Sendable, Codable {
    /// The name of the pack, the same over all versions.
    public let id: String
    /// The version that its authors gave it.
    public let version: String
    /// SHA-256 over all files of the pack, in lower-case hexadecimal.
    public let sha256: String

    /// Which pack, to the byte.
    public init(id: String, version: String, sha256: String) {
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  /// How long and how much.
  public struct Limits: Hashable, Sendable {
    /// Seconds without a key before the countdown.
    public let idleSeconds: Int
    /// Seconds of the countdown before everything is forgotten; WCAG 2.2.1 asks for 20.
    public let countdownSeconds: Int
    /// Minutes without a key before a staff console locks itself.
    public let idleStaffMinutes: Int
    /// Months from the last activity about a lead until it is due to be blocked.
    public let retentionMonths: Int
    /// Months that a blocked lead waits until it is due to be deleted.
    ///
    /// The law asks for as long as claims may arise (LFPDPPP, article 24). Two years, unless the
    /// pack says otherwise: claims for damages fall under the statute of limitations then
    /// (Código Civil Federal, article 1934). Counsel must confirm.
    public let blockingMonths: Int
    /// Days on which the clinic is closed beyond weekends and statutory days of rest.
    public let closedDays: [CalendarDay]
    /// What the pack check calls hard to read: below it in Spanish (INFLESZ), above it in English
    /// (a school grade); nothing where it is left out.
    public let reading: [Language: Int]

    /// Limits; those left out are the usual ones.
    public init(
      idleSeconds: Int = 60, countdownSeconds: Int = 20, idleStaffMinutes: Int = 5,
      retentionMonths: Int = 24, blockingMonths: Int = 24, closedDays: [CalendarDay] = [],
      reading: [Language: Int] = [:]
    ) {
      self.idleSeconds = idleSeconds
      self.countdownSeconds = countdownSeconds
      self.idleStaffMinutes = idleStaffMinutes
      self.retentionMonths = retentionMonths
      self.blockingMonths = blockingMonths
      self.closedDays = closedDays
      self.reading = reading
    }
  }
}

/// A clinic's own facts, as a visitor may read them.
public struct Clinic: Hashable, Sendable {
  /// The name by which visitors know it.
  public let name: String
  /// Where it stands.
  public let city: String
  /// As it is read aloud.
  public let telephone: String
  /// The number that a folio's link opens.
  public let whatsapp: String
  /// The notice or permit of the health authority.
  public let permit: String
  /// Who answers for it.
  public let physician: String
  /// The number under which the physician practises.
  public let license: String
  /// The country code a telephone field starts with, such as `+52`.
  public let countryCode: String
  /// The names of the facts above that are still placeholders.
  public let placeholders: [String]

  /// A clinic's facts.
  public init(
    name: String, city: String, telephone: String, whatsapp: String, permit: String,
    physician: String, license: String, countryCode: String, placeholders: [String] = []
  ) {
    self.name = name
    self.city = city
    self.telephone = telephone
    self.whatsapp = whatsapp
    self.permit = permit
    self.physician = physician
    self.license = license
    self.countryCode = countryCode
    self.placeholders = placeholders
  }

  /// The WhatsApp number as links have it: country code and number, digits alone, without what is
  /// only dialled at home.
  public var whatsappDigits: String {
    let dialled = try? Contact.telephone(countryCode: "", whatsapp, isNeeded: true)
    return (dialled ?? whatsapp).filter { ("0"..."9").contains($0) }
  }
}

/// What a visitor is told about personal data before the first question.
public struct PrivacyNotice: Hashable, Sendable {
  /// The simplified notice.
  public let summary: String
  /// The full notice, one key away.
  public let full: String
  /// SHA-256 over both, summary first, in lower-case hexadecimal.
  public let sha256: String

  /// The two notices, and what a consent will name.
  public init(summary: String, full: String, sha256: String) {
    self.summary = summary
    self.full = full
    self.sha256 = sha256
  }
}
