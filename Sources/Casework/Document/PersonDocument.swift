public import Consultation

/// Everything that is kept about a person, for that person to read (the right of access).
///
/// Markdown that reads as plain text: headings, lists and paragraphs, in the language in which the
/// person spoke with the kiosk. Nothing recorded can begin a line of its own or steer whoever shows
/// it.
public struct PersonDocument: Hashable, Sendable {
  /// The whole text, with a line feed at its end.
  public let text: String

  /// - Parameters:
  ///   - accesses: of the whole journal; those to this record are told.
  ///   - made: the day of the document.
  ///   - folios: of further records of the person, which have documents of their own.
  ///   - language: the person's own if left out.
  ///   - day: the day at the clinic on which a moment falls.
  public init(
    _ one: Case, pack: ClinicPack, accesses: [AccessEvent], made: CalendarDay,
    folios: [LeadID: Folio] = [:], language: Language? = nil, day: @escaping (Moment) -> CalendarDay
  ) {
    var lines = Lines(
      DocumentWords(
        pack: pack, language: language ?? one.lead.language, day: day, folios: folios))
    lines.opening(one, made: made)
    lines.contact(one.contact)
    lines.answers(one.lead)
    lines.advice(one.lead)
    lines.consents(one)
    lines.history(one)
    lines.accesses(accesses.filter { $0.leads.contains(one.id) })
    lines.time(one)
    lines.rights()
    text = lines.text.legible(keeping: ["\n"])
  }
}

private struct Lines {
  private let words: DocumentWords
  private(set) var text = ""

  init(_ words: DocumentWords) { self.words = words }

  private mutating func heading(_ phrase: DocumentPhrase) { text += "\n## \(words[phrase])\n\n" }
  private mutating func paragraph(_ words: String) { text += words + "\n" }
  private mutating func item(_ words: String) { text += "- \(words.legible)\n" }

  mutating func opening(_ one: Case, made: CalendarDay) {
    let clinic = words.pack.clinic
    paragraph("# \(words[.title, ["clinic": clinic.name]])\n")
    paragraph(
      words[
        .intro,
        [
          "clinic": clinic.name, "city": clinic.city, "day": words.text(made),
          "folio": one.folio.description,
        ]])
  }

  mutating func contact(_ contact: Contact) {
    heading(.contact)
    for (phrase, value) in [
      (.name, contact.name), (.telephone, contact.spacedTelephone), (.email, contact.email),
      (.channel, words.word("ui.channel", contact.channel.rawValue)),
      (.bestTime, words.word("ui.time", contact.bestTime.rawValue)),
    ] as [(DocumentPhrase, String?)] {
      if let value { item("\(words[phrase]): \(value)") }
    }
  }

  /// In the order of the interview; questions that the pack no longer asks come last.
  mutating func answers(_ lead: Lead) {
    heading(.answers)
    let asked = words.pack.questionnaire.questions.map(\.id.text)
    let gone = lead.answers.keys.filter { !asked.contains($0) }.sorted()
    for name in asked + gone {
      guard let answer = lead.answers[name] else { continue }
      let id = QuestionID(name)
      item("\(words.question(id)): \(words.answer(answer, to: id))")
    }
    if lead.answers.isEmpty { paragraph(words[.nothing]) }
  }

  mutating func advice(_ lead: Lead) {
    heading(.advice)
    paragraph(words.disclaimer + " " + words.text(for: lead.review).legible + "\n")
    for advice in lead.advice {
      item("\(words.name(advice.treatment)): \(words.status(advice))")
      for rule in advice.reasons {
        let reason = words.reason(rule, isUnknown: advice.unknown.contains(rule))
        text += "  - \(reason.legible)\n"
      }
    }
  }

  mutating func consents(_ one: Case) {
    heading(.uses)
    let consent = one.lead.consent
    for purpose in Consent.Purpose.allCases {
      let state: String =
        if one.purposes.contains(purpose) {
          words[.given, ["day": words.text(consent.givenAt)]]
        } else if let event = one.revocation(of: purpose) {
          words[.revoked, ["day": words.text(event.at)]]
        } else {
          words[.notGiven]
        }
      item("\(words.word("staff.purpose", purpose.rawValue)): \(state)")
    }
    item(
      words[
        .signed,
        [
          "name": consent.signature, "word": consent.acceptance,
          "day": words.text(consent.givenAt), "kiosk": consent.kiosk,
        ]])
    item(words[.notice, ["sha256": consent.noticeSHA256]])
  }

  mutating func history(_ one: Case) {
    heading(.history)
    item(words[.came, ["day": words.text(one.lead.on)]])
    for happening in one.history {
      let event = happening.event
      let line = words[
        .entry,
        ["day": words.text(event.at), "name": event.by, "change": words.change(event.change)]]
      item(one.undone.contains(event.id) ? "\(line) (\(words[.undone]))" : line)
    }
  }

  mutating func accesses(_ accesses: [AccessEvent]) {
    heading(.accesses)
    if accesses.isEmpty { paragraph(words[.nobody]) }
    for access in accesses {
      let line = words[
        .access,
        [
          "day": words.text(access.at), "name": access.by ?? "–",
          "act": words.word("staff.act", access.act.rawValue),
        ]]
      item(line + (access.reason.map { " (\(DocumentWords.line($0)))" } ?? ""))
    }
  }

  mutating func time(_ one: Case) {
    heading(.time)
    let limits = words.pack.limits
    paragraph(
      words[
        .timeText,
        [
          "retention": words.text(months: limits.retentionMonths),
          "blocking": words.text(months: limits.blockingMonths),
        ]])
    if let since = one.blockedSince {
      let deletion = Retention(limits).deletionDay(of: one, day: words.day)
      paragraph(
        words[
          .blocked,
          [
            "day": words.text(since), "deletion": deletion.map { words.text($0) } ?? "–",
          ]])
    }
  }

  mutating func rights() {
    heading(.rights)
    let clinic = words.pack.clinic
    paragraph(
      words[
        .rightsText,
        [
          "clinic": clinic.name, "telephone": clinic.telephone,
          "answer": "\(PrivacyRequest.daysToAnswer)", "carry": "\(PrivacyRequest.daysToCarryOut)",
        ]])
  }
}

extension Case {
  /// The event that took a consent back and still counts.
  fileprivate func revocation(of purpose: Consent.Purpose) -> CaseEvent? {
    guard lead.consent.purposes.contains(purpose) else { return nil }
    return history.first {
      $0.event.change == .revocation(purpose) && !undone.contains($0.event.id)
    }?.event
  }
}
