import Consultation

/// What the words mean that a visitor may type, in both languages.
///
/// Every line is looked up for each command and more; the forms are folded once.
struct Vocabulary: Equatable, Sendable {
  private var phrases: [String: Set<LinePhrase>] = [:]

  init(_ pack: ClinicPack) {
    for phrase in LinePhrase.allCases where phrase.isTyped {
      for form in Language.allCases.flatMap({ pack.wording($0).forms(of: phrase) }) {
        phrases[Heard.folded(form), default: []].insert(phrase)
      }
    }
  }

  /// The phrases under `line.word` that a folded word is a form of.
  func meanings(of folded: String) -> Set<LinePhrase> { phrases[folded] ?? [] }
}

extension Wording {
  /// What a visitor may type for a phrase under `line.word`, as it is written.
  func forms(of phrase: LinePhrase) -> [String] {
    self[phrase.rawValue].split(separator: ",").map(Heard.tidied)
  }
}

extension LinePhrase {
  /// Whether it is what visitors type, not what they are told.
  fileprivate var isTyped: Bool { rawValue.hasPrefix("line.word.") }
}
