import Consultation

/// What every step may look at: the clinic, the language spoken, the kiosk.
struct Setting: Equatable, Sendable {
  let pack: ClinicPack
  let kiosk: String
  let isDemo: Bool
  /// Whether the screen is lent to this one visit, and taken back when it ends.
  let isLent: Bool
  /// Whether there is a printer for what visitors take home.
  let prints: Bool
  /// The language of a fresh conversation.
  let firstLanguage: Language
  var language: Language
  private let vocabulary: Vocabulary

  init(
    pack: ClinicPack, kiosk: String, isDemo: Bool, isLent: Bool = false, prints: Bool = false,
    firstLanguage: Language
  ) {
    self.pack = pack
    self.kiosk = kiosk
    self.isDemo = isDemo
    self.isLent = isLent
    self.prints = prints
    self.firstLanguage = firstLanguage
    language = firstLanguage
    vocabulary = Vocabulary(pack)
  }

  /// The same in another language.
  func speaking(_ language: Language) -> Self {
    var setting = self
    setting.language = language
    return setting
  }

  var wording: Wording { pack.wording(language) }

  subscript(phrase: LinePhrase, values: [String: String] = [:]) -> String {
    wording[phrase.rawValue, values]
  }

  /// What the visitor may type for a phrase under `line.word`, in one language.
  func words(_ phrase: LinePhrase, in language: Language) -> [String] {
    pack.wording(language).forms(of: phrase)
  }

  /// The form that we name when we tell what to type.
  func word(_ phrase: LinePhrase) -> String { words(phrase, in: language).first ?? "" }

  /// Whether a word was typed, in whichever language.
  func hears(_ phrase: LinePhrase, in folded: String) -> Bool {
    vocabulary.meanings(of: folded).contains(phrase)
  }

  /// The language whose own name was typed.
  func languageNamed(by heard: Heard) -> Language? {
    Language.allCases.first { language in
      words(.wordOwnLanguage, in: language).contains { Heard.folded($0) == heard.folded }
    }
  }

  /// A fact of the clinic; one that is still a placeholder says so.
  func fact(_ name: String, _ fact: String) -> String {
    pack.clinic.placeholders.contains(name) ? self[.welcomeSample, ["fact": fact]] : fact
  }
}
