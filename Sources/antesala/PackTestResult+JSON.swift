import Consultation
import RuleProof

extension PackTestResult {
  /// The same for programs: every failure, every gap, every mistake with its verdict.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.key("pack")
      json.object { json in
        let identity = loaded.pack.identity
        json.field("id", identity.id)
        json.field("version", identity.version)
        json.field("sha256", identity.sha256)
      }
      json.key("examples")
      examples.write(to: &json)
      json.key("rules")
      json.object { json in
        json.field("count", loaded.pack.ruleBook.rules.count)
        json.key("missing")
        json.list(examples.unexercised) { $0.string($1.text) }
      }
      json.key("boundaries")
      boundaries.write(to: &json)
      json.key("mutants")
      if let mutants { mutants.write(to: &json) } else { json.null() }
    }
    return writer.bytes
  }
}

extension ExampleReport {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("count", count)
      json.key("failures")
      json.list(failures) { json, failure in
        json.object { json in
          json.field("id", failure.example.id)
          json.field("file", failure.example.file)
          json.field("line", failure.example.line)
          json.key("differences")
          json.list(failure.differences) { $0.string($1) }
        }
      }
    }
  }
}

extension BoundaryCoverage {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("count", count)
      json.key("missing")
      json.list(missing) { json, boundary in
        json.object { json in
          json.field("rule", boundary.rule.text)
          json.field("question", boundary.question.text)
          json.field("answer", "\(boundary.step)")
          json.field("cell", boundary.truth.word)
        }
      }
    }
  }
}

extension MutantTally {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("count", judged.count)
      json.field("killed", count(.killed))
      json.field("equivalent", count(.equivalent))
      json.field("surviving", count(.surviving))
      json.field("excused", count(.excused))
      json.field("undecided", count(.undecided))
      json.field("milliseconds", Int(time.milliseconds))
      json.key("list")
      json.list(judged) { json, judged in
        json.object { json in
          json.field("rule", judged.mutant.rule.id.text)
          json.field("mutant", "\(judged.mutant)")
          json.field("kind", judged.mutant.kind.rawValue)
          json.field("verdict", judged.verdict.word.rawValue)
          judged.verdict.write(to: &json)
        }
      }
    }
  }
}

extension MutantVerdict {
  /// What belongs to the verdict: what caught the mistake, or who is told something else.
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .killed(.example(let id)): json.field("example", id)
    case .killed(.redLine(let id)): json.field("redline", id.text)
    case .equivalent: break
    case .undecided(let limit): json.field("because", limit.sentence)
    case .surviving(let survivor): survivor.write(to: &json)
    case .excused(let why, let survivor):
      json.field("because", why)
      survivor.write(to: &json)
    }
  }
}

extension MutantSurvivor {
  fileprivate func write(to json: inout JSONWriter) {
    json.key("visitor")
    json.raw(Array(visitor.json(.en).utf8))
    json.key("ended")
    json.object { json in
      json.field("now", ended.now?.text)
      json.field("then", ended.then?.text)
    }
    json.key("treatments")
    json.list(differences) { json, difference in
      json.object { json in
        json.field("id", difference.treatment.text)
        json.key("now")
        difference.stand.now.write(to: &json)
        json.key("then")
        difference.stand.then.write(to: &json)
      }
    }
  }
}

extension MutantSurvivor.Stand {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("status", status.rawValue)
      json.field("until", until?.description)
      if let isSaid {
        json.key("said")
        json.truth(isSaid)
      }
    }
  }
}

extension Truth {
  fileprivate var word: String {
    switch self {
    case .no: "no"
    case .unknown: "unknown"
    case .yes: "yes"
    }
  }
}

extension JSONWriter {
  mutating func field(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func field(_ name: StaticString, _ number: Int?) {
    key(name)
    self.number(number)
  }
}
