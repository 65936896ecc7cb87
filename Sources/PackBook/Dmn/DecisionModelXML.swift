import Consultation

/// A decision model in the elements of DMN 1.3.
struct DecisionModelXML {
  private let model: DecisionModel
  private var pack: ClinicPack { model.pack }
  private var words: Wording { model.words }

  /// No rule is called so: ids have no spaces.
  private static let noRule = "no rule"

  init(_ model: DecisionModel) { self.model = model }

  var definitions: XMLElement {
    let identity = pack.identity
    return XMLElement(
      "definitions",
      [
        ("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
        ("xmlns:dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/"),
        ("xmlns:dc", "http://www.omg.org/spec/DMN/20180521/DC/"),
        ("xmlns:di", "http://www.omg.org/spec/DMN/20180521/DI/"),
        ("id", "rules"),
        ("name", words[.name, ["pack": "\(identity.id) \(identity.version)"]]),
        ("namespace", "urn:antesala:\(identity.id):rules"), ("exporter", "antesala"),
      ],
      [description(notice), options] + model.inputs.map(input) + sources.map(source)
        + model.tables.map(decision) + [DecisionDiagram(model).element])
  }

  private var notice: String {
    let identity = pack.identity
    return words[
      .notice,
      [
        "pack": identity.id, "version": identity.version, "sha256": identity.sha256,
        "open": words[ModelPhrase.open],
      ]]
  }

  private func description(_ text: String) -> XMLElement { XMLElement("description", text: text) }

  private var options: XMLElement {
    XMLElement(
      "itemDefinition", [("id", "type_options"), ("name", "options"), ("isCollection", "true")],
      [XMLElement("typeRef", text: "string")])
  }

  private func kind(_ input: DecisionInput) -> String {
    switch pack.questionnaire[input.question]?.kind {
    case .number, .elapsed: "number"
    case .many: "options"
    case .one, nil: "string"
    }
  }

  private func input(_ input: DecisionInput) -> XMLElement {
    XMLElement(
      "inputData", [("id", "input_\(input.name)"), ("name", input.name)],
      [
        description(label(input)),
        XMLElement(
          "variable",
          [("id", "variable_\(input.name)"), ("name", input.name), ("typeRef", kind(input))]),
      ])
  }

  private func label(_ input: DecisionInput) -> String {
    let question = words.short(input.question)
    return input.unit.map { unit in
      words[.column, ["question": question, "unit": words.name(unit)]]
    } ?? question
  }

  // MARK: Sources

  private var sources: [Source] {
    let cited = Set(pack.ruleBook.rules.flatMap(\.sources))
    return pack.sources.values.filter { cited.contains($0.id) }.sorted { $0.id < $1.id }
  }

  private func source(_ source: Source) -> XMLElement {
    XMLElement(
      "knowledgeSource",
      [
        ("id", "source_\(source.id.spelled)"),
        ("name", "\(source.id) \(source.title(in: words.language))"),
        ("locationURI", source.url),
      ],
      [description(words.account(of: source))])
  }

  // MARK: Decisions

  private func decision(_ table: DecisionTreatment) -> XMLElement {
    let id = table.treatment.id.spelled
    let rides = table.treatment.base.map { words[.rides, ["base": words.name($0)]] }
    let said = words[.table, ["treatment": words.name(table.treatment.id)]]
    let cited = Set(table.rules.flatMap(\.sources))
    return XMLElement(
      "decision", [("id", "decision_\(id)"), ("name", id)],
      [
        description([said, rides].compactMap(\.self).joined(separator: " ")),
        XMLElement(
          "variable", [("id", "variable_\(id)"), ("name", id), ("typeRef", "Any")]),
      ]
        + table.inputs.map { needed in
          XMLElement(
            "informationRequirement", [("id", "need_\(id)_\(needed.name)")],
            [XMLElement("requiredInput", [("href", "#input_\(needed.name)")])])
        }
        + sources.filter { cited.contains($0.id) }.map { source in
          XMLElement(
            "authorityRequirement", [("id", "rests_\(id)_\(source.id.spelled)")],
            [XMLElement("requiredAuthority", [("href", "#source_\(source.id.spelled)")])])
        }
        + [decisionTable(table)])
  }

  private func decisionTable(_ table: DecisionTreatment) -> XMLElement {
    let id = table.treatment.id.spelled
    let statuses = Status.allCases.reversed().map(\.rawValue)
    return XMLElement(
      "decisionTable", [("id", "table_\(id)"), ("hitPolicy", "PRIORITY")],
      table.inputs.map { column($0, of: id) }
        + [
          output("status", of: id, values: statuses),
          // Of rules that say the same the first speaks: only the status ranks rows.
          output("rule", of: id, values: []),
        ]
        + table.rows.enumerated().map { row($1, at: $0, of: table) })
  }

  private func output(_ name: String, of table: String, values: [String]) -> XMLElement {
    let quoted = values.map { "\"\($0)\"" }.joined(separator: ",")
    let ranked = XMLElement(
      "outputValues", [("id", "\(name)_values_\(table)")], [XMLElement("text", text: quoted)])
    return XMLElement(
      "output", [("id", "\(name)_\(table)"), ("name", name), ("typeRef", "string")],
      values.isEmpty ? [] : [ranked])
  }

  private func column(_ input: DecisionInput, of table: String) -> XMLElement {
    XMLElement(
      "input", [("id", "column_\(table)_\(input.name)"), ("label", label(input))],
      [
        XMLElement(
          "inputExpression",
          [("id", "expression_\(table)_\(input.name)"), ("typeRef", kind(input))],
          [XMLElement("text", text: input.name)])
      ])
  }

  private func row(_ row: DecisionRow, at place: Int, of table: DecisionTreatment) -> XMLElement {
    let id = "row_\(table.treatment.id.spelled)_\(place + 1)"
    let entries = table.inputs.enumerated().map { place, input in
      entry("inputEntry", "\(id)_in_\(place + 1)", row.cells[input] ?? "-")
    }
    return XMLElement(
      "rule", [("id", id)],
      [description(note(row))] + entries + [
        entry("outputEntry", "\(id)_status", "\"\(row.status.rawValue)\""),
        entry("outputEntry", "\(id)_rule", "\"\(row.rule?.text ?? Self.noRule)\""),
      ])
  }

  private func entry(_ name: String, _ id: String, _ text: String) -> XMLElement {
    XMLElement(name, [("id", id)], [XMLElement("text", text: text)])
  }

  /// What the visitor reads, how well it is supported, and by what.
  private func note(_ row: DecisionRow) -> String {
    guard let id = row.rule, let rule = pack.ruleBook.rules.first(where: { $0.id == id }) else {
      return words[ModelPhrase.noRule]
    }
    let sources = rule.sources.map(\.text).joined(separator: ", ")
    return "\(row.isOpen ? "\(words[ModelPhrase.open]) " : "")\(words["rule.\(id)"]) "
      + "\(words.text(for: rule.strength)) [\(sources)]"
  }
}
