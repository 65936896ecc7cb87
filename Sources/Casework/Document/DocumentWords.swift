import Consultation

/// What a person's own record says in words, in one language of the pack.
struct DocumentWords {
  let pack: ClinicPack
  let language: Language
  /// The day at the clinic on which a moment falls.
  let day: (Moment) -> CalendarDay
  /// The folios of further records of the person.
  let folios: [LeadID: Folio]

  private var words: Wording { pack.wording(language) }

  subscript(phrase: DocumentPhrase) -> String { words[phrase.rawValue] }

  subscript(phrase: DocumentPhrase, values: [String: String]) -> String {
    words[phrase.rawValue, values]
  }

  /// The words of an option of the program, such as `staff.right.access`.
  func word(_ prefix: String, _ name: String) -> String { words["\(prefix).\(name)"] }

  var disclaimer: String { words["disclaimer.short"] }

  func text(for review: PackReview?) -> String { words.text(for: review) }

  func text(_ moment: Moment) -> String { text(day(moment)) }

  func text(_ day: CalendarDay) -> String { words.short(day) }

  /// So many months, as in *24 months*.
  func text(months: Int) -> String { words.text(for: CalendarPeriod(months, .months)) }

  /// The question in few words; its id where the pack no longer asks it.
  func question(_ id: QuestionID) -> String {
    words.has("question.\(id).short") ? words.short(id) : id.text
  }

  /// An answer in words; ids where the pack no longer has words for them.
  func answer(_ answer: Answer, to question: QuestionID) -> String {
    func option(_ id: OptionID) -> String {
      words.has("option.\(question).\(id)") ? words.option(id, of: question) : id.text
    }
    return switch answer {
    case .number(let number): "\(number)"
    case .one(let id): option(id)
    case .many([]): option(Option.none)
    case .many(let ids): ids.map(option).joined(separator: " · ")
    case .elapsed(let period): self[.ago, ["period": words.text(for: period)]]
    case .unknown: self[.unknown]
    }
  }

  /// The name of a treatment; its id where the pack no longer has it.
  func name(_ treatment: TreatmentID) -> String {
    words.has("treatment.\(treatment).name") ? words.name(treatment) : treatment.text
  }

  /// The reason behind a status; the id of its rule where the pack no longer has it.
  func reason(_ rule: RuleID, isUnknown: Bool) -> String {
    let text = words.has("rule.\(rule)") ? words["rule.\(rule)"] : rule.text
    return isUnknown && words.has("reason.unknown")
      ? words["reason.unknown", ["reason": text]] : text
  }

  func status(_ advice: Lead.Advice) -> String {
    if advice.status == .wait, let until = advice.until {
      return self[.statusWaitUntil, ["date": text(until)]]
    }
    return word("staff.status", advice.status.rawValue)
  }

  private func stage(_ stage: Stage) -> String {
    switch stage {
    case .booked(let day?): self[.stageBookedOn, ["date": text(day)]]
    case .closed(let reason):
      self[.stageClosedBecause, ["reason": word("staff.reason", reason.rawValue)]]
    case .new, .contacted, .booked, .attended: word("staff.stage", stage.kind.rawValue)
    }
  }

  /// What an event changed, in a line.
  func change(_ change: CaseChange) -> String {
    switch change {
    case .stage(let stage): self[.changeStage, ["stage": self.stage(stage)]]
    case .note(let text): self[.changeNote, ["text": Self.line(text)]]
    case .owner(let name): self[.changeOwner, ["name": name ?? self[.ownerNobody]]]
    case .followUp(let followUp?):
      self[.changeFollowUp, ["day": text(followUp.on)]]
        + (followUp.purpose.map { " (\(Self.line($0)))" } ?? "")
    case .followUp(nil): self[.changeNoFollowUp]
    case .conversation(let channel):
      self[.changeConversation, ["channel": word("ui.channel", channel.rawValue)]]
    case .contact: self[.changeContact]
    case .revocation(let purpose):
      self[.changeRevocation, ["purpose": word("staff.purpose", purpose.rawValue)]]
    case .duplicate(let lead): self[.changeDuplicate, ["folio": folios[lead]?.description ?? "–"]]
    case .separate: self[.changeSeparate]
    case .request(let right, let received):
      self[
        .changeRequest,
        ["right": word("staff.right", right.rawValue), "day": text(received)]]
    case .requestStep(_, .extended(let reason)):
      self[.changeExtended, ["reason": Self.line(reason)]]
    case .requestStep(_, .answered(let day, let granted)):
      self[granted ? .changeGranted : .changeRefused, ["day": text(day)]]
    case .requestStep(_, .carriedOut(let day)): self[.changeCarriedOut, ["day": text(day)]]
    case .block: self[.changeBlock]
    case .unblock: self[.changeUnblock]
    case .undo: self[.changeUndo]
    }
  }

  /// A text of several lines on one.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}
