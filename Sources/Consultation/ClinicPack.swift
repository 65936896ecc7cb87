/// Everything that makes a consultation this clinic's: its questions, rules, words and facts.
public struct ClinicPack: Hashable, Sendable {
  public let identity: Identity
  public let clinic: Clinic
  public let limits: Limits
  public let questionnaire: Questionnaire
  public let ruleBook: RuleBook
  public let sources: [SourceID: Source]
  public let lessons: [Lesson]
  public let wordings: [Language: Wording]
  public let notices: [Language: PrivacyNotice]
  /// Who answers for its clinical content; `nil` where nobody does. Ask ``review(on:)``.
  public var review: PackReview?

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
    public let id: String
    public let version: String
    /// SHA-256 over all files of the pack, in lower-case hexadecimal.
    public let sha256: String

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

    public init(
      idleSeconds: Int = 60, countdownSeconds: Int = 20, idleStaffMinutes: Int = 5,
      retentionMonths: Int = 24, blockingMonths: Int = 24, closedDays: [CalendarDay] = []
    ) {
      self.idleSeconds = idleSeconds
      self.countdownSeconds = countdownSeconds
      self.idleStaffMinutes = idleStaffMinutes
      self.retentionMonths = retentionMonths
      self.blockingMonths = blockingMonths
      self.closedDays = closedDays
    }
  }
}

/// A clinic's own facts, as a visitor may read them.
public struct Clinic: Hashable, Sendable {
  public let name: String
  public let city: String
  public let telephone: String
  public let whatsapp: String
  /// The notice or permit of the health authority.
  public let permit: String
  public let physician: String
  public let license: String
  /// The country code a telephone field starts with, such as `+52`.
  public let countryCode: String
  /// The names of the facts above that are still placeholders.
  public let placeholders: [String]

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
}

/// What a visitor is told about personal data before the first question.
public struct PrivacyNotice: Hashable, Sendable {
  /// The simplified notice.
  public let summary: String
  /// The full notice, one key away.
  public let full: String
  /// SHA-256 over both, summary first, in lower-case hexadecimal.
  public let sha256: String

  public init(summary: String, full: String, sha256: String) {
    self.summary = summary
    self.full = full
    self.sha256 = sha256
  }
}
