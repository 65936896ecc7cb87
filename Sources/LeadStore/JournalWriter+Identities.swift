import AgeEncryption
import Casework
public import Consultation
import Foundation

extension JournalWriter {
  /// Gives one more person a key of their own to the leads, and records who did.
  ///
  /// - Parameters:
  ///   - key: the clinic's key, as another person opened it. The recovery key cannot: it would have
  ///     to be kept on the machine. It rotates the clinic's key instead, and names new people there.
  ///   - workFactor: the base-2 logarithm of scrypt's cost.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where the name is taken.
  public func addStaff(
    _ name: String, passphrase: String, by key: StaffKey, at now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) {
    guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
    let person = SigningKey()
    try changeKeys(by: key) { statement throws(LeadStoreError) in
      let path = folder.staffFilePath(name)
      guard try !folder.staffNames().contains(name) else { throw .alreadyThere(path: path) }
      let file = try StaffFile.sealed(
        key.content(for: person, statement), passphrase: passphrase, now: now,
        workFactor: workFactor)
      try state(.added, about: name, by: key, at: now) { $0[name] = person.publicKey }
      try record(.keys, of: name, "added", by: key, at: now)
      folder.forgetTries(of: name)
      try PrivateFile.create(path, file)
    }
  }

  /// Takes a person's file away, and records who did.
  ///
  /// A copy of the file still opens copies of the journal, and this journal until the clinic's key
  /// is rotated.
  /// - Throws: ``LeadStoreError/lastStaff(_:)``, for somebody must be able to open leads.
  public func removeStaff(
    _ name: String, by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) {
    try changeKeys(by: key) { _ throws(LeadStoreError) in
      let names = try folder.staffNames()
      guard names.contains(name) else { throw .staffUnknown(name) }
      guard names.count > 1 else { throw .lastStaff(name) }
      try record(.keys, of: name, "removed", by: key, at: now)
      try state(.removed, about: name, by: key, at: now) { $0[name] = nil }
      let path = folder.staffFilePath(name)
      guard unlink(path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
      folder.forgetTries(of: name)
      try Folder.sync(folder.staffPath)
    }
  }

  /// Gives a person another passphrase, and records who did; the former no longer opens the file.
  ///
  /// Anybody with a key may do so for anybody: all keys open the same leads.
  public func changePassphrase(
    of name: String, to passphrase: String, by key: StaffKey, at now: Moment,
    workFactor: Int = 18
  ) throws(LeadStoreError) {
    let person = (name == key.name ? key.person : nil) ?? SigningKey()
    try changeKeys(by: key) { statement throws(LeadStoreError) in
      guard try folder.staffNames().contains(name) else { throw .staffUnknown(name) }
      let file = try StaffFile.sealed(
        key.content(for: person, statement), passphrase: passphrase, now: now,
        workFactor: workFactor)
      try state(.passphrase, about: name, by: key, at: now) { $0[name] = person.publicKey }
      let own = StaffKey(name: name, key.content(for: person, statement))
      try record(.keys, of: name, "passphrase", by: name == key.name ? own : key, at: now)
      try PrivateFile.replace(folder.staffFilePath(name), file)
      folder.forgetTries(of: name)
    }
  }

  /// Gives a person who opened their file a key of their own to sign with, or has the journal name
  /// the one they have.
  ///
  /// - Returns: the key with it.
  func enrol(
    _ key: StaffKey, passphrase: String, at now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) -> StaffKey {
    guard let name = key.name else { throw .recoveryKeyRefused }
    var content = StaffFile.Content(identities: key.identities, person: key.person, recipients: [])
    try changeKeys(by: key) { statement throws(LeadStoreError) in
      let person = key.person ?? SigningKey()
      content = key.content(for: person, statement)
      if key.person == nil {
        let file = try StaffFile.sealed(
          content, passphrase: passphrase, now: now, workFactor: workFactor)
        try PrivateFile.replace(folder.staffFilePath(name), file)
      }
      try state(.added, about: name, by: key, at: now) { $0[name] = person.publicKey }
    }
    return StaffKey(name: name, content)
  }

  /// A writer that signs for people who do not exist, for demonstrations: the journal names their
  /// keys, which nobody keeps.
  public func inventing(
    _ names: [String], by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) -> JournalWriter {
    var people: [String: SigningKey] = [:]
    for name in names where name != key.name { people[name] = SigningKey() }
    try state(.added, about: nil, by: key, at: now) { known in
      for (name, person) in people { known[name] = person.publicKey }
    }
    return people.reduce(signing(as: key)) { writer, person in
      writer.signing(
        as: StaffKey(
          name: person.key,
          StaffFile.Content(identities: key.identities, person: person.value, recipients: [])))
    }
  }

  /// Runs a change of staff files that no other program and no rotation gets between.
  ///
  /// - Parameter body: gets the statement in force.
  private func changeKeys(
    by key: StaffKey, _ body: (KeyStatement) throws(LeadStoreError) -> Void
  ) throws(LeadStoreError) {
    guard key.name != nil else { throw .recoveryKeyRefused }
    try folder.settleRotation()
    guard let lock = try FileLock(folder.keysLockPath) else {
      throw .rotationUnderWay(path: folder.path)
    }
    defer { withExtendedLifetime(lock) {} }
    try folder.sweep()
    try folder.requireKeys(of: key)
    try seeKeys()
    guard let statement = sealer.current.statement else {
      throw .keysUnstated(path: folder.path)
    }
    try body(statement)
  }

  /// Appends a statement that differs from the one in force by the people who sign.
  ///
  /// - Throws: ``LeadStoreError/keyForeign`` where the key is not one that may vouch.
  func state(
    _ reason: KeyStatement.Reason, about subject: String?, by key: StaffKey, at now: Moment,
    _ change: (inout [String: SigningPublicKey]) -> Void
  ) throws(LeadStoreError) {
    let id = EntryID(now: now)
    while true {
      let sealer = sealer.current
      guard let former = sealer.statement else { throw .keysUnstated(path: folder.path) }
      var people = former.people
      change(&people)
      let statement = try KeyStatement(
        id: id, at: now, by: key.name, reason: reason, about: subject,
        recipients: former.recipients, vouchers: former.vouchers, people: people,
        devices: former.devices
      ).vouched(by: key.vouchers)
      guard statement.isVouched(by: former.vouchers) else { throw .keyForeign }
      do throws(LeadStoreError) {
        _ = witness(try append(EntryDraft(statement), under: sealer))
        return try seeKeys()
      } catch .keyRotated {
        try seeKeys()
      }
    }
  }

  private func record(
    _ act: AccessEvent.Act, of subject: String, _ reason: String, by key: StaffKey,
    at now: Moment
  ) throws(LeadStoreError) {
    _ = try signing(as: key).append(
      AccessEvent(
        id: EntryID(now: now), by: key.name, at: now, act: act, subject: subject, reason: reason))
  }
}

extension StaffKey {
  /// What a person's file holds who opens the same leads.
  fileprivate func content(
    for person: SigningKey, _ statement: KeyStatement
  ) -> StaffFile.Content {
    StaffFile.Content(
      identities: identities, person: person, recipients: statement.recipients)
  }
}

extension DataFolder {
  /// Held by whoever changes staff files or the clinic's key.
  var keysLockPath: String { "\(path)/.keys" }
}
