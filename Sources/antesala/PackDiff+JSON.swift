import Consultation
import RuleProof

extension PackDiff {
  /// The differences for a program.
  func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.key("old")
      comparison.old.identity.write(to: &json)
      json.key("new")
      comparison.new.identity.write(to: &json)
      json.key("changes")
      json.list(changes) { json, change in
        json.object { json in change.write(to: &json, of: comparison, language) }
      }
      json.key("notes")
      json.list(notes) { json, note in
        json.object { json in
          json.field("topic", note.topic.rawValue)
          json.field("path", note.path)
          json.field("old", note.old)
          json.field("new", note.new)
        }
      }
      json.key("undecided")
      json.list(undecided) { json, undecided in
        json.object { json in
          json.field("subject", undecided.subject.name)
          undecided.kind.write(to: &json)
          json.field("because", undecided.limit.sentence)
        }
      }
    }
    return writer.bytes
  }
}

extension ClinicPack.Identity {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("version", version)
      json.field("sha256", sha256)
    }
  }
}

extension AdviceChange {
  fileprivate func write(
    to json: inout JSONWriter, of comparison: PackComparison, _ language: Language
  ) {
    json.field("direction", kind.direction.rawValue)
    kind.write(to: &json)
    json.key("treatments")
    json.list(treatments) { json, treatment in json.string(treatment.text) }
    for (pack, reasons, isOld) in [
      (comparison.old, before, true), (comparison.new, after, false),
    ] {
      if isOld { json.key("old") } else { json.key("new") }
      json.object { json in
        json.key("rules")
        json.list(reasons) { json, reason in json.object { json in reason.write(to: &json) } }
        json.key("assess")
        json.raw(Array(visitor.carried(to: pack.questionnaire).json(language).utf8))
      }
    }
  }
}

extension AdviceChange.Kind {
  /// What changes: a status with both sides, or the one thing that does.
  fileprivate func write(to json: inout JSONWriter) {
    json.key("change")
    switch self {
    case .status(let old, let new):
      json.string("status")
      json.field("from", old?.rawValue)
      json.field("to", new?.rawValue)
    case .sooner: json.string("sooner")
    case .later: json.string("later")
    case .without(let mark), .also(let mark):
      json.string(direction == .milder ? "without" : "also")
      switch mark {
      case .event(let event):
        json.field("event", event.text)
      case .answer(let question):
        json.field("question", question.text)
      }
    case .goesOn: json.string("goes_on")
    case .ends: json.string("ends")
    }
  }
}

extension Reason {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("rule", rule.text)
    json.field("status", status.rawValue)
    json.key("unknown")
    json.truth(isUnknown)
    json.key("until")
    switch until {
    case .day(let day)?: json.string(day.description)
    case .event(let event)?: json.string(event.text)
    case nil: json.null()
    }
  }
}
