import Consultation

/// Reads `questions.yaml`.
struct QuestionsFile {
  private(set) var questions: [Question] = []
  private let names: Set<QuestionID>

  init(_ root: YAMLNode) {
    let fields = root.fields(["questions"])
    let nodes = root.required("questions", in: fields)?.items(atMost: 500, .question) ?? []
    names = Set(nodes.compactMap { $0.isMapping ? $0.child("id")?.scalar : nil }.map { .init($0) })
    // One after the other: a condition may name the questions read so far.
    for node in nodes {
      guard let question = question(node) else { continue }
      if questions.contains(where: { $0.id == question.id }) {
        node.report(.name(.twice(.question, question.id.text)))
        continue
      }
      questions.append(question)
    }
  }

  private func question(_ node: YAMLNode) -> Question? {
    let fields = node.fields([
      "id", "kind", "range", "unit", "options", "units", "unknown", "when", "notice",
    ])
    guard let id = node.required("id", in: fields)?.id(Question.self),
      let kindNode = node.required("kind", in: fields), let kindName = kindNode.text(),
      let kind = kind(kindName, at: kindNode, of: node, fields)
    else { return nil }
    let condition = fields["when"].map {
      CellReader(questions: questions, later: names).condition($0)
    }
    return Question(
      id: id, kind: kind, allowsUnknown: fields["unknown"]?.truth() ?? true,
      condition: condition ?? .always, hasNotice: fields["notice"]?.truth() ?? false)
  }

  private func kind(
    _ name: String, at place: YAMLNode, of node: YAMLNode, _ fields: [String: YAMLNode]
  ) -> Question.Kind? {
    switch name {
    case "number": return node.required("range", in: fields)?.range().map { .number($0) }
    case "one": return node.required("options", in: fields).map { .one(options($0)) }
    case "many":
      guard let list = node.required("options", in: fields) else { return nil }
      let options = options(list)
      if options.last?.id != Option.none || options.last?.isExclusive != true {
        list.report(.question(.noneMissing))
      }
      return .many(options)
    case "elapsed":
      let units = node.required("units", in: fields)?.items().compactMap {
        $0.choice(CalendarPeriod.Unit.self)
      }
      guard let units, !units.isEmpty else { return nil }
      return .elapsed(units)
    default:
      place.report(
        .question(.kindUnknown(name, known: ["number", "one", "many", "elapsed"])))
      return nil
    }
  }

  private func options(_ list: YAMLNode) -> [Option] {
    let options = list.entries(of: .option, atMost: 200) { node -> Option? in
      let fields = node.isMapping ? node.fields(["id", "exclusive", "days"]) : ["id": node]
      guard let id = node.required("id", in: fields)?.id(Option.self) else { return nil }
      if id.text == "unknown" || CalendarPeriod(iso: id.text) != nil {
        node.report(.question(.optionNameTaken(id.text)))
      }
      return Option(
        id, isExclusive: fields["exclusive"]?.truth() ?? false, days: fields["days"]?.number())
    }
    if options.count < 2 { list.report(.question(.tooFewOptions)) }
    return options
  }
}
