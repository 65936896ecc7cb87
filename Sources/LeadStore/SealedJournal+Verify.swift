import Foundation
import GRDB

extension SealedJournal {
  /// Walks the whole journal and reports everything that is wrong.
  ///
  /// Checked are SQLite's own consistency, the schema, and for each entry: its place, its
  /// predecessor's hash, its own hash, its device's signature, the hash of what is sealed, that this
  /// is an age file, that it is empty exactly where an erasure says so, and that it was sealed anew
  /// exactly as the last rotation says, that it is sealed to as many keys as were in force, and that
  /// people signed what people did. At last the end of the
  /// journal is compared with the file `head`.
  ///
  /// What this proves: whoever has none of the clinic's, the recovery and the people's keys can have
  /// named no reader and signed no act; entries are those that machines with keys in `devices/` signed, in the order
  /// they signed them, up to the head. What it cannot: that a key in `devices/` is a machine of
  /// yours, or that journal and head were not put back together.
  ///
  /// Reads in pages, so that a kiosk can write meanwhile. Linear in the size of the journal, also of a
  /// damaged one: where its rows lead nowhere the walk ends, and that is one of the problems.
  /// - Parameters:
  ///   - progress: called after each page with how many rows have been checked, of how many.
  /// - Throws: only where the journal or `devices/` cannot be read at all.
  public func verify(
    progress: (_ checked: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Verification {
    try verify(isAlone: false, progress: progress)
  }

  /// - Parameter isAlone: whether nobody writes to this journal, as to a backup.
  func verify(
    isAlone: Bool, progress: (_ checked: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Verification {
    let findings = try file.findings(isAlone: isAlone)
    do throws(LeadStoreError) {
      return try verify(findings, progress)
    } catch .journalDamaged where !findings.isEmpty {
      // SQLite's own words say more than that.
      var found = Verification()
      found.problems = findings.map(Verification.Problem.fileDamaged)
      return found
    }
  }

  private func verify(
    _ findings: [String], _ progress: (_ checked: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Verification {
    while true {
      let rotation = try file.read { db in try EntryRow.lastRotation(db) }
      let found = try walk(rotation, findings, progress)
      // A rotation in the meantime has changed what was looked at before it.
      if try file.read({ db in try EntryRow.lastRotation(db) }) == rotation { return found }
    }
  }

  private func walk(
    _ rotation: Int64, _ findings: [String], _ progress: (_ checked: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Verification {
    let keys = try file.read { db in try EntryRow.keyHistory(db) }
    var walk = JournalWalk(devices: try folder.devices(), keys: keys, rotation: rotation)
    for finding in findings { walk.report(.fileDamaged(finding)) }
    for name in try file.read({ db in try JournalSchema.alterations(in: db) }) {
      walk.report(.schemaAltered(name))
    }
    // The head is read first: entries that come meanwhile lie beyond it.
    let head = try self.head()
    do throws(LeadStoreError) {
      try check(&walk, isSound: findings.isEmpty, progress)
    } catch .journalDamaged {
      walk.report(.fileDamaged("the rows after entry \(walk.last.seq) cannot be followed"))
    }
    walk.finish()
    // What a rotation that was cut off has prepared is in force since the journal has its entry.
    try? folder.settleRotation()
    if let statement = walk.history.last?.statement,
      (try? folder.recipients()) != statement.recipients
    {
      walk.report(.recipientsDiffer)
    }
    for problem in try check(head, end: walk.last.seq) { walk.report(problem) }
    return walk.result
  }

  /// Checks row after row.
  ///
  /// - Parameter isSound: whether an index can be asked how a lead's entries are; in a damaged one the
  ///   answer could take for ever.
  private func check(
    _ walk: inout JournalWalk, isSound: Bool, _ progress: (_ checked: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) {
    let total = Int(try file.read { db in try EntryRow.last(db) }.seq)
    while true {
      let start = walk.last.seq
      let (lines, unemptied) = try file.read { db in
        let lines = try EntryRow.next(after: start, limit: 128, db)
        return (lines, isSound ? try Self.unemptied(in: lines, db) : [])
      }
      guard !lines.isEmpty else { return }
      for line in lines { walk.check(line) }
      for problem in unemptied { walk.report(problem) }
      progress(walk.result.entries, max(total, walk.result.entries))
    }
  }

  /// What erasures among these entries should have emptied and did not.
  private static func unemptied(
    in lines: [EntryRow.Line], _ db: Database
  ) throws -> [Verification.Problem] {
    var problems: [Verification.Problem] = []
    for case .success(let entry) in lines.map(\.entry) where entry.kind == .erasure {
      for seq in try EntryRow.unemptied(entry.lead, before: entry.seq, db) {
        problems.append(.notEmptied(seq: seq, erasure: entry.seq))
      }
    }
    return problems
  }

  private enum Head {
    case missing
    case malformed
    case present(JournalHead)
  }

  private func head() throws(LeadStoreError) -> Head {
    do throws(LeadStoreError) {
      guard let head = try folder.head(), head.isSigned(by: try folder.devices()) else {
        return .malformed
      }
      return .present(head)
    } catch .missing {
      return .missing
    }
  }

  private func check(_ head: Head, end: Int64) throws(LeadStoreError) -> [Verification.Problem] {
    switch head {
    case .missing: return [.headMissing]
    case .malformed: return [.headMalformed]
    case .present(let head) where head.seq > end: return [.endMissing(end + 1...head.seq)]
    case .present(let head):
      let found = try file.read { db in try EntryRow.hash(at: head.seq, db) }
      return found == nil || found == head.hash ? [] : [.headDiffers(seq: head.seq)]
    }
  }
}
