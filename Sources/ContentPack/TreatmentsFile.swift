import Consultation

/// Reads `treatments.yaml`.
struct TreatmentsFile {
  private(set) var catalogue: Catalogue
  /// Names that stand for several treatments in rules.
  private(set) var groups: [String: [TreatmentID]] = [:]

  init(_ root: YAMLNode, questions: [Question], sources: Set<SourceID>) {
    let fields = root.fields(["groups", "matching", "values", "nothing", "treatments"])
    let values = ValuesReader(fields["values"])
    let told = ProspectsReader(sources: sources, values: values.told)
    let reader = TreatmentReader(questions: questions, sources: sources, told: told)
    let roles = root.required("matching", in: fields).map(reader.roles) ?? [:]
    let concern = roles["concern"] ?? "concern"
    let area = roles["area"] ?? "area"
    var treatments: [Treatment] = []
    var bases: [(YAMLNode, TreatmentID)] = []
    var figures: Set<FigureID> = []
    for node in root.required("treatments", in: fields)?.items(atMost: 200, .treatment) ?? [] {
      guard let (treatment, base) = reader.treatment(node, concern: concern, area: area) else {
        continue
      }
      if treatments.contains(where: { $0.id == treatment.id }) {
        node.report(.name(.twice(.treatment, treatment.id.text)))
        continue
      }
      for figure in treatment.prospects?.figures ?? []
      where !figures.insert(figure.id).inserted {
        node.report(.name(.twice(.figure, figure.id.text)))
      }
      if let base, let id = treatment.base { bases.append((base, id)) }
      treatments.append(treatment)
    }
    catalogue = Catalogue(
      treatments: treatments, concern: concern, area: area,
      downtime: roles["downtime"] ?? "downtime", event: roles["event"] ?? "event")
    catalogue.nothing = fields["nothing"].map { told.prospects($0) }
    catalogue.values = values.values
    for (node, id) in bases where catalogue[id] == nil {
      node.report(.name(.unknown(.treatment, id.text)))
    }
    reportCycles(bases)
    for (key, value) in fields["groups"]?.entries() ?? [] { read(group: key, value) }
  }

  private func reportCycles(_ bases: [(YAMLNode, TreatmentID)]) {
    for (node, id) in bases {
      var seen: Set<TreatmentID> = [id]
      var next = catalogue[id]?.base
      while let here = next {
        guard seen.insert(here).inserted else {
          node.report(.treatment(.circle(id)))
          break
        }
        next = catalogue[here]?.base
      }
    }
  }

  private mutating func read(group key: YAMLNode, _ value: YAMLNode) {
    guard let name = key.id(Treatment.self) else { return }
    if catalogue[name] != nil {
      key.report(.treatment(.groupNamedLikeOne(name)))
    }
    groups[name.text] = value.items().compactMap { node in
      guard let id = node.id(Treatment.self) else { return nil }
      guard catalogue[id] != nil else {
        node.report(.name(.unknown(.treatment, id.text)))
        return nil
      }
      return id
    }
  }
}

extension TreatmentsFile {
  /// A list of treatments and groups, spelled out in catalogue order; reports unknown names.
  func read(_ list: YAMLNode) -> [TreatmentID] {
    var named: [TreatmentID] = []
    for node in list.items() {
      guard let id = node.id(Treatment.self) else { continue }
      if let group = groups[id.text] {
        named += group
      } else if catalogue[id] != nil {
        named.append(id)
      } else {
        node.report(.name(.noTreatmentOrGroup(id.text, groups: groups.keys.sorted())))
      }
    }
    return catalogue.treatments.map(\.id).filter(named.contains)
  }
}

/// Reads one treatment.
private struct TreatmentReader {
  let questions: [Question]
  let sources: Set<SourceID>
  let told: ProspectsReader

  func roles(_ node: YAMLNode) -> [String: QuestionID] {
    node.fields(["concern", "area", "downtime", "event"]).compactMapValues { value in
      guard let id = value.id(Question.self) else { return nil }
      if !questions.contains(where: { $0.id == id }) {
        value.report(.name(.unknown(.question, id.text)))
      }
      return id
    }
  }

