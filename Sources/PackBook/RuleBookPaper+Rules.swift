import Consultation
import Paper
import RuleProof

extension RuleBookPaper {
  var redLineBlocks: [PaperBlock] {
    guard !loaded.redLines.isEmpty else { return [] }
    let columns: [PaperBlock.Table.Column] = [
      .init(words[.columnLine], weight: 34), .init(words[.columnNever], weight: 24),
      .init(words[.columnGrounds], weight: 20), .init(words[.columnDecision], weight: 22),
    ]
    let rows = loaded.redLines.map { line -> [[PaperBlock]] in
      let says = line.says[words.language] ?? line.id.text
      return [
        [.paragraph(Words(says, .strong))] + blocks(for: line.condition) + [.note(name(line.id))],
        [
          .paragraph(Words(words.text(for: line.neverMilder), .strong)),
          .paragraph(Words(names(of: line.treatments))),
        ],
        blocks(for: line.sources), [decision],
      ]
    }
    return [
      .heading(level: 2, Words(words[.redLines])), .paragraph(Words(words[.redLinesText])),
      .table(.init(columns: columns, rows: rows)),
    ]
  }

  /// The rules that speak of every treatment, told once.
  var sharedBlocks: [PaperBlock] {
    let shared = pack.ruleBook.rules.filter(speaksOfAll)
    guard !shared.isEmpty else { return [] }
    return [
      .heading(level: 2, Words(words[.everyTreatment])),
      .paragraph(Words(words[.everyTreatmentText])),
    ] + blocks(for: shared)
  }

  /// What holds for one treatment, beside what holds for all.
  func blocks(for treatment: Treatment) -> [PaperBlock] {
    let own = pack.ruleBook.rules.filter {
      $0.applies.contains(treatment.id) && !speaksOfAll($0)
    }
    // What its base has is told there.
    let rules = own.filter { rule in treatment.base.map { !rule.applies.contains($0) } ?? true }
    let opening = treatment.base.map { base in
      words[.inherits, ["base": words.name(base)]]
    }
    return [
      .heading(level: 2, Words(words.name(treatment.id))),
      .paragraph(Words(opening ?? words[.treatmentText])),
    ] + (rules.isEmpty ? [.paragraph(Words(words[.noRules]))] : blocks(for: rules))
      + toldBlocks(of: .treatment(treatment.id))
  }

  private func speaksOfAll(_ rule: Rule) -> Bool { rule.applies.count == treatments.count }

  /// Tables of rules, what is strictest first.
  private func blocks(for rules: [Rule]) -> [PaperBlock] {
    Status.allCases.reversed().flatMap { status -> [PaperBlock] in
      let rules = rules.filter { $0.status == status }
      guard !rules.isEmpty else { return [] }
      let title = status == .suitable ? words[.statusRemark] : words.text(for: status)
      let columns: [PaperBlock.Table.Column] = [
        .init(words[.columnWhen], weight: 28), .init(words[.columnReads], weight: 30),
        .init(words[.columnGrounds], weight: 20), .init(words[.columnDecision], weight: 22),
      ]
      return [
        .heading(level: 3, Words(title)),
        .table(.init(columns: columns, rows: rules.map(row))),
      ]
    }
  }

  private func row(_ rule: Rule) -> [[PaperBlock]] {
    var when = blocks(for: rule.condition)
    if let until = rule.until { when.append(.paragraph(Words(words.text(for: until), .emphasis))) }
    if rule.endsInterview { when.append(.note(Words(words[.ends]))) }
    if rule.isUrgent { when.append(.note(Words(words[.urgent]))) }
    when.append(.note(name(rule.id)))
    return [
      when, [.paragraph(Words(words["rule.\(rule.id)"]))],
      [.paragraph(Words(words.text(for: rule.strength)))] + blocks(for: rule.sources), [decision],
    ]
  }

  private func name<Tag>(_ id: Identifier<Tag>) -> Words { Words(id.text, .code) }

  /// Treatments by name; one with everything that is done on top of it is told as one.
  func names(of treatments: [TreatmentID]) -> String {
    guard treatments.count < self.treatments.count else { return words[.allTreatments] }
    let named = Set(treatments)
    let families = Set(
      treatments.filter { base in
        let variants = self.treatments.filter { $0.base == base }
        return !variants.isEmpty && variants.allSatisfy { named.contains($0.id) }
      })
    return treatments.filter { id in
      pack.catalogue[id]?.base.map { !families.contains($0) } ?? true
    }
    .map { id in
      families.contains(id)
        ? words[.withVariants, ["treatment": words.name(id)]] : words.name(id)
    }
    .joined(separator: "; ")
  }
}
