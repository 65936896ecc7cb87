import Consultation

/// Reads `rules.yaml`.
struct RulesFile {
  private(set) var rules: [Rule] = []
  /// Why rules stay that others make superfluous.
  private(set) var kept: [RuleID: String] = [:]
  /// The mistakes in rules that nothing needs to catch, each with its reason.
  private(set) var excuses: [RuleID: [String: String]] = [:]
  private let questions: [Question]
  private let treatments: TreatmentsFile
  private let sources: Set<SourceID>

  init(
    _ root: YAMLNode, questions: [Question], treatments: TreatmentsFile, sources: Set<SourceID>
  ) {
    self.questions = questions
    self.treatments = treatments
    self.sources = sources
    let fields = root.fields(["rules"])
    rules =
      root.required("rules", in: fields)?.entries(of: .rule) { node in
        guard let rule = rule(node) else { return nil }
        kept[rule.id] = node.child("stays")?.words()?.trimmed
        excuses[rule.id] = node.child("survives").map(excuses)
        return rule
      } ?? []
  }

  private func excuses(_ node: YAMLNode) -> [String: String] {
    var excuses: [String: String] = [:]
    for (key, value) in node.entries() {
      if let mistake = key.words(), let why = value.words() { excuses[mistake] = why.trimmed }
    }
    return excuses
  }

  private func rule(_ node: YAMLNode) -> Rule? {
    let fields = node.fields([
      "id", "applies", "when", "status", "until", "ends", "urgent", "strength", "sources",
      "stays", "survives",
    ])
    guard let id = node.required("id", in: fields)?.id(Rule.self),
      let applies = node.required("applies", in: fields),
      let statusNode = node.required("status", in: fields),
      let status = statusNode.choice(Status.self),
      let strength = node.required("strength", in: fields)?.choice(Rule.Strength.self),
      let sourceList = node.required("sources", in: fields)
    else { return nil }
    let condition = fields["when"].map {
      CellReader(questions: questions).condition($0)
    }
    let until = fields["until"].flatMap(until)
    if (status == .wait) != (fields["until"] != nil) {
      statusNode.report(.rule(status == .wait ? .waitWithoutEnd : .endWithoutWait))
    }
    let ends = fields["ends"]?.truth() ?? false
    if ends, condition?.cells.isEmpty ?? true {
      node.report(.rule(.endsAlways))
    }
    let applied = treatments.read(applies)
    if ends, applied.count != treatments.catalogue.treatments.count {
      applies.report(.rule(.endsForSome))
    }
    return Rule(
      id: id, applies: applied, condition: condition ?? .always, status: status, until: until,
      endsInterview: ends, isUrgent: fields["urgent"]?.truth() ?? false, strength: strength,
      sources: SourceList(known: sources).read(sourceList))
  }

  private func until(_ node: YAMLNode) -> WaitEnd? {
    let units = CalendarPeriod.Unit.allCases
    let fields = node.fields(units.map(\.rawValue) + ["after", "event"])
    if let event = fields["event"] {
      return event.id(WaitEnd.self).map { .event($0) }
    }
    let given = units.filter { fields[$0.rawValue] != nil }
    guard given.count == 1, let amount = fields[given[0].rawValue]?.number(),
      let after = node.required("after", in: fields), let question = after.id(Question.self)
    else {
      node.report(.form(.waitEndExpected))
      return nil
    }
    guard case .elapsed? = questions.first(where: { $0.id == question })?.kind else {
      after.report(.rule(.countsFromNoTime(question)))
      return nil
    }
    return .period(CalendarPeriod(amount, given[0]), after: question)
  }
}
