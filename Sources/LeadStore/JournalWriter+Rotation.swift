public import AgeEncryption
public import Casework
public import Consultation
import Primitives
import GRDB

/// What a change of the clinic's key leaves for those who asked for it.
public struct Rotation: Sendable {
  /// The place of the rotation in the journal.
  public let seq: Int64
  /// The public keys in force, the clinic's first.
  public let recipients: [X25519Recipient]
  /// Passphrases by name, to be printed and handed over: each opens once, then must be changed.
  ///
  /// They are nowhere else, and were announced before they held.
  public let oneTimePassphrases: [String: String]
  /// How many payloads were sealed anew.
  public let resealed: Int
  /// Entries that the key did not open; they stay as they were.
  public let unreadable: [Int64]
}

extension JournalWriter {
  /// Gives the clinic a new key and seals every payload anew, so that the former key, in whoever's
  /// hands a copy of it is, opens nothing in this journal any more.
  ///
  /// The chain still verifies: it runs over the hashes of what was first sealed, and an entry of
  /// kind ``Entry/Kind/rotation`` vouches for what took its place. Each new age file is opened again
  /// before it replaces another. Other programs may write meanwhile; only the last step holds them
  /// up. A program killed at any moment leaves the old state or the new one, never a mixture.
  /// Backups from before need the former key, which the new staff files keep beside the new one.
  ///
  /// - Parameters:
  ///   - key: a staff member's, or the recovery key, which may also name new people.
  ///   - passphrases: by name, of those who keep theirs; the one who rotates must be among them.
  ///     Everybody else gets a one-time passphrase. With the recovery key they need not be the
  ///     former ones, and former keys are not kept.
  ///   - id: fixed by the caller. What it writes is signed by whose key it is.
  ///   - announce: called with the passphrases for once right before all this is in force, so that
  ///     no end of the program takes them along: whoever they were shown to has them if they hold.
  ///     Where it answers `false`, because nobody could take them, nothing changes.
  ///   - progress: called with how many payloads have been sealed anew, of how many.
  /// - Throws: ``LeadStoreError/rotationDeclined`` where `announce` answered so.
  @discardableResult
  public func rotateClinicKey(
    by key: StaffKey, passphrases: [String: String], id: EntryID, at now: Moment,
    workFactor: Int = 18, threads: Int = 2,
    announce: (_ oneTimePassphrases: [String: String]) -> Bool = { _ in true },
    progress: (_ resealed: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Rotation {
    try folder.settleRotation()
    guard let lock = try FileLock(folder.keysLockPath) else {
      throw .rotationUnderWay(path: folder.path)
    }
    defer { withExtendedLifetime(lock) {} }
    try folder.sweep()
    try folder.requireKeys(of: key, mayBeRecovery: true)
    try seeKeys()
    guard let former = sealer.current.statement else { throw .keysUnstated(path: folder.path) }
    guard former.vouchers.contains(key.vouchers[0].publicKey) else { throw .recoveryKeyUnknown }
    let opened = try requirePassphrases(passphrases, by: key, at: now)
    var next = NextKeys(after: former, by: key)
    for name in try Set(folder.staffNames()).union(passphrases.keys).sorted() {
      try next.add(
        name, passphrase: passphrases[name], person: opened[name]?.person, at: now,
        workFactor: workFactor)
    }
    try folder.prepareRotation(id, recipients: next.recipients, staff: next.files)
    var proven = key
    proven.history = KeyHistories().current(file)
    var work = Resealing(
      key: proven, owner: next.owner, recipients: next.recipients, threads: threads)
    let entries: (rotation: Entry, access: Entry)
    do throws(LeadStoreError) {
      try prepare(&work, progress)
      guard announce(next.oneTimePassphrases) else { throw .rotationDeclined }
      // Nobody may keep a page under the former key once this one is in force.
      let pages = PageFolder(folder)
      entries = try pages.locked { () throws(LeadStoreError) in
        try pages.removeAll()
        return try commit(
          &work, next.statement(id, at: now), vouchers: key.vouchers, at: now)
      }
    } catch {
      try folder.finishRotation(file)
      throw error
    }
    try folder.finishRotation(file)
    _ = witness(entries.access)
    try seeKeys()
    return Rotation(
      seq: entries.rotation.seq, recipients: next.recipients,
      oneTimePassphrases: next.oneTimePassphrases, resealed: work.resealed,
      unreadable: work.unreadable)
  }

  /// - Returns: the keys that the passphrases opened, by name.
  private func requirePassphrases(
    _ passphrases: [String: String], by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) -> [String: StaffKey] {
    guard !passphrases.isEmpty else { throw .passphraseEmpty }
    if let name = key.name, passphrases[name] == nil { throw .passphraseEmpty }
    var opened: [String: StaffKey] = [:]
    for (name, passphrase) in passphrases.sorted(by: { $0.key < $1.key }) {
      guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
      guard !passphrase.isEmpty else { throw .passphraseEmpty }
      if key.name != nil {
        opened[name] = try StaffKey.open(
          in: folder, name: name, passphrase: passphrase, at: ClockReading(moment: now),
          isEnrolled: false)
      }
    }
    return opened
  }

  /// Seals everything anew beside the journal, in short transactions.
  private func prepare(
    _ work: inout Resealing, _ progress: (Int, Int) -> Void
  ) throws(LeadStoreError) {
    try file.write { db in try EntryRow.clearResealing(db) }
    let total = Int(try file.read { db in try EntryRow.last(db).seq })
    while true {
      let start = work.last
      let lines = try file.read { db in try EntryRow.next(after: start, limit: 256, db) }
      guard !lines.isEmpty else { return }
      let files = work.reseal(lines)
      try file.write { db in
        for file in files { try file.keep(db) }
      }
      progress(Int(work.last), max(total, Int(work.last)))
    }
  }

  /// Seals what has come meanwhile, appends the rotation, and puts everything in its place.
  private func commit(
    _ work: inout Resealing, _ statement: KeyStatement, vouchers: [SigningKey], at now: Moment
  ) throws(LeadStoreError) -> (rotation: Entry, access: Entry) {
    var copy = work
    let owner = work.owner
    let access = draft(
      AccessEvent(
        id: EntryID(now: now), by: owner.name, at: now, act: .keys, reason: "rotated"))
    let author = owner.person.map { Author(person: $0, actKey: owner.actKeys[0]) }
    let sealedAccess = try Sealer(
      recipients: work.recipients, statement: statement, seq: 0
    ).seal(access.json, by: author)
    let entries = try file.write { db in
      while true {
        let lines = try EntryRow.next(after: copy.last, limit: 256, db)
        if lines.isEmpty { break }
        for file in copy.reseal(lines) { try file.keep(db) }
      }
      let last = try EntryRow.last(db)
      let draft = EntryDraft(
        try statement.resealing(
          entries: last.seq, digest: try EntryRow.resealedDigest(db)
        ).vouched(by: vouchers))
      let entry = try sign(draft, sealed: draft.json, after: last)
      try EntryRow.insert(entry, db)
      try EntryRow.applyResealing(db)
      let place = EntryRow.Place(seq: entry.seq, hash: entry.hash)
      let trace = try sign(access, sealed: sealedAccess, by: author, after: place)
      try EntryRow.insert(trace, db)
      return (rotation: entry, access: trace)
    }
    work = copy
    return entries
  }
}

/// The work of sealing entry after entry anew.
private struct Resealing {
  /// Opens what is there.
  let key: StaffKey
  /// Opens what will be, and seals in staff's name what staff did.
  let owner: StaffKey
  let recipients: [X25519Recipient]
  let threads: Int
  private(set) var last: Int64 = 0
  private(set) var resealed = 0
  private(set) var unreadable: [Int64] = []

  init(
    key: StaffKey, owner: StaffKey, recipients: [X25519Recipient], threads: Int
  ) {
    self.key = key
    self.owner = owner
    self.recipients = recipients
    self.threads = threads
  }

  /// An age file for an entry.
  struct File: Sendable {
    let seq: Int64
    let sealed: [UInt8]
    let hash: [UInt8]

    func keep(_ db: Database) throws {
      try EntryRow.prepare(sealed, hash: hash, for: seq, db)
    }
  }

  mutating func reseal(_ lines: [EntryRow.Line]) -> [File] {
    let sealer = Sealer(recipients: recipients, statement: nil, seq: 0)
    let proof = StaffKey(name: nil, identities: [owner.identities[0]])
    let actKey = owner.actKeys[0]
    let key = key
    let files = Threads.map(lines, threads: threads) { line -> (seq: Int64, file: File?)? in
      guard case .success(let entry) = line.entry else { return (line.seq, nil) }
      if entry.isEmptied || entry.kind.isStatement { return nil }
      do throws(LeadStoreError) {
        let plaintext = try key.plaintext(entry)
        // What nobody signed is sealed anew as it is: to public keys, as anybody can.
        let isAct = entry.signer != nil && key.isGenuine(entry, plaintext)
        let sealed = try sealer.seal(plaintext.bytes, with: isAct ? [actKey] : [])
        let again = try proof.plaintext(entry.sealedAnew(sealed))
        guard again.bytes == plaintext.bytes else { return (line.seq, nil) }
        return (
          line.seq,
          File(seq: entry.seq, sealed: sealed, hash: SHA256.digest(of: sealed))
        )
      } catch {
        return (line.seq, nil)
      }
    }.compactMap { $0 }
    last = lines.last?.seq ?? last
    unreadable += files.filter { $0.file == nil }.map(\.seq)
    resealed += files.count { $0.file != nil }
    return files.compactMap(\.file)
  }
}
