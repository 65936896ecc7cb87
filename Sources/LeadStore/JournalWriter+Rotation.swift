public import AgeEncryption
public import Casework
public import Consultation
import Crypto
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
  ///   - id: fixed by the caller.
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
    let former = try folder.recipients()
    guard former.contains(key.recipient) else { throw .keyForeign }
    let names = try requirePassphrases(passphrases, by: key, at: now)

    let clinic = X25519Identity()
    let recipients = [clinic.recipient] + former.dropFirst()
    let identities = [clinic] + (key.name == nil ? [] : key.identities)
    var oneTime: [String: String] = [:]
    var files: [String: [UInt8]] = [:]
    for name in names {
      if passphrases[name] == nil { oneTime[name] = StaffFile.oneTimePassphrase() }
      files[name] = try StaffFile.sealed(
        identities, passphrase: passphrases[name] ?? oneTime[name] ?? "",
        isOneTime: passphrases[name] == nil, now: now, workFactor: workFactor)
    }
    try folder.prepareRotation(id, recipients: recipients, staff: files)
    var work = Resealing(
      key: key, clinic: clinic, recipients: recipients, threads: threads)
    let entries: (rotation: Entry, access: Entry)
    do throws(LeadStoreError) {
      try prepare(&work, progress)
      guard announce(oneTime) else { throw .rotationDeclined }
      // Nobody may keep a page under the former key once this one is in force.
      let pages = PageFolder(folder)
      entries = try pages.locked { () throws(LeadStoreError) in
        try pages.removeAll()
        return try commit(&work, id: id, by: key, at: now)
      }
    } catch {
      try folder.finishRotation(file)
      throw error
    }
    try folder.finishRotation(file)
    _ = witness(entries.access)
    sealer.replace(by: try folder.sealer(file))
    return Rotation(
      seq: entries.rotation.seq, recipients: recipients, oneTimePassphrases: oneTime,
      resealed: work.resealed, unreadable: work.unreadable)
  }

  /// - Returns: the names of everybody who gets a new file.
  private func requirePassphrases(
    _ passphrases: [String: String], by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) -> [String] {
    let names = try folder.staffNames()
    guard !passphrases.isEmpty else { throw .passphraseEmpty }
    if let name = key.name, passphrases[name] == nil { throw .passphraseEmpty }
    for (name, passphrase) in passphrases.sorted(by: { $0.key < $1.key }) {
      guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
      guard !passphrase.isEmpty else { throw .passphraseEmpty }
      if key.name != nil {
        _ = try StaffKey.open(in: folder, name: name, passphrase: passphrase, now: now)
      }
    }
    return Set(names).union(passphrases.keys).sorted()
  }

  /// Seals everything anew beside the journal, in short transactions.
  private func prepare(
    _ work: inout Resealing, _ progress: (Int, Int) -> Void
  ) throws(LeadStoreError) {
    try file.write { db in try EntryRow.clearResealing(db) }
    let total = Int(try file.read { db in try EntryRow.last(db).seq })
    while true {
      let start = work.last
      let lines = try file.read { db in try EntryRow.page(after: start, limit: 256, db) }
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
    _ work: inout Resealing, id: EntryID, by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) -> (rotation: Entry, access: Entry) {
    guard let own = LeadID(bytes: id.bytes) else {
      preconditionFailure("ids of entries and of leads are UUIDs of the same version")
    }
    var copy = work
    let recipients = work.recipients
    let access = draft(
      AccessEvent(
        id: EntryID(now: now), by: key.name, at: now, act: .keys, reason: "rotated"))
    let sealedAccess = try Sealer(recipients: recipients, rotation: 0).seal(access.json)
    let entries = try file.write { db in
      while true {
        let lines = try EntryRow.page(after: copy.last, limit: 256, db)
        if lines.isEmpty { break }
        for file in copy.reseal(lines) { try file.keep(db) }
      }
      let last = try EntryRow.last(db)
      let text = RotationText(
        id: id, at: now, entries: last.seq, digest: try EntryRow.resealedDigest(db),
        recipients: recipients)
      let entry = try sign(
        EntryDraft(id: id, lead: own, kind: .rotation, folio: nil, json: text.bytes),
        sealed: text.bytes, after: last)
      try EntryRow.insert(entry, db)
      try EntryRow.applyResealing(db)
      let place = EntryRow.Place(seq: entry.seq, hash: entry.hash)
      let trace = try sign(access, sealed: sealedAccess, after: place)
      try EntryRow.insert(trace, db)
      return (rotation: entry, access: trace)
    }
    work = copy
    return entries
  }
}

/// The work of sealing entry after entry anew.
private struct Resealing {
  let key: StaffKey
  let clinic: X25519Identity
  let recipients: [X25519Recipient]
  let threads: Int
  private(set) var last: Int64 = 0
  private(set) var resealed = 0
  private(set) var unreadable: [Int64] = []

  init(
    key: StaffKey, clinic: X25519Identity, recipients: [X25519Recipient], threads: Int
  ) {
    self.key = key
    self.clinic = clinic
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
    let sealer = Sealer(recipients: recipients, rotation: 0)
    let proof = StaffKey(name: nil, identities: [clinic])
    let key = key
    let files = Threads.map(lines, threads: threads) { line -> (seq: Int64, file: File?)? in
      guard case .success(let entry) = line.entry else { return (line.seq, nil) }
      if entry.isEmptied || entry.kind == .rotation { return nil }
      do throws(LeadStoreError) {
        let plaintext = try key.plaintext(entry)
        let sealed = try sealer.seal(plaintext)
        let again = try proof.plaintext(entry.sealedAnew(sealed))
        guard again == plaintext else { return (line.seq, nil) }
        return (
          line.seq,
          File(seq: entry.seq, sealed: sealed, hash: Array(SHA256.hash(data: sealed)))
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
