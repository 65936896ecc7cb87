import Consultation
import ContentPack

/// How easily the words of a pack are read, key by key, and which of them are hard.
struct HardWords {
  private let texts: [(language: Language, key: String, ease: ReadingEase)]
  private let limits: [Language: Int]

  /// Shorter texts say nothing: one long word decides them.
  private static let fewestWords = 8

  init(_ pack: ClinicPack) {
    limits = pack.limits.reading
    texts = Language.allCases.flatMap { language in
      pack.wording(language).texts.sorted { $0.key < $1.key }
        .filter { !$0.key.hasPrefix("staff.") }
        .map { (language, $0.key, ReadingEase(of: $0.value, in: language)) }
        .filter { $0.2.words >= Self.fewestWords }
    }
  }

  /// One line for each text: language, key, words, sentences, syllables and the measure.
  var table: String {
    texts.map { language, key, ease in
      "\(language.rawValue) \(key) \(ease.words) \(ease.sentences) \(ease.syllables) "
        + "\(Self.tenths(ease.measure(in: language)))\n"
    }.joined()
  }

  /// The texts beyond the pack's limits, one line each.
  var warnings: String {
    texts.compactMap { language, key, ease in
      guard let limit = limits[language] else { return nil }
      let measure = ease.measure(in: language)
      let isHard = language == .es ? measure < Double(limit) : measure > Double(limit)
      guard isHard else { return nil }
      let scale =
        language == .es
        ? "INFLESZ \(Self.tenths(measure)), at least" : "grade \(Self.tenths(measure)), at most"
      return "hard to read: '\(key)' (\(language.rawValue)): \(scale) \(limit) is asked for\n"
    }.joined()
  }

  private static func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}

extension ReadingEase {
  /// The measure that is usual in a language.
  func measure(in language: Language) -> Double {
    switch language {
    case .es: szigriszt
    case .en: kincaid
    }
  }
}
