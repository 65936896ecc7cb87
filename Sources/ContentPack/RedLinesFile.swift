import Consultation
import RuleProof

/// Reads `redlines.yaml`.
struct RedLinesFile {
  private(set) var redLines: [RedLine] = []
  private let questions: [Question]
  private let treatments: TreatmentsFile
  private let sources: Set<SourceID>

  init(
    _ root: YAMLNode, questions: [Question], treatments: TreatmentsFile, sources: Set<SourceID>
  ) {
    self.questions = questions
    self.treatments = treatments
    self.sources = sources
    let fields = root.fields(["redlines"])
    redLines =
      root.required("redlines", in: fields)?.entries(of: .redLine) { redLine($0) } ?? []
  }

  private func redLine(_ node: YAMLNode) -> RedLine? {
    let fields = node.fields(["id", "when", "never_milder", "treatments", "says", "sources"])
    guard let id = node.required("id", in: fields)?.id(RedLine.self),
      let statusNode = node.required("never_milder", in: fields),
      let status = statusNode.choice(Status.self),
      let list = node.required("treatments", in: fields),
      let says = node.required("says", in: fields),
      let sourceList = node.required("sources", in: fields)
    else { return nil }
    if status == .suitable {
      statusNode.report(.rule(.nothingMilder))
    }
    let named = treatments.read(list)
    if list.isList, list.items().isEmpty { list.report(.rule(.noTreatment)) }
    return RedLine(
      id: id,
      condition: fields["when"].map { CellReader(questions: questions).condition($0) } ?? .always,
      neverMilder: status, treatments: named, says: sentences(says),
      sources: SourceList(known: sources).read(sourceList))
  }

  private func sentences(_ node: YAMLNode) -> [Language: String] {
    let fields = node.fields(Language.allCases.map(\.rawValue))
    var sentences: [Language: String] = [:]
    for language in Language.allCases {
      sentences[language] = node.required(language.rawValue, in: fields)?.words()?.trimmed
    }
    return sentences
  }
}
