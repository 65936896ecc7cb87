import Consultation
import Paper
import RuleProof

extension RuleBookPaper {
  /// What became otherwise, milder first; nothing where no earlier pack was named.
  var changeBlocks: [PaperBlock] {
    guard let changes else { return [] }
    let old = changes.old.identity
    let name = "\(old.id) \(old.version)"
    var blocks: [PaperBlock] = [
      .heading(level: 2, Words(words[.changes, ["pack": name]])),
      .note(Words("\(name) · sha256 ") + Words(old.sha256, .code)),
      .paragraph(Words(words[.changesText])),
    ]
    if changes.advice.isEmpty, changes.notes.isEmpty, changes.undecided == 0 {
      blocks.append(.paragraph(Words(words[.changesNone])))
    }
    for (direction, title) in [
      (AdviceChange.Direction.milder, BookPhrase.changesMilder), (.stricter, .changesStricter),
    ] {
      let advice = changes.advice.filter { $0.kind.direction == direction }
      guard !advice.isEmpty else { continue }
      blocks += [.heading(level: 3, Words(words[title])), .table(table(of: advice, changes))]
    }
    if changes.undecided > 0 {
      blocks.append(
        .paragraph(
          Words(words[.changesUndecided, ["count": "\(changes.undecided)"]], .strong)))
    }
    return blocks + noteBlocks(changes.notes)
  }

  private func table(of advice: [AdviceChange], _ changes: BookChanges) -> PaperBlock.Table {
    PaperBlock.Table(
      columns: [
        .init(words[.columnChange], weight: 30), .init(words[.columnExample], weight: 34),
        .init(words[.columnRules], weight: 16), .init(words[.columnDecision], weight: 20),
      ],
      rows: advice.map { change in
        [
          [
            .paragraph(Words(title(of: change.kind), .strong)),
            .paragraph(Words(names(of: change.treatments, changes))),
          ],
          example(change, changes),
          rules(change.before, .rulesBefore) + rules(change.after, .rulesAfter), [decision],
        ]
      })
  }

  private func names(of treatments: [TreatmentID], _ changes: BookChanges) -> String {
    treatments.map { id in
      let known = pack.catalogue[id] != nil
      return (known ? words : changes.old.wording(words.language)).name(id)
    }.joined(separator: "; ")
  }

  private func rules(_ reasons: [Reason], _ label: BookPhrase) -> [PaperBlock] {
    guard !reasons.isEmpty else { return [] }
    var ids: [String] = []
    for reason in reasons where !ids.contains(reason.rule.text) { ids.append(reason.rule.text) }
    return [
      .note(Words(words[label] + " ") + Words(ids.joined(separator: ", "), .code))
    ]
  }

  /// What a visitor says who is told something else.
  private func example(_ change: AdviceChange, _ changes: BookChanges) -> [PaperBlock] {
    let old = changes.old.wording(words.language)
    let questions =
      pack.questionnaire.questions
      + changes.old.questionnaire.questions.filter { pack.questionnaire[$0.id] == nil }
    let answers = questions.compactMap { question -> PaperBlock? in
      guard let answer = change.visitor.answers[question.id] else { return nil }
      let words = pack.questionnaire[question.id] != nil ? self.words : old
      return .paragraph(
        Words(self.words[.cell, ["question": words.short(question.id)]] + " ", .strong)
          + Words(words.answer(answer, to: question.id)))
    }
    return answers.isEmpty ? [.paragraph(Words(words[.changeUnanswered]))] : answers
  }

  private func title(of kind: AdviceChange.Kind) -> String {
    switch kind {
    case .status(let old, let new):
      words[
        .changeStatus,
        [
          "from": old.map { words.text(for: $0) } ?? words[.statusNotOffered],
          "to": new.map { words.text(for: $0) } ?? words[.statusNotOffered],
        ]]
    case .sooner: words[.changeSooner]
    case .later: words[.changeLater]
    case .without(let mark): words[.changeWithout, ["event": name(of: mark)]]
    case .also(let mark): words[.changeAlso, ["event": name(of: mark)]]
    case .goesOn: words[.changeGoesOn]
    case .ends: words[.changeEnds]
    }
  }

  private func name(of mark: WaitMark) -> String {
    switch mark {
    case .event(let event): words.until(event)
    case .answer(let question):
      words[.changeAnswer, ["question": words.short(question)]]
    }
  }

  private func noteBlocks(_ notes: [PackNote]) -> [PaperBlock] {
    guard !notes.isEmpty else { return [] }
    let columns: [PaperBlock.Table.Column] = [
      .init(words[.columnEntry], weight: 24), .init(words[.columnBefore], weight: 38),
      .init(words[.columnAfter], weight: 38),
    ]
    let rows = notes.map { note -> [[PaperBlock]] in
      [
        [.note(Words(note.path, .code))], [.note(Words(note.old ?? "—"))],
        [.note(Words(note.new ?? "—"))],
      ]
    }
    return [
      .heading(level: 3, Words(words[.changesOther])),
      .table(.init(columns: columns, rows: rows)),
    ]
  }
}
