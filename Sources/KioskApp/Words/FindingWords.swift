import Consultation
import Terminal

extension Lobby {
  /// How a treatment stands: a sign, words, a colour; any one of them is enough.
  func status(of finding: Finding) -> Passage {
    switch finding.status {
    case .suitable: Passage(self[.statusSuitable], style: .success, mark: "■ ")
    case .clearance: Passage(self[.statusClearance], style: Style(.text, bold: true), mark: "? ")
    case .wait: Passage(wait(of: finding), style: Style(.text, bold: true), mark: "… ")
    case .contraindicated: Passage(self[.statusNotOffered], style: .error, mark: "× ")
    }
  }

  /// The reasons in words; what is not known yet is named in one sentence, by what was asked, for
  /// nobody who said *I don't know* has said that it is so.
  func reasons(of finding: Finding) -> [Passage] {
    let open = finding.openQuestions.map(words.short)
    return finding.knownReasons.map { Passage(words.text($0), mark: "• ") }
      + (open.isEmpty
        ? []
        : [Passage(self[.detailOpen, ["questions": open.joined(separator: ", ")]], mark: "? ")])
  }

  private func wait(of finding: Finding) -> String {
    switch finding.end {
    case .day(let day): self[.statusWaitDay, ["date": words.short(day)]]
    case .event(let event): self[.statusWaitEvent, ["event": words.until(event)]]
    case nil: self[.statusWait]
    }
  }

  /// Treatments to open, in their order.
  func cards<Item>(
    of findings: [Finding], grounds: [TreatmentID: Grounds], item: (TreatmentID) -> Item
  ) -> [Card<Item>] {
    zip(findings, grounds.topics(of: findings)).enumerated().map { place, pair in
      card(of: pair.0, topics: pair.1, item: item(pair.0.treatment), place: place)
    }
  }

  /// A treatment to open: its name, how it stands, how it suits.
  private func card<Item>(
    of finding: Finding, topics: [QuestionID], item: Item, place: Int
  ) -> Card<Item> {
    guard finding.isJudged else {
      return Card(
        item, shortcut: ChoiceList.shortcut(of: place),
        [
          Passage(words.name(finding.treatment), style: .title),
          Passage(self[.othersAsk], style: .quiet),
        ])
    }
    var remarks: [String] = []
    if let use = finding.uses.first { remarks.append(words.text(for: use.grade)) }
    if finding.status != .contraindicated, let fit = finding.fit {
      remarks.append(words.text(for: fit))
    }
    let remark = remarks.isEmpty ? [] : [Passage(remarks.joined(separator: " · "), style: .quiet)]
    return Card(
      item, shortcut: ChoiceList.shortcut(of: place),
      [
        Passage(words.name(finding.treatment), style: .title),
        status(of: finding, topics: topics),
      ] + remark)
  }

  /// How a treatment stands, and what that is about where there is room to say so.
  private func status(of finding: Finding, topics: [QuestionID]) -> Passage {
    var passage = status(of: finding)
    guard !topics.isEmpty, isAiry else { return passage }
    let most = 3
    let named = topics.prefix(most).map { words.short($0) }.joined(separator: ", ")
    passage.text =
      self[
        topics.count > most ? .resultsAmong : .resultsAbout,
        ["status": passage.text, "topics": named]]
    return passage
  }

  /// What a treatment asks of the visitor for one concern, a fact a line.
  func facts(of use: Treatment.Use) -> [Passage] {
    let peak = use.peakAfterLast ? Phrase.factPeakLast : .factPeak
    let facts: [(Phrase, String)] = [
      (.factSessions, use.sessions.words),
      (.factInterval, words.text(for: use.interval)),
      (.factRedDays, self[.factRedDaysValue, redDays(of: use)]),
      (.factMinutes, self[.factMinutesValue, ["minutes": use.minutes.words]]),
      (.factFirst, firstVisible(of: use)), (peak, words.text(for: use.peak)),
    ]
    let isSingle = use.sessions.upperBound < 2
    let lines = facts.filter { $0.0 != .factInterval || !isSingle }.map { self[$0] + " " + $1 }
    return ([words.text(for: use.grade)] + lines).map { Passage($0, mark: "• ") }
  }

  private func firstVisible(of use: Treatment.Use) -> String {
    use.firstVisible.to.parts.isEmpty
      ? self[.factSameDay] : words.text(for: use.firstVisible)
  }

  private func redDays(of use: Treatment.Use) -> [String: String] {
    ["days": use.redDays.words, "most": "\(max(use.redDaysAtMost, use.redDays.upperBound))"]
  }
}

extension Wording {
  /// How a treatment's red days sit with the days the visitor can spare.
  func text(for fit: Fit) -> String {
    switch fit {
    case .good: self[.fitGood]
    case .tight: self[.fitTight]
    case .poor: self[.fitPoor]
    }
  }

  /// How well an effect is shown.
  func text(for grade: EvidenceGrade) -> String {
    switch grade {
    case .a: self[.gradeA]
    case .b: self[.gradeB]
    case .c: self[.gradeC]
    case .d: self[.gradeD]
    }
  }

  /// What a rule rests on.
  func text(for strength: Rule.Strength) -> String {
    switch strength {
    case .label: self[.strengthLabel]
    case .law: self[.strengthLaw]
    case .meta: self[.strengthMeta]
    case .trial: self[.strengthTrial]
    case .observational: self[.strengthObservational]
    case .consensus: self[.strengthConsensus]
    case .practice: self[.strengthPractice]
    }
  }

  /// A source in one line: title, year, publisher, and how much of it was read.
  func text(for source: Source) -> String {
    var parts = [source.title(in: language)]
    let origin = [source.publisher, source.year].compactMap { $0 }.joined(separator: ", ")
    if !origin.isEmpty { parts.append(origin) }
    parts.append(seen(source.seen))
    return parts.joined(separator: " — ")
  }

  private func seen(_ name: String) -> String {
    let phrases: [String: Phrase] = [
      "text": .seenText, "abstract": .seenAbstract, "excerpt": .seenExcerpt, "copy": .seenCopy,
      "report": .seenReport, "page": .seenPage, "news": .seenNews, "record": .seenRecord,
      "summary": .seenSummary, "vendor": .seenVendor, "none": .seenNone,
    ]
    return phrases[name].map { self[$0] } ?? name
  }
}
