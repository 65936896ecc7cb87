public import AgeEncryption
public import Consultation

extension DataFolder {
  /// What a new data folder hands to the people who asked for it.
  public struct SetUp: Sendable {
    /// The folder, ready for writers.
    public let folder: DataFolder
    /// The recovery key, `AGE-SECRET-KEY-1…`: opens every lead, and is nowhere on this machine.
    ///
    /// To be printed, locked away, and never written to a disk.
    public let recoveryKey: String
    /// The public keys that leads will be sealed to: the clinic's, then the recovery key's.
    public let recipients: [X25519Recipient]
  }

  /// Makes a data folder with keys, an empty journal and its first staff member.
  ///
  /// The place must be free: an empty folder, or none yet in a folder that is there. Where
  /// something fails, all that was made is taken away again.
  /// - Parameters:
  ///   - workFactor: the base-2 logarithm of scrypt's cost; 18 takes some tenths of a second.
  public static func setUp(
    at path: String, staff name: String, passphrase: String, now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) -> SetUp {
    guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    let isNew = try claim(path)
    let folder = Self(made: path)
    do throws(LeadStoreError) {
      return try folder.fill(
        staff: name, passphrase: passphrase, now: now, workFactor: workFactor)
    } catch {
      folder.clear(removingFolder: isNew)
      throw error
    }
  }

  /// Makes the folder, or takes an empty one.
  ///
  /// The folder `staff` is made at once: of two programs that set up the same place, one fails.
  /// - Returns: whether the folder is new.
  private static func claim(_ path: String) throws(LeadStoreError) -> Bool {
    var isNew = true
    do throws(LeadStoreError) {
      try Folder.create(path)
    } catch .alreadyThere {
      isNew = false
    }
    try FileMode(of: path).requirePrivateFolder(path)
    guard try Folder.names(in: path).allSatisfy({ $0 == "lost+found" }) else {
      throw .folderNotEmpty(path: path)
    }
    try Folder.create("\(path)/staff")
    return isNew
  }

  private func fill(
    staff name: String, passphrase: String, now: Moment, workFactor: Int
  ) throws(LeadStoreError) -> SetUp {
    let clinic = X25519Identity()
    let recovery = X25519Identity()
    for path in [devicesPath, backupsPath, logPath] { try Folder.create(path) }
    let recipients = [clinic.recipient, recovery.recipient]
    try PrivateFile.create(recipientsPath, Self.recipientsText(recipients))
    try PrivateFile.create(
      staffFilePath(name),
      try StaffFile.sealed([clinic], passphrase: passphrase, now: now, workFactor: workFactor))
    let device = try installDeviceKey(now: now)
    try JournalFile.create(journalPath)
    try PrivateFile.create(headPath, JournalHead.origin(signedBy: device).bytes)
    return SetUp(folder: self, recoveryKey: recovery.string, recipients: recipients)
  }

  /// The list of recipients as a file, the clinic's first.
  static func recipientsText(_ recipients: [X25519Recipient]) -> [UInt8] {
    let clinic = recipients.prefix(1).map { "\($0.string)\n" }.joined()
    let others = recipients.dropFirst().map { "\($0.string)\n" }.joined()
    return Array(
      """
      # Every lead is sealed to each of these public keys; any one of their owners can open it.
      # the clinic: its secret key is in staff/, once for each person, under a passphrase
      \(clinic)# recovery: its secret key was printed at setup and is nowhere on this machine
      \(others)
      """.utf8)
  }
}
