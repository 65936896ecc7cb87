import AgeEncryption
import Casework
public import Consultation

extension JournalWriter {
  /// Takes over a folder of an earlier version, or confirms anew the keys in force where somebody
  /// has stated or listed others: what a person compared and said yes to.
  ///
  /// A folder of an earlier version gets its first statement: the clinic's key of the person's own
  /// file, and the recovery key. Keys of strangers that
  /// `recipients.txt` named are in it no more. Where there is a statement, the next one repeats it,
  /// and names the machines in `devices/`. Either way `recipients.txt` is written anew, and the
  /// person's file too.
  /// - Parameters:
  ///   - key: opened with `isChecked: false`, by a passphrase.
  ///   - recovery: the recovery key; may be left out where the journal knows one. Left out in a
  ///     folder of an earlier version, it will open what is sealed and vouch for nothing.
  /// - Throws: ``LeadStoreError/recoveryKeyUnknown`` where it is not among the recipients.
  public static func acceptKeys(
    of folder: DataFolder, by key: StaffKey, recovery: StaffKey?, passphrase: String,
    at now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) {
    guard let name = key.name else { throw .recoveryKeyRefused }
    guard let lock = try FileLock(folder.keysLockPath) else {
      throw .rotationUnderWay(path: folder.path)
    }
    defer { withExtendedLifetime(lock) {} }
    let listed = try folder.recipients()
    let writer = try Self(folder, people: []) { file throws(LeadStoreError) in
      let found = try file.read { db in
        (seq: try EntryRow.lastStatement(db), history: try EntryRow.keyHistory(db))
      }
      return Sealer(
        recipients: found.history.last?.statement.recipients ?? listed,
        statement: found.history.last?.statement, seq: found.seq)
    }
    let statement = try writer.accepted(by: key, name, recovery: recovery, at: now)
    let person = key.person ?? SigningKey()
    let named = try statement.naming(name, person.publicKey).vouched(by: key.vouchers)
    let file = try StaffFile.sealed(
      StaffFile.Content(
        identities: key.identities, person: person, recipients: named.recipients,
        isOneTime: key.mustChangePassphrase),
      passphrase: passphrase, now: now, workFactor: workFactor)
    try PrivateFile.replace(folder.staffFilePath(name), file)
    _ = writer.witness(try writer.append(EntryDraft(named), under: writer.sealer.current))
    try PrivateFile.replace(folder.recipientsPath, DataFolder.recipientsText(named.recipients))
  }

  private func accepted(
    by key: StaffKey, _ name: String, recovery: StaffKey?, at now: Moment
  ) throws(LeadStoreError) -> KeyStatement {
    let devices = try folder.devices().values.map(\.key).sorted { $0.name < $1.name }
    let former = sealer.current.statement
    let own = key.vouchers[0].publicKey
    if let former, !former.vouchers.contains(own) { throw .keyForeign }
    let others = try folder.recipients().filter { $0 != key.recipient }
    let recipient =
      recovery?.recipient ?? former?.recipients.dropFirst().first
      ?? (others.count == 1 ? others.first : nil)
    let known = former?.recipients ?? others
    guard let recipient, known.contains(recipient) else { throw .recoveryKeyUnknown }
    let vouchers =
      recovery.map { [$0.vouchers[0].publicKey] } ?? Array(former?.vouchers.dropFirst() ?? [])
    return KeyStatement(
      id: EntryID(now: now), at: now, by: name, reason: recovery == nil ? .accepted : .recovery,
      recipients: [key.recipient, recipient], vouchers: [own] + vouchers,
      people: former?.people ?? [:], devices: devices)
  }

  /// What a lobby is set up with, and what it takes when the clinic's keys have changed: the keys in
  /// force, vouched for by the clinic's and by its former ones.
  public func lobbyStatement(by key: StaffKey, at now: Moment) throws(LeadStoreError) -> [UInt8] {
    guard let statement = sealer.current.statement else {
      throw .keysUnstated(path: folder.path)
    }
    return try KeyStatement(
      id: EntryID(now: now), at: now, by: key.name, reason: .lobby,
      recipients: statement.recipients, vouchers: statement.vouchers, people: statement.people,
      devices: statement.devices
    ).vouched(by: key.vouchers).bytes
  }

  /// Takes a statement that was written elsewhere, if a key in force here vouches for it.
  public func take(_ text: [UInt8]) throws(LeadStoreError) {
    guard let statement = KeyStatement(text), statement.resealed == nil,
      let former = sealer.current.statement, statement.isVouched(by: former.vouchers)
    else { throw .statementMalformed }
    _ = witness(try append(EntryDraft(statement), under: sealer.current))
    try PrivateFile.replace(
      folder.recipientsPath, DataFolder.recipientsText(statement.recipients))
    try seeKeys()
  }
}

extension KeyStatement {
  fileprivate func naming(_ name: String, _ person: SigningPublicKey) -> Self {
    var people = people
    people[name] = person
    return KeyStatement(
      id: id, at: at, by: by, reason: reason, about: about, recipients: recipients,
      vouchers: vouchers, people: people, devices: devices)
  }
}
