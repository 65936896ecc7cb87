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

/// What of a case is searched, field by field: folded texts, and the numbers and dates in them.
struct SearchField {
  /// Stands behind every field, so that no word is found across two.
  static let end = UInt8(ascii: "\n")

  private(set) var text: [UInt8] = []
  private(set) var marks: [UInt8] = []

  /// Adds folio, name, e-mail, owner, follow-up and notes; as marks the telephone and the days of
  /// consultation, visit and follow-up.
  mutating func add(_ one: Case) {
    let folio = one.folio.description
    for field in [folio, folio.filter { $0 != "-" }, one.contact.name] { add(field) }
    for field in [one.contact.email, one.owner] { if let field { add(field) } }
    if let telephone = one.contact.telephone {
      SearchMarks.write(telephone: telephone, into: &marks)
    }
    if let purpose = one.followUp?.purpose { addWithMarks(purpose) }
    for note in one.notes { addWithMarks(note.text) }
    for day in [one.lead.on, one.stage.visit, one.followUp?.on] {
      if let day { SearchMarks.write(day, into: &marks) }
    }
  }

  private mutating func add(_ field: String) {
    Folding.fold(field, into: &text)
    text.append(Self.end)
  }

  private mutating func addWithMarks(_ field: String) {
    let folded = Folding.folded(field)
    text += folded
    text.append(Self.end)
    SearchMarks.write(folded, into: &marks)
  }
}
