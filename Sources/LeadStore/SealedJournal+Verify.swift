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
  /// Reads in pages, so that a kiosk can write meanwhile. Linear in the size of the journal.
  /// - Parameters:
  ///   - progress: called after each page with how many rows have been checked, of how many.
  /// - Throws: only where the journal or `devices/` cannot be read at all.
  public func verify(
    progress: (_ checked: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Verification {
    while true {
      let rotation = try file.read { db in try EntryRow.lastRotation(db) }
      let found = try walk(rotation, progress)
      // A rotation in the meantime has changed what was looked at before it.
      if try file.read({ db in try EntryRow.lastRotation(db) }) == rotation { return found }
    }
  }

  private func walk(
    _ rotation: Int64, _ progress: (_ checked: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> Verification {
    let keys = try file.read { db in try EntryRow.keyHistory(db) }
    var walk = JournalWalk(devices: try folder.devices(), keys: keys, rotation: rotation)
    try file.read { db in
      for finding in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      where finding != "ok" {
        walk.report(.fileDamaged(finding))
      }
      for name in try JournalSchema.alterations(in: db) { walk.report(.schemaAltered(name)) }
    }
    // The head is read first: entries that come meanwhile lie beyond it.
    let head = try self.head()
    let total = try counts().values.reduce(0, +)
    while true {
      let start = walk.last.seq
      let (lines, unemptied) = try file.read { db in
        let lines = try EntryRow.page(after: start, limit: 128, db)
        return (lines, try Self.unemptied(in: lines, db))
      }
      guard !lines.isEmpty else { break }
      for line in lines { walk.check(line) }
      for problem in unemptied { walk.report(problem) }
      progress(walk.result.entries, max(total, walk.result.entries))
    }
    walk.finish()
    if let statement = walk.history.last?.statement,
      (try? folder.recipients()) != statement.recipients
    {
      walk.report(.recipientsDiffer)
    }
    for problem in try check(head, end: walk.last.seq) { walk.report(problem) }
    return walk.result
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
