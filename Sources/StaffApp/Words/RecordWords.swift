import Casework
import Consultation
import Terminal

extension Office {
  /// One part of a record.
  func passages(of section: RecordPage.Section, of one: Case) -> [Passage] {
    switch section {
    case .contact: contact(of: one)
    case .answers: answers(of: one)
    case .assessment: assessment(of: one)
    case .plan: plan(of: one)
    case .consents: consents(of: one)
    case .history: history(of: one)
    case .accesses: accesses(of: one)
    }
  }

  private func contact(of one: Case) -> [Passage] {
    let contact = one.contact
    return [
      fact(.contactName, contact.name), fact(.contactTelephone, contact.spacedTelephone ?? "—"),
      fact(.contactEmail, contact.email ?? "—"),
      fact(.contactChannel, self[.channel(contact.channel)]),
      fact(.contactTime, self[.time(contact.bestTime)]),
      fact(.contactLanguage, self[one.lead.language == .es ? .languageSpanish : .languageEnglish]),
      fact(.contactArrived, desk.minute(one.record.at) + ", " + one.record.device.prefix(8)),
    ]
      + (one.followUp.map { [fact(.columnFollowUp, text(for: $0))] } ?? [])
      + one.notes.reversed().map { note in
        Passage(note.text, mark: "\(desk.minute(note.at)) \(note.by): ", markStyle: .quiet)
      }
  }

  private func answers(of one: Case) -> [Passage] {
    desk.pack.questionnaire.questions.compactMap { question in
      one.lead.answers[question.id.text].map { answer in
        Passage(
          text(for: answer, to: question.id), mark: desk.words.short(question.id) + ": ",
          markStyle: .quiet)
      }
    }
  }

  /// An answer as the visitor gave it.
  func text(for answer: Answer, to question: QuestionID) -> String {
    switch answer {
    case .number(let number): "\(number)"
    case .one(let option): name(of: option, question)
    case .many([]): name(of: Option.none, question)
    case .many(let options): options.map { name(of: $0, question) }.joined(separator: " · ")
    case .elapsed(let period): self[.ago, ["period": desk.words.text(for: period)]]
    case .unknown: self[.unknown]
    }
  }

  private func assessment(of one: Case) -> [Passage] {
    let advice =
      one.lead.advised
      + one.lead.advice.filter { $0.rank == nil && $0.match }
    return [
      Passage(
        self[
          .assessmentPack,
          [
            "pack": "\(one.lead.pack.id) \(one.lead.pack.version)",
            "day": desk.short(one.lead.on),
          ]], style: .quiet),
      Passage(desk.words.text(for: one.lead.review), style: .quiet),
    ] + advice.flatMap(passages)
  }

  private func passages(of advice: Lead.Advice) -> [Passage] {
    let rank = advice.rank.map { "\($0). " } ?? "   "
    var passages = [
      Passage(
        name(of: advice.treatment) + " — " + status(of: advice),
        style: Style(.text, bold: true), mark: rank + sign(of: advice.status) + " ")
    ]
    for rule in advice.reasons {
      let words = words(of: rule)
      let isOpen = advice.unknown.contains(rule)
      passages.append(
        Passage(isOpen ? self[.reasonOpen, ["reason": words]] : words, mark: "     • "))
      let sources = sources(of: rule)
      if !sources.isEmpty {
        passages.append(Passage(sources, style: .quiet, mark: "       "))
      }
    }
    return passages
  }

  /// A rule's reason, or its id where the pack no longer has it.
  func words(of rule: RuleID) -> String {
    desk.words.has("rule.\(rule)") ? desk.words["rule.\(rule)"] : rule.text
  }

  func status(of advice: Lead.Advice) -> String {
    if advice.status == .wait, let until = advice.until {
      return self[.statusWaitUntil, ["date": desk.short(until)]]
    }
    return self[.status(advice.status)]
  }

