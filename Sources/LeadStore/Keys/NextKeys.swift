import AgeEncryption
import Casework
import Consultation

/// What is in force after a rotation: a new key of the clinic's, and a file for each person that
/// opens it.
struct NextKeys {
  /// The public keys, the clinic's first.
  let recipients: [X25519Recipient]
  /// By name, of those who did not choose one.
  private(set) var oneTimePassphrases: [String: String] = [:]
  /// What `staff/` is to hold, by name.
  private(set) var files: [String: [UInt8]] = [:]
  private var people: [String: SigningKey] = [:]
  private let former: KeyStatement
  private let by: String?
  private let clinic = X25519Identity()
  /// What every file opens: the new key, and the former ones where the recovery key has no part.
  private let identities: [X25519Identity]

  init(after former: KeyStatement, by key: StaffKey) {
    self.former = former
    by = key.name
    recipients = [clinic.recipient] + former.recipients.dropFirst()
    identities = [clinic] + (key.name == nil ? [] : key.identities)
  }

  /// Makes a person's file.
  ///
  /// - Parameters:
  ///   - passphrase: that of somebody who keeps theirs; everybody else gets one for once.
  ///   - person: the key they signed with so far.
  mutating func add(
    _ name: String, passphrase: String?, person: SigningKey?, at now: Moment, workFactor: Int
  ) throws(LeadStoreError) {
    var content = StaffFile.Content(identities: identities, recipients: recipients)
    let chosen = passphrase ?? StaffFile.oneTimePassphrase()
    if passphrase == nil {
      oneTimePassphrases[name] = chosen
      content.isOneTime = true
    } else {
      let person = person ?? SigningKey()
      people[name] = person
      content.person = person
    }
    files[name] = try StaffFile.sealed(
      content, passphrase: chosen, now: now, workFactor: workFactor)
  }

  /// The key of the person who rotates, as their new file holds it.
  var owner: StaffKey {
    StaffKey(
      name: by,
      StaffFile.Content(
        identities: identities, person: by.flatMap { people[$0] }, recipients: recipients))
  }

  /// What the journal is to state.
  func statement(_ id: EntryID, at now: Moment) -> KeyStatement {
    KeyStatement(
      id: id, at: now, by: by, reason: .rotated, recipients: recipients,
      vouchers: [SigningKey(vouchingBy: clinic).publicKey] + former.vouchers.dropFirst(),
      people: people.mapValues(\.publicKey), devices: former.devices)
  }
}
