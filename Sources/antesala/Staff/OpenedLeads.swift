import Casework
import Consultation
import LeadStore

/// The leads, opened by somebody with a passphrase, and the means to write about them.
///
/// Opening leaves an access entry, and so does everything that shows a lead whole. Where the disk takes
/// none, leads can be read without, if that is asked for; nothing is changed and nothing exported then.
struct OpenedLeads {
  let folder: DataFolder
  let key: StaffKey
  let reader: JournalReader
  /// Or why nothing can be written.
  private var writer: Result<JournalWriter, LeadStoreError>

  /// Opens the journal with a key, and records it.
  ///
  /// - Parameter unrecorded: whether to go on where that cannot be recorded.
  init(_ folder: DataFolder, key: StaffKey, unrecorded: Bool) throws(LeadStoreError) {
    self.folder = folder
    self.key = key
    reader = try JournalReader(folder, key: key)
    do throws(LeadStoreError) {
      let writer = try JournalWriter(folder, signedBy: key)
      self.writer = .success(writer)
      try note(.unlocked)
    } catch  where error.leavesReading && unrecorded {
      writer = .failure(error)
      StandardError.write("antesala: \(error); nothing of this reading is on record\n")
    }
  }

  /// Whose passphrase it was.
  var name: String { key.name ?? "recovery" }

  /// The case with a folio as it was typed.
  ///
  /// - Throws: a `Failure` where it is no folio, nobody's, or out of every list.
  func find(_ typed: String, blocked: Bool = false) throws -> Case {
    guard let folio = Folio(typed) else { throw Failure.lead(.noFolio(typed)) }
    let found = try withStore { () throws(LeadStoreError) in try reader.case(folio) }
    guard let found else { throw Failure.lead(.unknown(folio)) }
    guard !found.isBlocked || blocked else { throw Failure.lead(.blocked(folio)) }
    return found
  }

  /// The person of a case, with all records that were brought together.
  func person(of one: Case) throws -> Person {
    Person(of: one.id, among: try contents().cases) ?? Person(one)
  }

  /// Every case that is not blocked, with progress past a second; tells what could not be read.
  func cases(blocked: Bool = false) throws -> (cases: [Case], isWhole: Bool) {
    let found = try contents()
    return (found.cases.filter { blocked || !$0.isBlocked }, found.unreadable.isEmpty)
  }

  /// Everything, with progress past a second; tells what could not be read.
  func contents() throws -> JournalReader.Contents {
    let found = try withStore { () throws(LeadStoreError) in
      try reader.contents { opened, total in Progress.show("opening", opened, of: total) }
    }
    Progress.clear()
    for error in found.unreadable { Failure.store(error).report() }
    return found
  }

  /// Deletes everything sealed about a lead, and records it.
  func erase(_ one: Case) throws {
    let now = Moment.now
    let id = EntryID(now: now)
    _ = try withStore { () throws(LeadStoreError) in
      try Again.whenBusy { () throws(LeadStoreError) in
        try writer.get().erase(one.id, id: id, by: name, at: now)
      }
    }
  }

  /// Records changes of a case, one entry each, and returns the case with them.
  @discardableResult
  func record(_ changes: CaseChange..., of one: Case) throws -> Case {
    try record(changes, of: one)
  }

  @discardableResult
  func record(_ changes: [CaseChange], of one: Case) throws -> Case {
    var seen = one.lastSeq
    var happenings: [Case.Happening] = []
    for change in changes {
      let now = Moment.now
      let event = CaseEvent(
        id: EntryID(now: now), lead: one.id, by: name, at: now, seen: seen, change: change)
      let receipt = try withStore { () throws(LeadStoreError) in try keep(event) }
      happenings.append(Case.Happening(seq: receipt.seq, event: event))
      seen = receipt.seq
    }
    return one.adding(happenings)
  }

  /// Records that leads were seen; what is only read goes without where nothing can be written.
  func note(
    _ act: AccessEvent.Act, of leads: [LeadID] = [], about subject: String? = nil,
    because reason: String? = nil
  ) throws(LeadStoreError) {
    if case .failure = writer, act == .opened { return }
    let now = Moment.now
    let access = AccessEvent(
      id: EntryID(now: now), by: key.name, at: now, act: act, leads: leads, subject: subject,
      reason: reason)
    try Again.whenBusy { () throws(LeadStoreError) in _ = try writer.get().append(access) }
  }

  /// Appends an event; the same one again where another program was writing for long.
  private func keep(_ event: CaseEvent) throws(LeadStoreError) -> EntryReceipt {
    try Again.whenBusy { () throws(LeadStoreError) in try writer.get().append(event) }
  }
}

extension Sequence<Case> {
  /// What the leads are called.
  var folios: [LeadID: Folio] { reduce(into: [:]) { $0[$1.id] = $1.folio } }
}

/// A second try for what another program only delayed.
enum Again {
  static func whenBusy<Result>(
    _ body: () throws(LeadStoreError) -> Result
  ) throws(LeadStoreError) -> Result {
    do throws(LeadStoreError) {
      return try body()
    } catch .journalBusy {
      return try body()
    }
  }
}
