public import Casework
public import Consultation

extension Phrasing {
  /// One part of a record.
  ///
  /// - Parameters:
  ///   - readers: who saw it; said in its own part alone.
  ///   - folio: of the records that its history may name.
  public func lines(
    of section: RecordSection, of one: Case, readers: [AccessEvent] = [],
    folio: (LeadID) -> Folio?
  ) -> [RecordLine] {
    switch section {
    case .contact: contact(of: one)
    case .answers:
      questions(answeredIn: one.lead).compactMap { id in
        one.lead.answers[id].map {
          RecordLine(words.answer($0, to: id), mark: question(id) + ": ", isMarkQuiet: true)
        }
      } + (weights(of: one.lead).map { [fact(.valuesTitle, $0)] } ?? [])
    case .assessment: assessment(of: one.lead)
    case .plan: plan(of: one.lead)
    case .consents: consents(of: one)
    case .history: history(of: one, folio: folio)
    case .accesses: accesses(readers)
    }
  }

  private func fact(_ name: CasePhrase, _ value: String) -> RecordLine {
    RecordLine(value, mark: self[name] + ": ", isMarkQuiet: true)
  }

  private func contact(of one: Case) -> [RecordLine] {
    let contact = one.contact
    return [
      fact(.contactName, contact.name), fact(.contactTelephone, contact.spacedTelephone ?? "—"),
      fact(.contactEmail, contact.email ?? "—"),
      fact(.contactChannel, self[.channel(contact.channel)]),
      fact(.contactTime, self[.time(contact.bestTime)]),
      fact(.contactLanguage, self[one.lead.language == .es ? .languageSpanish : .languageEnglish]),
      fact(.contactArrived, minute(one.record.at) + ", " + one.record.device.prefix(8)),
    ]
      + (one.followUp.map { [fact(.columnFollowUp, followUp($0))] } ?? [])
      + one.notes.reversed().map { note in
        RecordLine(note.text, mark: "\(minute(note.at)) \(note.by): ", isMarkQuiet: true)
      }
  }

  private func assessment(of lead: Lead) -> [RecordLine] {
    let advice = lead.advised + lead.advice.filter { $0.rank == nil && $0.match }
    return [
      RecordLine(
        self[
          .assessmentPack,
          ["pack": "\(lead.pack.id) \(lead.pack.version)", "day": short(lead.on)]], tone: .quiet),
      RecordLine(words.text(for: lead.review), tone: .quiet),
    ] + advice.flatMap(lines)
  }

  private func lines(of advice: Lead.Advice) -> [RecordLine] {
    let rank = advice.rank.map { "\($0). " } ?? "   "
    var lines = [
      RecordLine(
        name(of: advice.treatment) + " — " + status(of: advice), tone: .strong,
        mark: rank + sign(of: advice.status) + " ")
    ]
    for rule in advice.reasons {
      let words = reason(rule)
      let isOpen = advice.unknown.contains(rule)
      lines.append(
        RecordLine(isOpen ? self[.reasonOpen, ["reason": words]] : words, mark: "     • "))
      let sources = sources(of: rule)
      if !sources.isEmpty { lines.append(RecordLine(sources, tone: .quiet, mark: "       ")) }
    }
    return lines
  }

  private func sources(of rule: RuleID) -> String {
    let rule = pack.ruleBook.rules.first { $0.id == rule }
    return (rule?.sources ?? []).compactMap { id in
      pack.sources[id].map { source in
        [source.title(in: language), source.year].compactMap { $0 }.joined(separator: ", ")
      }
    }.joined(separator: "; ")
  }

  private func plan(of lead: Lead) -> [RecordLine] {
    let planned = lead.advised.filter { !$0.sessions.isEmpty }
    guard !planned.isEmpty else { return [RecordLine(self[.planNone], tone: .quiet)] }
    return planned.map { advice in
      RecordLine(
        advice.sessions.map(short).joined(separator: " → "),
        mark: name(of: advice.treatment) + ": ", isMarkQuiet: true)
    }
  }
}

/// What was agreed to, done, and seen.
extension Phrasing {
  private func consents(of one: Case) -> [RecordLine] {
    let consent = one.lead.consent
    let purposes = Consent.Purpose.allCases.map { purpose in
      let state: CasePhrase =
        !consent.purposes.contains(purpose)
        ? .consentNotGiven : one.purposes.contains(purpose) ? .consentGiven : .consentRevoked
      return RecordLine(self[state], mark: self[.purpose(purpose)] + ": ", isMarkQuiet: true)
    }
    return purposes + [
      fact(.consentSignature, "\(consent.signature) (“\(consent.acceptance)”)"),
      fact(.consentGivenAt, "\(minute(consent.givenAt)), \(consent.kiosk)"),
      fact(.consentNotice, consent.noticeSHA256.prefix(16) + "…"),
    ] + one.requests.map(line)
  }

  private func line(of request: PrivacyRequest) -> RecordLine {
    let due = request.due(businessDays).map { ", " + self[.requestDue, ["day": short($0)]] }
    return RecordLine(
      self[.state(request.state)] + (due ?? ""),
      tone: request.isOverdue(on: today, businessDays) ? .late : .plain,
      mark: self[.right(request.right)] + ", " + short(request.received) + ": ", isMarkQuiet: true)
  }

  /// Who did what and when; what was undone says so, and what crossed another's change too.
  private func history(of one: Case, folio: (LeadID) -> Folio?) -> [RecordLine] {
    let crossings = Dictionary(one.crossings.map { ($0.event, $0) }) { first, _ in first }
    let first = RecordLine(
      self[.historyArrived], mark: minute(one.record.at) + "  ", isMarkQuiet: true)
    return [first]
      + one.history.map { happening in
        let event = happening.event
        let isUndone = one.undone.contains(event.id)
        var words = change(event.change, folio: folio)
        if case .undo(let target) = event.change,
          let undone = one.history.first(where: { $0.event.id == target })
        {
          words += ": " + change(undone.event.change, folio: folio)
        }
        if isUndone { words += " " + self[.historyUndone] }
        if let crossing = crossings[event.id] {
          words += " " + self[crossing.replaced.isEmpty ? .historyUnseen : .historyReplaced]
        }
        return RecordLine(
          words, tone: isUndone ? .quiet : .plain,
          mark: "\(minute(event.at))  \(event.by): ", isMarkQuiet: true)
      }
  }

  private func accesses(_ readers: [AccessEvent]) -> [RecordLine] {
    guard !readers.isEmpty else { return [RecordLine(self[.accessesNone], tone: .quiet)] }
    return readers.map { access in
      RecordLine(
        "\(access.by ?? "—"): \(self[.act(access.act)])"
          + (access.reason.map { " (" + $0 + ")" } ?? ""),
        mark: minute(access.at) + "  ", isMarkQuiet: true)
    }
  }
}
