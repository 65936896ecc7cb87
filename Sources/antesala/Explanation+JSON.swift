import Consultation

extension Explanation {
  /// Writes the fields that `antesala assess --explain` adds to a treatment.
  func write(to json: inout JSONWriter, of interview: Interview) {
    json.key("why")
    json.list(causes) { json, cause in cause.write(to: &json, of: interview) }
    json.key("milder")
    guard let milder else { return json.null() }
    json.object { json in
      json.key("status")
      json.string(milder.rawValue)
      json.key("changes")
      json.list(changes) { json, change in change.write(to: &json) }
    }
  }
}

extension Explanation.Cause {
  /// Writes the answers that matter as answers are read: each cause can be assessed by itself.
  fileprivate func write(to json: inout JSONWriter, of interview: Interview) {
    json.object { json in
      var place = parts.startIndex
      while place < parts.endIndex {
        let question = parts[place].question
        var options: [OptionID] = []
        var answer: Answer?
        while place < parts.endIndex, parts[place].question == question {
          answer = interview.answer(in: parts[place])
          options += parts[place].options
          place += 1
        }
        json.key(named: question.text)
        (options.isEmpty ? answer : .many(options)).write(to: &json)
      }
    }
  }
}

extension Answer? {
  /// Writes the answer in the form in which it is read; one not given is `null`.
  fileprivate func write(to json: inout JSONWriter) {
    switch self?.notation {
    case .number(let number)?: json.number(number)
    case .word(let word)?: json.string(word)
    case .list(let options)?: json.list(options) { json, option in json.string(option.text) }
    case nil: json.null()
    }
  }
}

extension Explanation.Change {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(rule.text)
      switch self {
      case .day(let day, _):
        json.key("day")
        json.string(day.description)
      case .event(let event, _):
        json.key("event")
        json.string(event.text)
      case .knowledge(let questions, _):
        json.key("find_out")
        json.list(questions) { json, question in json.string(question.text) }
      case .clearance:
        json.key("clearance")
        json.truth(true)
      case .nothing: break
      }
    }
  }
}
