import Consultation

/// The words of a pack by which cases are found: concerns and treatments, in every language.
///
/// A case holds them as tags: the words are searched once a query rather than once a case.
struct CaseVocabulary: Equatable {
  let concernQuestion: QuestionID
  private var concerns: [OptionID: Int] = [:]
  private var treatments: [TreatmentID: Int] = [:]
  /// Every tag's words in all languages, folded.
  private var words: [[UInt8]] = []

  init(_ pack: ClinicPack) {
    concernQuestion = pack.catalogue.concern
    let wordings = Language.allCases.map(pack.wording)
    for option in pack.questionnaire[concernQuestion]?.options ?? [] {
      concerns[option.id] = words.count
      words.append(Self.folded(wordings.map { $0.option(option.id, of: concernQuestion) }))
    }
    for treatment in pack.catalogue.treatments {
      treatments[treatment.id] = words.count
      words.append(Self.folded(wordings.map { $0.name(treatment.id) }))
    }
  }

  private static func folded(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      Folding.fold(text, into: &bytes)
      bytes.append(SearchField.end)
    }
    return bytes
  }

  var count: Int { words.count }

  /// The tags of a lead: the concerns named, and the treatments shown as answering them.
  func tags(of lead: Lead) -> [Int] {
    lead.concerns(in: concernQuestion).compactMap { concerns[$0] }
      + lead.advice.compactMap { $0.rank == nil ? nil : treatments[$0.treatment] }
  }

  /// The tags whose words hold a searched word.
  func tags(holding word: [UInt8]) -> [Int] {
    words.indices.filter { words[$0].contains(word) }
  }
}

/// What of a case is searched, field by field.
enum SearchField {
  /// Stands behind every field, so that no word is found across two.
  static let end = UInt8(ascii: "\n")

  /// Appends folio, name, telephone, e-mail, owner, follow-up and notes.
  static func write(_ one: Case, into bytes: inout [UInt8]) {
    let folio = one.folio.description
    for field in [folio, folio.filter { $0 != "-" }, one.contact.name] {
      Folding.fold(field, into: &bytes)
      bytes.append(end)
    }
    for field in [one.contact.telephone, one.contact.email, one.owner, one.followUp?.purpose] {
      guard let field else { continue }
      Folding.fold(field, into: &bytes)
      bytes.append(end)
    }
    for note in one.notes {
      Folding.fold(note.text, into: &bytes)
      bytes.append(end)
    }
  }
}