  func treatment(
    _ node: YAMLNode, concern: QuestionID, area: QuestionID
  ) -> (Treatment, base: YAMLNode?)? {
    let fields = node.fields(["id", "base", "areas", "told", "figures", "answers"])
    guard let id = node.required("id", in: fields)?.id(Treatment.self),
      let answers = node.required("answers", in: fields)
    else { return nil }
    let areas = questions.first { $0.id == area }?.options.map(\.id) ?? []
    let treatment = Treatment(
      id: id, base: fields["base"]?.id(Treatment.self),
      areas: fields["areas"].map { known($0, among: areas, as: .area) } ?? [],
      uses: answers.items().compactMap { use($0, concern: concern) },
      prospects: fields["told"].map {
        told.prospects($0, figures: fields["figures"])
      })
    return (treatment, fields["base"])
  }

  private func known(_ list: YAMLNode, among options: [OptionID], as thing: PackThing) -> [OptionID]
  {
    list.items().compactMap { node in
      guard let id = node.id(Option.self) else { return nil }
      guard options.contains(id) else {
        node.report(.name(.unknown(thing, id.text)))
        return nil
      }
      return id
    }
  }

  private func use(_ node: YAMLNode, concern: QuestionID) -> Treatment.Use? {
    let fields = node.fields([
      "concern", "grade", "sessions", "interval", "downtime", "downtime_max", "first_visible",
      "peak", "minutes", "sources",
    ])
    func required(_ name: String) -> YAMLNode? { node.required(name, in: fields) }
    guard let name = required("concern"), let id = name.id(Option.self),
      let grade = required("grade")?.choice(EvidenceGrade.self),
      let sessions = required("sessions")?.range(), let interval = required("interval"),
      let span = span(interval), let downtime = required("downtime")?.range(),
      let first = required("first_visible"), let firstVisible = self.span(first),
      let peakNode = required("peak"), let peak = self.span(peakNode, alsoAfter: true),
      let minutes = required("minutes")?.range()
    else { return nil }
    let concerns = questions.first { $0.id == concern }?.options.map(\.id) ?? []
    if !concerns.contains(id) { name.report(.name(.unknown(.concern, id.text))) }
    if sessions.lowerBound < 1 || sessions.upperBound > 24 {
      fields["sessions"]?.report(.treatment(.sessionsOutOfRange))
      return nil
    }
    return Treatment.Use(
      concern: id, grade: grade, sessions: sessions, interval: span.to, redDays: downtime,
      redDaysAtMost: fields["downtime_max"]?.number() ?? downtime.upperBound,
      firstVisible: firstVisible, peak: peak, peakAfterLast: isAfterLast(peakNode),
      minutes: minutes, sources: SourceList(known: sources).read(required("sources")))
  }

  /// A span of calendar time, as in `{weeks: [8, 12]}`.
  private func span(_ node: YAMLNode, alsoAfter: Bool = false) -> Treatment.Span? {
    let units = CalendarPeriod.Unit.allCases
    let fields = node.fields(units.map(\.rawValue) + (alsoAfter ? ["after"] : []))
    let given = units.filter { fields[$0.rawValue] != nil }
    guard given.count == 1, let range = fields[given[0].rawValue]?.range() else {
      node.report(.form(.spanExpected))
      return nil
    }
    return Treatment.Span(
      from: CalendarPeriod(range.lowerBound, given[0]),
      to: CalendarPeriod(range.upperBound, given[0]))
  }

  private func isAfterLast(_ node: YAMLNode) -> Bool {
    enum Anchor: String, CaseIterable { case first, last }
    for (key, value) in node.entries() where key.scalar == "after" {
      return value.choice(Anchor.self) == .last
    }
    return false
  }
}

/// Reads a list of source ids; reports unknown ones and an empty list.
struct SourceList {
  let known: Set<SourceID>

  func read(_ list: YAMLNode?) -> [SourceID] {
    guard let list else { return [] }
    let sources: [SourceID] = list.items().compactMap { node in
      guard let id = node.id(Source.self) else { return nil }
      guard known.contains(id) else {
        node.report(.name(.unknown(.source, id.text)))
        return nil
      }
      return id
    }
    if list.isList, list.items().isEmpty { list.report(.rule(.noSource)) }
    return sources
  }
}
