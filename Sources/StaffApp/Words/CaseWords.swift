import Casework
import Consultation
import Terminal

extension Office {
  private var words: Wording { desk.words }

  func waiting(since moment: Moment) -> String { desk.waiting(since: moment) }
  func near(_ day: CalendarDay) -> String { desk.near(day) }

  /// What the visitor wants looked at.
  func concerns(of one: Case) -> String {
    let question = desk.pack.catalogue.concern
    return one.lead.concerns(in: question).map { name(of: $0, question) }.joined(separator: ", ")
  }

  /// The option in words, or its id where the pack no longer has it.
  func name(of option: OptionID, _ question: QuestionID) -> String {
    words.has("option.\(question).\(option)") ? words.option(option, of: question) : option.text
  }

  /// The treatment in words, or its id where the pack no longer has it.
  func name(of treatment: TreatmentID) -> String {
    words.has("treatment.\(treatment).name") ? words.name(treatment) : treatment.text
  }

  /// The treatment in few words: without what stands in brackets.
  func brief(_ treatment: TreatmentID) -> String {
    let whole = name(of: treatment)
    return whole.firstRange(of: " (").map { String(whole[..<$0.lowerBound]) } ?? whole
  }

  /// The treatment shown first, behind the sign of its status.
  func firstAdvice(of one: Case) -> String {
    guard let first = one.lead.advised.first else {
      return "—"
    }
    return sign(of: first.status) + " " + brief(first.treatment)
  }

  /// A sign for a status, beside which its name or colour may stand.
  func sign(of status: Status) -> String {
    switch status {
    case .suitable: "■"
    case .clearance: "?"
    case .wait: "…"
    case .contraindicated: "×"
    }
  }

  /// A stage with its particulars.
  func text(for stage: Stage) -> String {
    switch stage {
    case .new, .contacted, .attended, .booked(nil): self[.stage(stage.kind)]
    case .booked(let day?): self[.stageBookedOn, ["date": desk.short(day)]]
    case .closed(let reason): self[.stageClosedBecause, ["reason": self[.reason(reason)]]]
    }
  }

  /// Where a case stands, in one line.
  func state(of one: Case) -> String {
    [
      text(for: one.stage), one.owner ?? self[.ownerNobody],
      one.followUp.map { self[.columnFollowUp] + " " + near($0.on) } ?? "",
      one.isBlocked ? self[.recordBlocked] : mayBeContacted(one) ? "" : self[.recordNoContact],
      one.duplicateOf.map { text(for: .duplicate(of: $0)) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A stage in few columns; of a visit its day.
  func brief(_ stage: Stage) -> String {
    guard let day = stage.visit else { return self[.stage(stage.kind)] }
    let isToday = day == desk.today
    return self[.stageBookedBrief, ["date": isToday ? self[.today] : desk.brief(day)]]
  }

  /// Whose cases these are: a name, or how many.
  func name(of leads: [LeadID]) -> String {
    guard leads.count == 1, let lead = leads.first else {
      return self[.manyRecords, ["count": "\(leads.count)"]]
    }
    return self[lead]?.contact.name ?? ""
  }

  /// Whether the clinic may call or write to the person of a case.
  func mayBeContacted(_ one: Case) -> Bool {
    (files.list.person(of: one.id) ?? Person(one)).mayBeContacted
  }

  /// A case in one line, to be said aloud.
  func line(of one: Case) -> String {
    [
      one.folio.description, one.contact.name,
      mayBeContacted(one) ? "" : self[.recordNoContact], text(for: one.stage), concerns(of: one),
      firstAdvice(of: one), one.owner ?? self[.ownerNobody],
      one.followUp.map { self[.columnFollowUp] + " " + near($0.on) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What is worth knowing of a case at a glance.
  func summary(of one: Case) -> [Passage] {
    var passages = [
      Passage(one.folio.description, style: .quiet),
      Passage(text(for: one.stage), style: Style(.text, bold: true)),
      fact(.columnWaiting, waiting(since: one.record.at)),
      fact(.columnOwner, one.owner ?? self[.ownerNobody]),
    ]
    if let followUp = one.followUp { passages.append(fact(.columnFollowUp, text(for: followUp))) }
    passages += [.gap, fact(.contactChannel, self[.channel(one.contact.channel)])]
    if mayBeContacted(one) {
      passages += [one.contact.spacedTelephone, one.contact.email].compactMap(\.self).map {
        Passage($0)
      }
    } else {
      passages.append(Passage(self[.recordNoContact], style: .caution))
    }
    passages += [.gap, .heading(self[.columnConcerns]), Passage(concerns(of: one)), .gap]
    passages.append(.heading(self[.columnAdvice]))
    for advice in one.lead.advised.prefix(4) {
      passages.append(Passage(name(of: advice.treatment), mark: sign(of: advice.status) + " "))
    }
    if let note = one.notes.last {
      passages += [
        .gap, .heading(self[.noteLast]), Passage(note.text),
        Passage("\(note.by), \(desk.minute(note.at))", style: .quiet),
      ]
    }
    return passages
  }

  func text(for followUp: FollowUp) -> String {
    let day = desk.short(followUp.on)
    return followUp.purpose.map { day + ": " + $0 } ?? day
  }

  /// A fact behind its name.
  func fact(_ name: StaffPhrase, _ value: String) -> Passage {
    Passage(value, mark: self[name] + ": ", markStyle: .quiet)
  }
}

extension Office {
  /// The first words of a message to a visitor, in the visitor's language; nothing of health.
  func greeting(in language: Language) -> String {
    desk.pack.wording(language)[
      StaffPhrase.greeting.rawValue, ["clinic": desk.pack.clinic.name]]
  }
}
