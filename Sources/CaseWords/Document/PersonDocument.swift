public import Casework
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
  ///   - says: the clinic's words, as a rule in the language that the person spoke; the document is
  ///     of its day.
  ///   - accesses: of the whole journal; those to this record are told.
  ///   - folios: of further records of the person, which have documents of their own.
  public init(
    _ one: Case, says: Phrasing, accesses: [AccessEvent], folios: [LeadID: Folio] = [:]
  ) {
    var lines = Lines(says, folios)
    lines.opening(one)
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
  private let says: Phrasing
  private let folios: [LeadID: Folio]
  private(set) var text = ""

  init(_ says: Phrasing, _ folios: [LeadID: Folio]) {
    self.says = says
    self.folios = folios
  }

  private mutating func heading(_ phrase: CasePhrase) { text += "\n## \(says[phrase])\n\n" }
  private mutating func paragraph(_ words: String) { text += words + "\n" }
  private mutating func item(_ words: String) { text += "- \(words.legible)\n" }

  mutating func opening(_ one: Case) {
    let clinic = says.pack.clinic
    paragraph("# \(says[.documentTitle, ["clinic": clinic.name]])\n")
    paragraph(
      says[
        .documentIntro,
        [
          "clinic": clinic.name, "city": clinic.city, "day": says.short(says.today),
          "folio": one.folio.description,
        ]])
  }

  mutating func contact(_ contact: Contact) {
    heading(.sectionContact)
    for (phrase, value) in [
      (.contactName, contact.name), (.contactTelephone, contact.spacedTelephone),
      (.contactEmail, contact.email),
      (.contactChannel, says[.channel(contact.channel)]),
      (.contactTime, says[.time(contact.bestTime)]),
    ] as [(CasePhrase, String?)] {
      if let value { item("\(says[phrase]): \(value)") }
    }
  }

  mutating func answers(_ lead: Lead) {
    heading(.documentAnswers)
    for id in says.questions(answeredIn: lead) {
      guard let answer = lead.answers[id] else { continue }
      item("\(says.question(id)): \(says.words.answer(answer, to: id))")
    }
    if let weights = says.weights(of: lead) { item("\(says[.documentValues]): \(weights)") }
    if lead.answers.isEmpty { paragraph(says[.documentNothing]) }
  }

  mutating func advice(_ lead: Lead) {
    heading(.documentAdvice)
    paragraph(
      says.words["disclaimer.short"] + " " + says.words.text(for: lead.review).legible + "\n")
    let shown = lead.advice.filter(\.isShown)
    list(shown)
    let others = lead.advice.filter { !$0.isShown }
    guard !others.isEmpty else { return }
    paragraph((shown.isEmpty ? "" : "\n") + says[.documentUnasked] + "\n")
    list(others)
  }

  private mutating func list(_ advices: [Lead.Advice]) {
    for advice in advices {
      item("\(says.name(of: advice.treatment)): \(says.status(of: advice))")
      for rule in advice.reasons {
        let reason = self.reason(rule, isOpen: advice.unknown.contains(rule))
        text += "  - \(reason.legible)\n"
      }
    }
  }

  mutating func consents(_ one: Case) {
    heading(.documentUses)
    let consent = one.lead.consent
    for purpose in Consent.Purpose.allCases {
      let state: String =
        if one.purposes.contains(purpose) {
          says[.documentGiven, ["day": day(consent.givenAt)]]
        } else if let event = one.revocation(of: purpose) {
          says[.documentRevoked, ["day": day(event.at)]]
        } else {
          says[.documentNotGiven]
        }
      item("\(says[.purpose(purpose)]): \(state)")
    }
    item(
      says[
        .documentSigned,
        [
          "name": consent.signature, "word": consent.acceptance,
          "day": day(consent.givenAt), "kiosk": consent.kiosk,
        ]])
    item(says[.documentNotice, ["sha256": consent.noticeSHA256]])
  }

  mutating func history(_ one: Case) {
    heading(.documentHistory)
    item(says[.documentCame, ["day": says.short(one.lead.on)]])
    for happening in one.history {
      let event = happening.event
      let line = says[
        .documentEntry,
        ["day": day(event.at), "name": event.by, "change": change(event.change)]]
      item(one.undone.contains(event.id) ? "\(line) (\(says[.documentUndone]))" : line)
    }
  }

  mutating func accesses(_ accesses: [AccessEvent]) {
    heading(.documentAccesses)
    if accesses.isEmpty { paragraph(says[.documentNobody]) }
    for access in accesses {
      let line = says[
        .documentAccess,
        [
          "day": day(access.at), "name": access.by ?? "–",
          "act": says[.act(access.act)],
        ]]
      item(line + (access.reason.map { " (\(Phrasing.line($0)))" } ?? ""))
    }
  }

  mutating func time(_ one: Case) {
    heading(.documentTime)
    let limits = says.pack.limits
    paragraph(
      says[
        .documentTimeText,
        [
          "retention": says.words.text(for: CalendarPeriod(limits.retentionMonths, .months)),
          "blocking": says.words.text(for: CalendarPeriod(limits.blockingMonths, .months)),
        ]])
    if let since = one.blockedSince {
      let deletion = Retention(limits).deletionDay(of: one, day: says.wall.day)
      paragraph(
        says[
          .documentBlocked,
          [
            "day": day(since), "deletion": deletion.map(says.short) ?? "–",
          ]])
    }
  }

  private func day(_ moment: Moment) -> String { says.short(says.wall.day(of: moment)) }

  /// The reason behind a status, in the words that the visitor read.
  private func reason(_ rule: RuleID, isOpen: Bool) -> String {
    let text = says.reason(rule)
    return isOpen && says.words.has("reason.unknown")
      ? says.words["reason.unknown", ["reason": text]] : text
  }

  private func change(_ change: CaseChange) -> String {
    Phrasing.line(says.change(change, folio: { folios[$0] }))
  }

  mutating func rights() {
    heading(.documentRights)
    let clinic = says.pack.clinic
    paragraph(
      says[
        .documentRightsText,
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
