import Casework
import Consultation
import Foundation
import LeadStore
import Rehearsal
import Testing

/// Whoever has a key of the house can seal any text; none of it may reach a terminal raw.
@Suite struct ForgedJournalTests {
  private let clinic: Clinic
  private let folio: String

  init() throws {
    let passphrase = "una frase larga"
    clinic = try Clinic(passphrase: passphrase)
    let now = Moment(secondsSince1970: 1_795_370_400)
    let made = try DataFolder.setUp(
      at: clinic.path, staff: "ana", passphrase: passphrase, now: now, workFactor: 10)
    let ana = try StaffKey.open(
      in: made.folder, name: "ana", passphrase: passphrase, at: ClockReading(moment: now))
    var forged = ForgedTexts(seed: 7)
    var entries: [JournalWriter.NewEntry] = []
    for number in 0..<12 {
      let lead = LeadID(now: now)
      entries.append(
        .lead(
          forged.lead(),
          Ticket(id: EntryID(now: now), lead: lead, folio: Folio(bits: UInt64(number) << 20)),
          at: now))
      let ids = (0..<7).map { _ in EntryID(now: now) }
      for (id, change) in zip(ids, forged.changes(request: ids[5])) {
        entries.append(
          .event(
            CaseEvent(id: id, lead: lead, by: "ana", at: now, seen: 1, change: change)))
      }
      entries.append(
        .access(
          AccessEvent(
            id: EntryID(now: now), by: "ana", at: now, act: .exported, leads: [lead],
            reason: forged.text())))
    }
    try JournalWriter(made.folder, signedBy: ana).append(entries)
    folio = Folio(bits: 3 << 20).description
  }

  @Test func `no command prints what steers a terminal or hides`() throws {
    defer { clinic.remove() }
    let one = ["show", "contact", "reassess", "document"].map { ["leads", $0, folio] }
    let formats = ["csv", "json", "vcard", "icalendar", "fhir"].map {
      ["leads", "export", "--reason", "a test", "--health", "--format", $0]
    }
    let told = [["show", folio], ["list"]].flatMap { words in
      ["text", "json", "sealed"].map { ["leads"] + words + ["--format", $0] }
    }
    let answered = [
      ["reassess", folio], ["contact", folio], ["duplicates"], ["access"], ["request", "list"],
      ["stats"], ["status", folio, "contacted"],
    ].flatMap { words in ["text", "json"].map { ["leads"] + words + ["--format", $0] } }
    let commands =
      one + formats + told + answered + [
        ["leads", "list", "--order", "owner"], ["leads", "assign", folio, "ana"],
      ]
    for command in commands {
      let run = try clinic.run(command)
      let what = command.joined(separator: " ")
      #expect(run.code == 0, "\(what): \(run.errors)")
      #expect(!run.output.isEmpty, "\(what)")
      let isTable = ["csv", "vcard", "icalendar"].contains(command.last ?? "")
      let kept: Set<Unicode.Scalar> = isTable ? ["\n", "\r", "\t"] : ["\n"]
      #expect(stray(run.output, but: kept) == [], "\(what)")
      #expect(stray(run.errors, but: ["\n"]) == [], "\(what)")
    }
  }

  @Test func `what is typed does not come back raw either`() throws {
    defer { clinic.remove() }
    let evil = "x\u{1B}]0;x\u{7}\u{202E}\r\nhint: y"
    for command in [
      ["leads", "show", evil], ["leads", "list", "--stage", evil], [evil], ["leads", "--" + evil],
      ["pack", "check", evil], ["pack", "test", "--rule", evil], ["assess", evil],
      ["staff", "add", evil], ["leads", "note", folio, evil], ["store", "restore", evil],
    ] {
      let run = try clinic.run(command)
      #expect(run.code != 0, "\(command)")
      #expect(stray(run.output + run.errors, but: ["\n"]) == [], "\(command)")
    }
  }

  private func stray(_ text: String, but kept: Set<Unicode.Scalar>) -> [UInt32] {
    let clean = text.legible(keeping: kept).unicodeScalars
    return clean.elementsEqual(text.unicodeScalars)
      ? [] : text.unicodeScalars.filter { $0.isUnseen && !kept.contains($0) }.map(\.value)
  }
}
