public import AgeEncryption
import Casework
public import Consultation
import Foundation

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

  /// Makes a data folder with keys, a journal that states them, and its first staff member.
  ///
  /// The place must be free: an empty folder, none yet in a folder that is there, or what a set-up
  /// that was cut off has left. Until the recovery key is confirmed nothing is ready: there is no
  /// journal under its name. Where something fails, all that was made is taken away again; where the
  /// program is killed, the next set-up does so.
  /// - Parameters:
  ///   - workFactor: the base-2 logarithm of scrypt's cost; 18 takes some tenths of a second.
  ///   - confirm: shows the keys, and answers whether somebody has the recovery key now.
  /// - Throws: ``LeadStoreError/recoveryKeyNotConfirmed`` where the answer is no.
  public static func setUp(
    at path: String, staff name: String, passphrase: String, now: Moment, workFactor: Int = 18,
    confirm: (SetUp) -> Bool = { _ in true }
  ) throws(LeadStoreError) -> SetUp {
    guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    return try make(at: path) { folder throws(LeadStoreError) in
      try Folder.create(folder.staffPath)
      let clinic = X25519Identity()
      let recovery = X25519Identity()
      let person = SigningKey()
      let device = try folder.installDeviceKey(now: now)
      let recipients = [clinic.recipient, recovery.recipient]
      let statement = try KeyStatement(
        id: EntryID(now: now), at: now, by: name, reason: .setup, recipients: recipients,
        vouchers: [clinic, recovery].map { SigningKey(vouchingBy: $0).publicKey },
        people: [name: person.publicKey], devices: [device.publicKey.key]
      ).vouched(by: [SigningKey(vouchingBy: clinic)])
      let content = StaffFile.Content(
        identities: [clinic], person: person, recipients: recipients)
      try PrivateFile.create(
        folder.staffFilePath(name),
        try StaffFile.sealed(content, passphrase: passphrase, now: now, workFactor: workFactor))
      try folder.found(on: statement, device)
      let made = SetUp(folder: folder, recoveryKey: recovery.string, recipients: recipients)
      guard confirm(made) else { throw .recoveryKeyNotConfirmed }
      return made
    }
  }

  /// Makes the data folder of a lobby: it seals to the clinic's keys, and holds none that opens.
  ///
  /// - Parameter statement: as ``SealedJournal/lobbyStatement(by:at:)`` wrote it where staff are.
  /// - Throws: ``LeadStoreError/statementMalformed`` where it is none that its own clinic vouches for.
  public static func setUpLobby(
    at path: String, statement text: [UInt8], now: Moment
  ) throws(LeadStoreError) -> Self {
    guard let statement = KeyStatement(text), statement.resealed == nil,
      statement.isVouched(by: Array(statement.vouchers.prefix(1)))
    else { throw .statementMalformed }
    return try make(at: path) { folder throws(LeadStoreError) in
      try folder.found(on: statement, try folder.installDeviceKey(now: now))
      return folder
    }
  }

  /// What every data folder begins with, but the name of its journal.
  private func found(
    on statement: KeyStatement, _ device: DeviceKey
  ) throws(LeadStoreError) {
    try PrivateFile.create(recipientsPath, Self.recipientsText(statement.recipients))
    try JournalFile.create(draftPath)
    let file = JournalFile(path: draftPath)
    let entry = try EntryDraft(statement).signed(by: device, sealed: statement.bytes)
    try file.write { db in try EntryRow.insert(entry, db) }
    try PrivateFile.create(
      headPath, try JournalHead(seq: entry.seq, hash: entry.hash, signedBy: device).bytes)
  }

  /// Fills a free place, and only then gives the journal its name.
  private static func make<Made>(
    at path: String, _ fill: (Self) throws(LeadStoreError) -> Made
  ) throws(LeadStoreError) -> Made {
    let isNew = try claim(path)
    let folder = Self(made: path)
    do throws(LeadStoreError) {
      guard let lock = try FileLock(folder.setUpPath, patience: 0) else {
        throw .folderNotEmpty(path: path)
      }
      defer { withExtendedLifetime(lock) {} }
      // Another set-up may have ended while this one waited for nothing.
      guard access(folder.journalPath, F_OK) != 0 else {
        unlink(folder.setUpPath)
        throw .folderNotEmpty(path: path)
      }
      folder.clear(removingFolder: false)
      try Folder.sync(path)
      for place in [folder.devicesPath, folder.backupsPath, folder.logPath] {
        try Folder.create(place)
      }
      let made = try fill(folder)
      try folder.nameJournal()
      return made
    } catch .folderNotEmpty(let path) {
      throw .folderNotEmpty(path: path)
    } catch {
      folder.abandon(removingFolder: isNew)
      throw error
    }
  }

  /// Gives the journal its name, on the disk too; from here on the folder is one.
  private func nameJournal() throws(LeadStoreError) {
    for suffix in ["-journal", ""] {
      guard rename(draftPath + suffix, journalPath + suffix) == 0 else {
        throw LeadStoreError(errno: errno, path: journalPath)
      }
    }
    try Folder.sync(path)
    try RollbackJournal(of: journalPath).establish()
    unlink("\(draftPath)-journal")
    unlink(setUpPath)
  }

  /// Takes away what a set-up made that failed, as far as the disk lets it.
  private func abandon(removingFolder isNew: Bool) {
    clear(removingFolder: false)
    guard holdsOnlySetUpMark else { return }
    unlink(setUpPath)
    if isNew { rmdir(path) }
  }

  /// Whether all else that a set-up made is gone; where a disk refused that, the mark lets the next
  /// one begin again.
  private var holdsOnlySetUpMark: Bool {
    guard let names = try? Folder.names(in: path) else { return false }
    return names.allSatisfy { $0 == "setup" || $0 == "lost+found" }
  }

  /// Makes the folder, or takes an empty one, or one where a set-up was cut off.
  ///
  /// - Returns: whether the folder is new.
  private static func claim(_ path: String) throws(LeadStoreError) -> Bool {
    var isNew = true
    do throws(LeadStoreError) {
      try Folder.create(path)
    } catch .alreadyThere {
      isNew = false
    }
    try FileMode(of: path).requirePrivateFolder(path)
    let names = try Folder.names(in: path)
    let folder = Self(made: path)
    let isCutOff =
      access(folder.setUpPath, F_OK) == 0 && access(folder.journalPath, F_OK) != 0
    guard isCutOff || names.allSatisfy({ $0 == "lost+found" }) else {
      throw .folderNotEmpty(path: path)
    }
    return isNew
  }

  /// There as long as a set-up is under way: what lies beside it may be taken away.
  var setUpPath: String { "\(path)/setup" }
  /// The journal before it is ready.
  private var draftPath: String { "\(journalPath).setup" }

  /// The list of recipients as a file, the clinic's first.
  static func recipientsText(_ recipients: [X25519Recipient]) -> [UInt8] {
    let clinic = recipients.prefix(1).map { "\($0.string)\n" }.joined()
    let others = recipients.dropFirst().map { "\($0.string)\n" }.joined()
    return Array(
      """
      # Every lead is sealed to each of these public keys; any one of their owners can open it.
      # The journal states them; where this list differs, nothing is sealed.
      # the clinic: its secret key is in staff/, once for each person, under a passphrase
      \(clinic)# recovery: its secret key was printed at setup and is nowhere on this machine
      \(others)
      """.utf8)
  }
}