  private func sources(of rule: RuleID) -> String {
    let rule = desk.pack.ruleBook.rules.first { $0.id == rule }
    return (rule?.sources ?? []).compactMap { id in
      desk.pack.sources[id].map { source in
        [source.title(in: desk.language), source.year].compactMap { $0 }.joined(separator: ", ")
      }
    }.joined(separator: "; ")
  }

  private func plan(of one: Case) -> [Passage] {
    let planned = one.lead.advised.filter { !$0.sessions.isEmpty }
    guard !planned.isEmpty else { return [Passage(self[.planNone], style: .quiet)] }
    return planned.map { advice in
      Passage(
        advice.sessions.map(desk.short).joined(separator: " → "),
        mark: name(of: advice.treatment) + ": ", markStyle: .quiet)
    }
  }

  private func consents(of one: Case) -> [Passage] {
    let consent = one.lead.consent
    let purposes = Consent.Purpose.allCases.map { purpose in
      let state: StaffPhrase =
        !consent.purposes.contains(purpose)
        ? .consentNotGiven : one.purposes.contains(purpose) ? .consentGiven : .consentRevoked
      return Passage(
        self[state], mark: self[.purpose(purpose)] + ": ", markStyle: .quiet)
    }
    return purposes + [
      fact(.consentSignature, "\(consent.signature) (“\(consent.acceptance)”)"),
      fact(.consentGivenAt, "\(desk.minute(consent.givenAt)), \(consent.kiosk)"),
      fact(.consentNotice, consent.noticeSHA256.prefix(16) + "…"),
    ] + requests(of: one)
  }

  private func requests(of one: Case) -> [Passage] {
    one.requests.map { request in
      Passage(
        self[.state(request.state)] + due(of: request),
        style: request.isOverdue(on: desk.today, desk.businessDays) ? .error : .text,
        mark: self[.right(request.right)] + ", " + desk.short(request.received) + ": ",
        markStyle: .quiet)
    }
  }

  private func due(of request: PrivacyRequest) -> String {
    request.due(desk.businessDays).map { ", " + self[.requestDue, ["day": desk.short($0)]] } ?? ""
  }

  /// Who did what and when; what was undone says so, and what crossed another's change too.
  private func history(of one: Case) -> [Passage] {
    let crossings = Dictionary(one.crossings.map { ($0.event, $0) }) { first, _ in first }
    let first = Passage(
      self[.historyArrived], mark: desk.minute(one.record.at) + "  ", markStyle: .quiet)
    return [first]
      + one.history.map { happening in
        let event = happening.event
        let isUndone = one.undone.contains(event.id)
        var words = text(for: event.change)
        if case .undo(let target) = event.change,
          let undone = one.history.first(where: { $0.event.id == target })
        {
          words += ": " + text(for: undone.event.change)
        }
        if isUndone { words += " " + self[.historyUndone] }
        if let crossing = crossings[event.id] {
          words += " " + self[crossing.replaced.isEmpty ? .historyUnseen : .historyReplaced]
        }
        return Passage(
          words, style: isUndone ? .quiet : .text,
          mark: "\(desk.minute(event.at))  \(event.by): ", markStyle: .quiet)
      }
  }

  private func accesses(of one: Case) -> [Passage] {
    let readers = files.readers(of: one.id)
    guard !readers.isEmpty else { return [Passage(self[.accessesNone], style: .quiet)] }
    return readers.map { access in
      Passage(
        "\(access.by ?? "—"): \(self[.act(access.act)])"
          + (access.reason.map { " (" + $0 + ")" } ?? ""),
        mark: desk.minute(access.at) + "  ", markStyle: .quiet)
    }
  }
}

extension StaffPhrase {
  static func state(_ state: PrivacyRequest.State) -> Self {
    switch state {
    case .open: .requestStateOpen
    case .answered: .requestStateAnswered
    case .refused: .requestStateRefused
    case .done: .requestStateDone
    }
  }
}
