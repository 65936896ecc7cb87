import Consultation

/// What an assessment says, in words that promise nothing.
extension Setting {
  /// How a treatment stands, with the end of a wait where there is one end to name.
  func status(_ finding: Finding) -> String {
    switch finding.status {
    case .suitable: return self[.statusSuitable]
    case .clearance: return self[.statusClearance]
    case .contraindicated: return self[.statusContraindicated]
    case .wait:
      guard let end = finding.end else { return self[.statusWait] }
      return self[.statusWaitUntil, ["end": words(for: end)]]
    }
  }

  /// The end of a wait, as it reads after *until*.
  func words(for end: Reason.End) -> String {
    switch end {
    case .day(let day): self[.statusDay, ["date": date(day)]]
    case .event(let event): wording.until(event)
    }
  }

  /// The reasons that hold, numbered, and in one sentence what is not known yet: nobody who said
  /// *I don't know* has said that it is so.
  func sentences(_ reasons: [Reason]) -> [String] {
    let known = reasons.filter { !$0.isUnknown }.enumerated().flatMap {
      sentences($1, number: $0 + 1)
    }
    var open: [String] = []
    for question in reasons.lazy.filter(\.isUnknown).flatMap(\.questions) {
      let name = wording.short(question)
      if !open.contains(name) { open.append(name) }
    }
    return known
      + (open.isEmpty ? [] : [self[.treatmentOpen, ["questions": open.joined(separator: ", ")]]])
  }

  /// A reason, and how long it lasts.
  func sentences(_ reason: Reason, number: Int) -> [String] {
    [numbered(reason, number)]
      + (reason.until.map { [self[.treatmentReasonUntil, ["end": words(for: $0)]]] } ?? [])
  }

  /// The rule behind a reason, the answers it rests on and its sources.
  func provenance(_ reason: Reason, number: Int) -> [String] {
    let questions = reason.questions.map(wording.short).joined(separator: ", ")
    return [numbered(reason, number)]
      + (questions.isEmpty ? [] : [self[.treatmentBasedOn, ["questions": questions]]])
      + [
        self[.treatmentRule, ["strength": self[LinePhrase(reason.strength)]]]
      ] + reason.sources.map(cited)
  }

  /// A reason may take several sentences; its number tells where it begins.
  private func numbered(_ reason: Reason, _ number: Int) -> String {
    self[.treatmentReason, ["number": String(number), "text": wording.text(reason)]]
  }

  /// What a use asks of the visitor, and how well it is shown.
  func sentences(_ use: Treatment.Use) -> [String] {
    let concern = wording.option(use.concern, of: pack.catalogue.concern)
    let sessions =
      use.sessions.upperBound > 1
      ? self[
        .useSessions, ["count": range(use.sessions), "interval": period(use.interval)]]
      : self[.useSession]
    let redDays =
      use.redDaysAtMost > 0
      ? self[
        .useRedDays, ["days": range(use.redDays), "most": amount(use.redDaysAtMost, .days)]]
      : self[.useNoRedDays]
    return [
      self[.useConcern, ["concern": concern]], self[LinePhrase(use.grade)], sessions,
      self[.useMinutes, ["minutes": range(use.minutes)]], redDays,
    ]
  }
}

extension LinePhrase {
  init(_ strength: Rule.Strength) {
    self =
      switch strength {
      case .label: .strengthLabel
      case .law: .strengthLaw
      case .meta: .strengthMeta
      case .trial: .strengthTrial
      case .observational: .strengthObservational
      case .consensus: .strengthConsensus
      case .practice: .strengthPractice
      }
  }

  init(_ grade: EvidenceGrade) {
    self =
      switch grade {
      case .a: .gradeA
      case .b: .gradeB
      case .c: .gradeC
      case .d: .gradeD
      }
  }

  init(_ fit: Fit) {
    self =
      switch fit {
      case .good: .fitGood
      case .tight: .fitTight
      case .poor: .fitPoor
      }
  }
}
