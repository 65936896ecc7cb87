public import AgeEncryption

/// What can go wrong between a lead and the disk: facts, without prose and without personal data.
///
/// After any of them the journal is as it was before the call, unless the case says otherwise.
public enum LeadStoreError: Error, Equatable, Sendable {
  // The folder and its files.
  case missing(path: String)
  case notAFolder(path: String)
  case notAFile(path: String)
  case folderNotEmpty(path: String)
  case alreadyThere(path: String)
  /// Others than the owner may read or write; the mode is the last nine bits.
  case tooOpen(path: String, mode: UInt32)
  case ownedByAnother(path: String, owner: UInt32)
  case permissionDenied(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// The system reported a fault of the device; the code is an `errno` or an SQLite result code.
  case inputOutput(path: String, code: Int32)

  // Keys and people.
  case staffNameMalformed(String)
  case staffUnknown(String)
  case noStaff(path: String)
  case passphraseEmpty
  case passphraseWrong
  case staffFileMalformed(path: String, AgeError)
  case recoveryKeyMalformed(AgeError)
  case recipientsMalformed(path: String, line: Int?, AgeError)
  case deviceKeyMalformed(path: String, line: Int?)
  case deviceUnregistered(device: String)

  // The journal as a file.
  case journalEmpty(path: String)
  case notAJournal(path: String)
  case schemaTooNew(path: String, found: Int, known: Int)
  case schemaTooOld(path: String, found: Int, known: Int)
  case journalDamaged(path: String)
  /// Another program kept it locked for longer than the wait.
  case journalBusy(path: String)
  /// SQLite would not promise durability, so nothing was written.
  case notDurable(path: String, pragma: String)
  /// SQLite refused for a reason not named here, by its result code.
  case database(path: String, code: Int32)

  // Entries.
  /// The id belongs to an entry about something else.
  case idTaken(EntryID)
  /// Another lead took the folio since the ticket was drawn; draw a new ticket.
  case folioTaken
  /// What a second connection read is not what was written; the entry may or may not be there.
  case readBackDiffers(EntryID)
  case leadUnknown(LeadID)
  case sealingFailed(AgeError)
  case signingFailed(device: String)
  /// The age file of an entry did not open.
  case unreadable(seq: Int64, AgeError)
  /// An entry opened, but what is inside belongs elsewhere or has another shape.
  case payloadMalformed(seq: Int64, PayloadFault)
  /// A column of a row does not hold what its name says.
  case entryMalformed(seq: Int64, column: String)

  /// In what way an opened payload is wrong.
  public enum PayloadFault: Hashable, Sendable {
    case notJSON
    case otherSchema
    case otherEntry
    case otherDevice
    case otherFolio
  }
}
