import Consultation
import RuleProof
import Terminal

/// The differences of two packs, as somebody reads them who answers for the new one.
struct PackDiffPage {
  private(set) var text = ""
  private let diff: PackDiff
  private let words: Wording
  private let oldWords: Wording
  private let language: Language

  init(_ diff: PackDiff, language: Language) {
    self.diff = diff
    self.language = language
    words = diff.comparison.new.wording(language)
    oldWords = diff.comparison.old.wording(language)
    for change in diff.changes { write(change) }
    write(diff.notes)
    for undecided in diff.undecided {
      line("undecided \(undecided.subject.name): \(undecided.kind.title(words))")
      line("  \(undecided.limit.sentence)")
    }
    if !text.isEmpty { line(tally) }
  }

  private mutating func line(_ words: String) { text += words + "\n" }

  private mutating func write(_ change: AdviceChange) {
    line("\(change.kind.direction.rawValue.filled(to: 10))\(change.kind.title(words))")
    for treatment in change.treatments { line("  \(name(treatment))") }
    for (label, reasons) in [("old", change.before), ("new", change.after)] {
      for reason in reasons where !reason.isUnknown { line("  \(label): \(reason.told)") }
      let open = reasons.filter(\.isUnknown).map(\.rule.text)
      if let first = open.first {
        let more = open.count > 1 ? " and \(open.count - 1) more" : ""
        line("  \(label): \(first)\(more) (not ruled out: clearance)")
      }
    }
    line(change.visitor.answers.isEmpty ? "  before anything is said" : "  for example:")
    let decisive = Set((change.before + change.after).filter { !$0.isUnknown }.flatMap(\.questions))
    for question in questions(change.visitor) {
      let mark = decisive.contains(question.id) ? ">" : " "
      for answer in spoken(question, of: change.visitor) { line("  \(mark) \(answer)") }
    }
    let old = told(change.visitor, diff.comparison.old)
    let new = told(change.visitor, diff.comparison.new)
    if old == new {
      line("  assess: \(old)")
    } else {
      line("  assess old: \(old)")
      line("  assess new: \(new)")
    }
    line("")
  }

  /// One answer in words, and which pack does not take it.
  private func spoken(_ question: Question, of visitor: Witness) -> [String] {
    let alone = Witness(
      today: visitor.today, answers: visitor.answers.filter { $0.key == question.id })
    let (old, new) = (diff.comparison.old.questionnaire, diff.comparison.new.questionnaire)
    let isNew = alone.carried(to: new) == alone
    let missing =
      switch (old[question.id], new[question.id]) {
      case (nil, _): "  (only the new pack asks)"
      case (_, nil): "  (only the old pack asks)"
      case (_?, _?):
        alone.carried(to: old) != alone
          ? "  (not so in the old pack)" : isNew ? "" : "  (not so in the new pack)"
      }
    return alone.spoken(Questionnaire([question]), isNew ? words : oldWords).map { $0 + missing }
  }

  private func told(_ visitor: Witness, _ pack: ClinicPack) -> String {
    visitor.carried(to: pack.questionnaire).json(language)
  }

  /// The questions that the visitor answers, with the options of both packs, in the new order.
  private func questions(_ visitor: Witness) -> [Question] {
    let (old, new) = (diff.comparison.old.questionnaire, diff.comparison.new.questionnaire)
    return (new.questions + old.questions.filter { new[$0.id] == nil })
      .filter { visitor.answers[$0.id] != nil }
  }

  private func name(_ treatment: TreatmentID) -> String {
    let words = diff.comparison.new.catalogue[treatment] != nil ? words : oldWords
    return "\(treatment)  \(words.name(treatment))"
  }

  private mutating func write(_ notes: [PackNote]) {
    for topic in PackNote.Topic.allCases {
      let notes = notes.filter { $0.topic == topic }
      guard !notes.isEmpty else { continue }
      line("\(topic.rawValue) otherwise")
      for note in notes { line("  \(note.told)") }
      line("")
    }
  }

  private var tally: String {
    let counts = AdviceChange.Direction.allCases.map { direction in
      diff.changes.count { $0.kind.direction == direction }
    }
    let touched = Set(diff.changes.flatMap(\.treatments)).count
    let all = diff.comparison.subjects.count - 1
    let advice = "\(counts[0]) milder, \(counts[1]) stricter, in \(touched) of \(all) treatments"
    return diff.notes.isEmpty ? advice : "\(advice); \(diff.notes.count) beside the advice"
  }
}

extension PackComparison.Subject {
  /// Its id.
  var name: String {
    switch self {
    case .interview: "interview"
    case .treatment(let id): id.text
    }
  }
}

extension AdviceChange.Kind {
  /// The change as a heading.
  func title(_ words: Wording) -> String {
    switch self {
    case .status(let old, let new):
      "\(old?.rawValue ?? "not offered") -> \(new?.rawValue ?? "not offered")"
    case .sooner: "a wait ends on an earlier day, or on none that is named"
    case .later: "a wait ends on a later day, or on a day at last"
    case .without(let mark): "a wait no longer lasts until \(mark.name(words))"
    case .also(let mark): "a wait also lasts until \(mark.name(words))"
    case .goesOn: "the interview goes on"
    case .ends: "the interview ends"
    }
  }
}

extension WaitMark {
  /// The event in words and by its id, or the answer that is missing.
  fileprivate func name(_ words: Wording) -> String {
    switch self {
    case .event(let event): "\(words.until(event)) (\(event))"
    case .answer(let question): "a day that hangs on \(question), which is not answered"
    }
  }
}

extension Reason {
  /// The rule and what it says.
  fileprivate var told: String {
    let end =
      switch until {
      case .day(let day)?: " until \(day)"
      case .event(let event)?: " until \(event)"
      case nil: ""
      }
    return "\(rule) (\(isUnknown ? "not ruled out: " : "")\(status.rawValue)\(end))"
  }
}

extension PackNote {
  fileprivate var told: String {
    switch (old, new) {
    case (let old?, let new?): "\(path)  \(old.short) -> \(new.short)"
    case (nil, let new?): "\(path)  only in the new pack\(new.isEmpty ? "" : ": \(new.short)")"
    case (let old?, nil): "\(path)  only in the old pack\(old.isEmpty ? "" : ": \(old.short)")"
    case (nil, nil): path
    }
  }
}

extension String {
  /// On one line, and no longer than a line.
  fileprivate var short: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? "\(line.prefix(59))…" : line.isEmpty ? "nothing" : line
  }
}
