import Casework
import Consultation
import LeadStore
import Logging
import StaffApp

/// What one person has open: the key, the journal, and how far it was read.
struct StaffSession {
  let reader: JournalReader
  let ledger: AccessLedger
  private let key: StaffKey
  let log: Logger
  /// The last entry that the console knows.
  var seen: Int64 = 0
  /// The ids of a batch's events, fixed before the first try.
  private let ids = BatchIDs()

  /// Opens the journal with a key, and records it as soon as there is room.
  init(_ folder: DataFolder, key: StaffKey) throws(LeadStoreError) {
    self.key = key
    reader = try JournalReader(folder, key: key)
    ledger = AccessLedger(folder, key: key)
    let file = LogFile(path: folder.logPath + "/antesala.log")
    log = Logger(label: "antesala") { _ in file }
    try noteInTime(.unlocked)
  }

  /// Whose passphrase it was.
  var name: String { key.name ?? "recovery" }

  /// Keeps a batch; the same one again is kept once.
  func keep(_ batch: StaffConsole.Batch) throws(LeadStoreError) -> [Case.Happening] {
    var happenings: [Case.Happening] = []
    for (place, proposal) in batch.changes.enumerated() {
      let (id, at) = ids.of(batch.id, place)
      let event = CaseEvent(
        id: id, lead: proposal.lead, by: name, at: at, seen: proposal.seen,
        change: proposal.change)
      let receipt = try Again.whenBusy { () throws(LeadStoreError) in
        try ledger.writer().append(event)
      }
      happenings.append(Case.Happening(seq: receipt.seq, event: event))
    }
    return happenings
  }

  /// Records that leads left the store.
  func note(
    _ act: AccessEvent.Act, of leads: [LeadID], about subject: String? = nil,
    because reason: String? = nil
  ) throws(LeadStoreError) {
    try ledger.record(access(act, of: leads, about: subject, because: reason))
  }

  /// Records that leads were seen, or that the console was locked, as soon as there is room.
  func noteInTime(_ act: AccessEvent.Act, of leads: [LeadID] = []) throws(LeadStoreError) {
    try ledger.recordInTime(access(act, of: leads))
  }

  private func access(
    _ act: AccessEvent.Act, of leads: [LeadID], about subject: String? = nil,
    because reason: String? = nil
  ) -> AccessEvent {
    let now = Moment.now
    return AccessEvent(
      id: EntryID(now: now), by: key.name, at: now, act: act, leads: leads, subject: subject,
      reason: reason)
  }

  /// The names of events to be, by batch and place.
  private final class BatchIDs {
    private var drawn: [Int: [Int: (EntryID, Moment)]] = [:]

    func of(_ batch: Int, _ place: Int) -> (EntryID, Moment) {
      if let known = drawn[batch]?[place] { return known }
      let now = Moment.now
      let fresh = (EntryID(now: now), now)
      drawn[batch, default: [:]][place] = fresh
      return fresh
    }
  }
}
