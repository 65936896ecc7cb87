import CaseWords
import Casework
import Consultation
import Terminal

extension Office {
  /// What an event changed, in a line.
  func text(for change: CaseChange) -> String {
    says.change(change, folio: { self[$0]?.folio })
  }

  /// Where a case stands, in one line.
  func state(of one: Case) -> String {
    says.state(of: one, as: person(of: one))
  }

  /// Whose cases these are: a name, or how many.
  func name(of leads: [LeadID]) -> String {
    guard leads.count == 1, let lead = leads.first else {
      return self[.manyRecords, ["count": "\(leads.count)"]]
    }
    return self[lead]?.contact.name ?? ""
  }

  /// Whether the clinic may call or write to the person of a case.
  func mayBeContacted(_ one: Case) -> Bool { person(of: one).mayBeContacted }

  private func person(of one: Case) -> Person { files.list.person(of: one.id) ?? Person(one) }

  /// A case in one line, to be said aloud.
  func line(of one: Case) -> String {
    [
      one.folio.description, one.contact.name,
      mayBeContacted(one) ? "" : self[.recordNoContact], says.stage(one.stage),
      says.concerns(of: one.lead), says.firstAdvice(of: one.lead), says.owner(one.owner),
      one.followUp.map { self[.columnFollowUp] + " " + says.near($0.on) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What is worth knowing of a case at a glance.
  func summary(of one: Case) -> [Passage] {
    var passages = [
      Passage(one.folio.description, style: .quiet),
      Passage(says.stage(one.stage), style: Style(.text, bold: true)),
      fact(.columnWaiting, says.waiting(since: one.record.at)),
      fact(.columnOwner, says.owner(one.owner)),
    ]
    if let followUp = one.followUp {
      passages.append(fact(.columnFollowUp, says.followUp(followUp)))
    }
    passages += [.gap, fact(.contactChannel, self[.channel(one.contact.channel)])]
    if mayBeContacted(one) {
      passages += [one.contact.spacedTelephone, one.contact.email].compactMap(\.self).map {
        Passage($0)
      }
    } else {
      passages.append(Passage(self[.recordNoContact], style: .caution))
    }
    passages += [.gap, .heading(self[.columnConcerns]), Passage(says.concerns(of: one.lead)), .gap]
    passages.append(.heading(self[.columnAdvice]))
    for advice in one.lead.advised.prefix(4) {
      passages.append(
        Passage(says.name(of: advice.treatment), mark: says.sign(of: advice.status) + " "))
    }
    if let note = one.notes.last {
      passages += [
        .gap, .heading(self[.noteLast]), Passage(note.text),
        Passage("\(note.by), \(says.minute(note.at))", style: .quiet),
      ]
    }
    return passages
  }

  /// A fact behind its name.
  func fact(_ name: CasePhrase, _ value: String) -> Passage {
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

extension Passage {
  init(_ line: RecordLine) {
    let style: Style =
      switch line.tone {
      case .plain: .text
      case .strong: Style(.text, bold: true)
      case .quiet: .quiet
      case .late: .error
      }
    self.init(
      line.text, style: style, mark: line.mark, markStyle: line.isMarkQuiet ? .quiet : nil)
  }
}
