public import ArgumentParser
public import Casework
public import Consultation
import LeadStore

/// `antesala leads status`: how far a lead has come.
struct LeadsStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set the stage of a lead.",
    discussion: """
      Stages: new, contacted, booked (--on DAY), attended, closed (--because REASON).
      Reasons: done, not_interested, not_suitable, unreachable, elsewhere, opposed.
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "new, contacted, booked, attended or closed.")
  var stage: Stage.Kind

  @ArgumentParser.Option(help: "The day of the visit: 2026-12-01, +3d, +2w or today.")
  var on: String?

  @ArgumentParser.Option(help: "Why it is closed.")
  var because: ClosingReason?

  func run() throws {
    let stage = try wanted()
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let changes = found.changes(entering: stage, on: .today)
    try CaseAnswer(leads.record(changes, of: found)).write(format.chosen())
  }

  private func wanted() throws -> Stage {
    if on != nil, stage != .booked { throw misplaced("--on", "booked") }
    if because != nil, stage != .closed { throw misplaced("--because", "closed") }
    switch stage {
    case .new: return .new
    case .contacted: return .contacted
    case .booked: return .booked(try on.map(TypedDay.readPlanned))
    case .attended: return .attended
    case .closed:
      guard let because else {
        throw Failure(
          "a closed lead has a reason",
          hint: "--because " + ClosingReason.allCases.map(\.rawValue).joined(separator: "|"),
          code: .usage)
      }
      return .closed(because)
    }
  }

  private func misplaced(_ option: String, _ stage: String) -> Failure {
    Failure("\(option) goes with the stage '\(stage)'", code: .usage)
  }
}

/// `antesala leads note`: something to remember.
struct LeadsNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a note to a lead; the text comes from standard input.",
    discussion: """
      Arguments of a program can be read by everybody on the machine, so the note is read from \
      standard input, up to its end: echo "…" | antesala leads note 7K4M-9QXD
      """)

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let text = try TypedText.read()
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.note(text), of: found)).write(format.chosen())
  }
}

/// `antesala leads assign`: who looks after a lead.
struct LeadsAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say who looks after a lead.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "A staff member, 'me', or 'nobody'.")
  var owner: String

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let name: String? =
      switch owner {
      case "nobody": nil
      case "me": leads.name
      default: try known(owner, in: leads)
      }
    try CaseAnswer(leads.record(.owner(name), of: found)).write(format.chosen())
  }

  private func known(_ name: String, in leads: OpenedLeads) throws -> String {
    let names = try withStore { () throws(LeadStoreError) in try leads.folder.staffNames() }
    guard names.contains(name) else {
      throw Failure(
        "there is no staff member '\(Printable.line(name))'",
        hint: "one of: " + names.joined(separator: ", "), code: .usage)
    }
    return name
  }
}

/// `antesala leads follow-up`: when to come back to a lead.
struct LeadsFollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Say when to come back to a lead.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "A day (2026-12-01, +3d, +2w, today), or 'none'.")
  var day: String

  @ArgumentParser.Option(
    name: .customLong("for"), help: "What for, in a few words without personal data.")
  var purpose: String?

  func run() throws {
    let followUp =
      day == "none" ? nil : FollowUp(on: try TypedDay.readPlanned(day), purpose: purpose)
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.followUp(followUp), of: found)).write(format.chosen())
  }
}

/// `antesala leads undo`: the last thing somebody did no longer counts.
struct LeadsUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last thing you did to a lead; it stays on record."
  )

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard let last = found.lastUndoable(by: leads.name) else {
      throw Failure("there is nothing of yours to take back", code: .dataError)
    }
    try CaseAnswer(leads.record(.undo(last.event.id), of: found)).write(format.chosen())
  }
}

/// `antesala leads merge`: two records of one person.
struct LeadsMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Handle a lead under another one of the same person.",
    discussion: "Nothing is lost: 'leads separate' parts them again.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @ArgumentParser.Option(help: "The folio it is handled under from now on.")
  var into: String

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    let main = try leads.find(into)
    guard main.id != found.id else {
      throw Failure("a lead cannot be merged into itself", code: .usage)
    }
    guard main.duplicateOf == nil else {
      throw Failure(
        "\(main.folio) is itself handled under another lead", hint: "merge into that one",
        code: .usage)
    }
    try CaseAnswer(leads.record(.duplicate(of: main.id), of: found)).write(format.chosen())
  }
}

/// `antesala leads separate`: a merged lead stands for itself again.
struct LeadsSeparateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "separate", abstract: "Handle a merged lead by itself again.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    guard found.duplicateOf != nil else {
      throw Failure("\(found.folio) is not merged", code: .dataError)
    }
    try CaseAnswer(leads.record(.separate, of: found)).write(format.chosen())
  }
}

/// `antesala leads revoke`: a visitor takes a consent back.
struct LeadsRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Record that the visitor took a consent back.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  @Argument(help: "contact or marketing.")
  var purpose: Consent.Purpose

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    guard found.purposes.contains(purpose) else {
      throw Failure("there is no consent to '\(purpose.rawValue)' to take back", code: .dataError)
    }
    try CaseAnswer(leads.record(.revocation(purpose), of: found)).write(format.chosen())
  }
}

/// `antesala leads block`: out of every list and search.
struct LeadsBlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block", abstract: "Take a lead out of every list and search, before its deletion."
  )

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio)
    try CaseAnswer(leads.record(.block, of: found)).write(format.chosen())
  }
}

/// `antesala leads unblock`: back into the lists.
struct LeadsUnblockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unblock", abstract: "Bring a blocked lead back.")

  @OptionGroup var lead: LeadOptions
  @OptionGroup var format: FormatOption<ResultFormat>

  func run() throws {
    let leads = try lead.staff.open()
    let found = try leads.find(lead.folio, blocked: true)
    guard found.isBlocked else { throw Failure("\(found.folio) is not blocked", code: .dataError) }
    try CaseAnswer(leads.record(.unblock, of: found)).write(format.chosen())
  }
}

extension Stage.Kind: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}
extension Consent.Purpose: ExpressibleByArgument {}
