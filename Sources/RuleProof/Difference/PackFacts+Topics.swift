import Consultation

extension PackFacts {
  mutating func addAsked(_ pack: ClinicPack, beside other: ClinicPack) {
    for question in pack.questionnaire.questions {
      let path = "question.\(question.id)"
      switch question.kind {
      case .number(let range): add(path, "number [\(range.lowerBound)..\(range.upperBound)]")
      case .one: add(path, "one")
      case .many: add(path, "many")
      case .elapsed(let units):
        add(path, "elapsed in \(units.map(\.rawValue).joined(separator: ", "))")
      }
      add("\(path).when", question.condition.notation)
      add("\(path).unknown", question.allowsUnknown ? "yes" : "no")
      for option in question.options {
        add("\(path).option.\(option.id)", option.isExclusive ? "exclusive" : "")
      }
    }
    let shared = pack.questionnaire.questions.map(\.id).filter { other.questionnaire[$0] != nil }
    add("questions.order", Self.texts(shared))
  }

  mutating func addOffered(_ pack: ClinicPack, beside other: ClinicPack) {
    for treatment in pack.catalogue.treatments {
      let path = "treatment.\(treatment.id)"
      add(path, treatment.base.map { "rides on \($0)" } ?? "")
      add("\(path).areas", Self.texts(treatment.areas))
      for use in treatment.uses {
        let path = "\(path).for.\(use.concern)"
        add(path, "")
        add("\(path).grade", use.grade.rawValue)
        add("\(path).sessions", use.sessions.text)
        add("\(path).interval", "\(use.interval)")
        add("\(path).downtime", use.redDays.text)
        add("\(path).downtime_max", "\(use.redDaysAtMost)")
        add("\(path).first_visible", use.firstVisible.text)
        add("\(path).peak", use.peak.text + (use.peakAfterLast ? " after the last" : ""))
        add("\(path).minutes", use.minutes.text)
      }
    }
    let catalogue = pack.catalogue
    let shared = catalogue.treatments.map(\.id).filter { other.catalogue[$0] != nil }
    add("treatments.order", Self.texts(shared))
    add("matching.concern", "\(catalogue.concern)")
    add("matching.area", "\(catalogue.area)")
    add("matching.downtime", "\(catalogue.downtime)")
    add("matching.event", "\(catalogue.event)")
    for question in pack.questionnaire.questions where other.questionnaire[question.id] != nil {
      for option in question.options {
        add("option.\(question.id).\(option.id).days", option.days.map(String.init))
      }
    }
  }

  private mutating func add(_ prospects: Prospects?, of alternative: Alternative) {
    for side in Prospects.Side.allCases {
      guard let sources = prospects?.sources[side] else { continue }
      add("\(alternative.path).\(side.rawValue).sources", Self.texts(sources))
    }
    for (value, sources) in (prospects?.values ?? [:]).sorted(by: { $0.key < $1.key }) {
      add("\(alternative.path).value.\(value).sources", Self.texts(sources))
    }
    for figure in prospects?.figures ?? [] {
      let parts = [
        figure.side.rawValue, figure.with.text, figure.without.map { "without \($0.text)" },
        figure.certainty.rawValue, Self.texts(figure.sources),
      ]
      add(
        "\(alternative.path).figure.\(figure.id)", parts.compactMap(\.self).joined(separator: ", "))
    }
  }

  mutating func addWorded(_ pack: ClinicPack) {
    for rule in pack.ruleBook.rules {
      let path = "rule.\(rule.id)"
      add(path, "")
      add("\(path).when", rule.condition.notation)
      add("\(path).status", rule.status.rawValue)
      add("\(path).applies", Self.texts(rule.applies))
      add("\(path).until", rule.until?.notation)
      add("\(path).ends", rule.endsInterview ? "yes" : nil)
      add("\(path).urgent", rule.isUrgent ? "yes" : nil)
      add("\(path).strength", rule.strength.rawValue)
      add("\(path).sources", Self.texts(rule.sources))
    }
    addTold(pack.catalogue)
    for question in pack.questionnaire.questions {
      add("question.\(question.id).notice", question.hasNotice ? "yes" : nil)
    }
    for source in pack.sources.values.sorted(by: { $0.id < $1.id }) {
      let titles = Language.allCases.map(source.title)
      let parts =
        (titles[0] == titles[1] ? [titles[0]] : titles) + [
          source.publisher, source.year, source.url, source.kind?.rawValue, source.seen,
          source.seenOn.map { "\($0)" }, source.reviewBy.map { "until \($0)" },
        ]
      add("source.\(source.id)", parts.compactMap { $0 }.joined(separator: ", "))
    }
    for lesson in pack.lessons {
      add("lesson.\(lesson.id)", lesson.steps.joined(separator: " "))
      add("lesson.\(lesson.id).sources", Self.texts(lesson.sources))
    }
    for language in Language.allCases {
      let texts = pack.wording(language).texts
      for key in texts.keys.sorted() { add("text.\(language).\(key)", texts[key]) }
      add("notice.\(language)", pack.notice(language).sha256)
    }
    addClinic(pack)
  }

  private mutating func addTold(_ catalogue: Catalogue) {
    for value in catalogue.values { add("value.\(value.id)", value.measure.rawValue) }
    add(catalogue.nothing, of: .nothing)
    for treatment in catalogue.treatments {
      add(treatment.prospects, of: .treatment(treatment.id))
      for use in treatment.uses {
        add("treatment.\(treatment.id).for.\(use.concern).sources", Self.texts(use.sources))
      }
    }
  }

  private static func texts<Tag>(_ ids: [Identifier<Tag>]) -> String {
    ids.map(\.text).joined(separator: " ")
  }

  private mutating func addClinic(_ pack: ClinicPack) {
    let clinic = pack.clinic
    for (name, value) in [
      ("name", clinic.name), ("city", clinic.city), ("telephone", clinic.telephone),
      ("whatsapp", clinic.whatsapp), ("permit", clinic.permit), ("physician", clinic.physician),
      ("license", clinic.license), ("country_code", clinic.countryCode),
      ("placeholders", clinic.placeholders.joined(separator: " ")),
      ("idle_seconds", "\(pack.limits.idleSeconds)"),
      ("countdown_seconds", "\(pack.limits.countdownSeconds)"),
    ] {
      add("clinic.\(name)", value)
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var text: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
  }
}

extension Treatment.Span {
  fileprivate var text: String { from == to ? "\(from)" : "\(from) to \(to)" }
}

extension Condition {
  /// The row as it is written; nothing where it always holds.
  fileprivate var notation: String? {
    guard !cells.isEmpty else { return nil }
    return cells.map { "\($0.question): \($0.test.notation)" }.joined(separator: "; ")
  }
}

extension WaitEnd {
  fileprivate var notation: String {
    switch self {
    case .period(let period, let question): "\(period) after \(question)"
    case .event(let event): event.text
    }
  }
}
