public import AgeEncryption
public import Casework

/// What can go wrong between a lead and the disk: facts, without prose and without personal data.
///
/// After any of them the journal is as it was before the call, unless the case says otherwise.
public enum LeadStoreError: Error, Equatable, Sendable {
  // The folder and its files.
  /// A file or folder that a data folder has, or the data folder itself, is absent.
  case missing(path: String)
  /// Something else has the place of a folder.
  case notAFolder(path: String)
  /// A folder, link or device has the place of a file.
  case notAFile(path: String)
  /// A data folder is only ever made where nothing is.
  case folderNotEmpty(path: String)
  /// Something has the name, and nothing here overwrites.
  case alreadyThere(path: String)
  /// Others than the owner may read or write; the mode is the last nine bits.
  case tooOpen(path: String, mode: UInt32)
  /// It belongs to a user, by number, other than the one who runs the program.
  case ownedByAnother(path: String, owner: UInt32)
  /// The system does not let this user read or write here.
  case permissionDenied(path: String)
  /// The file system takes no changes.
  case readOnly(path: String)
  /// The file system has no room, or the user's share of it is used up.
  case diskFull(path: String)
  /// The system reported a fault of the device; the code is an `errno` or an SQLite result code.
  case inputOutput(path: String, code: Int32)

  // Keys and people.
  /// See ``StaffKey/isName(_:)``.
  case staffNameMalformed(String)
  /// Nobody of that name has a file in `staff/`.
  case staffUnknown(String)
  /// The folder `staff/` has no key at all.
  case noStaff(path: String)
  /// An empty passphrase protects nothing.
  case passphraseEmpty
  /// It opens the key of nobody who was asked for; the next is looked at after so many seconds.
  case passphraseWrong(nextIn: Int64)
  /// Too many were wrong before; this one was not tried, the next is after so many seconds.
  case passphraseTooSoon(seconds: Int64)
  /// Without this person nobody but the recovery key could open a lead.
  case lastStaff(String)
  /// A key that no payload of this journal is sealed to.
  case keyForeign
  /// The recovery key takes part in a rotation and in nothing else that changes keys.
  case recoveryKeyRefused
  /// The keys in a file are not those that the journal states.
  case recipientsDiffer(path: String)
  /// The folder is of an earlier version: nobody has vouched for its keys yet.
  case keysUnstated(path: String)
  /// Somebody wrote into this place of the journal who may read and sign, and no key in force
  /// vouches for it.
  case keysUnvouched(seq: Int64)
  /// A text that states who may read and sign, and that its own clinic's key does not vouch for.
  case statementMalformed
  /// The journal does not know the recovery key as one that vouches.
  case recoveryKeyUnknown
  /// The recovery key was not typed back as it was shown, so that nothing was made ready.
  case recoveryKeyNotConfirmed
  /// This program cannot sign in the person's name, or the journal names another key for them.
  case signatureMissing(by: String)
  /// Another program is changing the clinic's key.
  case rotationUnderWay(path: String)
  /// The passphrases of a rotation could not be handed on, so that nothing was changed.
  case rotationDeclined
  /// A file in `staff/` is not an age file, or holds no identity.
  case staffFileMalformed(path: String, AgeError)
  /// What was typed is not a key as setup printed it.
  case recoveryKeyMalformed(AgeError)
  /// A line, counted from 1, is not a public key; without a line, there is none.
  case recipientsMalformed(path: String, line: Int?, AgeError)
  /// A line, counted from 1, is not a key; without a line, the key is absent or another's.
  case deviceKeyMalformed(path: String, line: Int?)
  /// Nobody could check what this machine signs: its public key is not in `devices/`.
  case deviceUnregistered(device: String)

  // The journal as a file.
  /// A file of no bytes, which an empty journal is not.
  case journalEmpty(path: String)
  /// Not an SQLite file, or that of another program.
  case notAJournal(path: String)
  /// A later version of this program made or changed it.
  case schemaTooNew(path: String, found: Int, known: Int)
  /// An earlier version made it, and only a writer may bring it up to date.
  case schemaTooOld(path: String, found: Int, known: Int)
  /// SQLite found pages that contradict each other.
  case journalDamaged(path: String)
  /// Another program kept it locked for longer than the wait; or the right to try passphrases.
  case journalBusy(path: String)
  /// SQLite would not promise durability, so nothing was written.
  case notDurable(path: String, pragma: String)
  /// SQLite refused for a reason not named here, by its result code.
  case database(path: String, code: Int32)

  // Backups.
  /// Not a folder as a backup makes it; the name is of what is missing or malformed.
  case backupMalformed(path: String, name: String)
  /// The data folder was being replaced when the program ended; what is whole lies beside its place.
  case restorationCutOff(path: String, whole: String)
  /// What was copied has so many problems; `verify` names them.
  case backupUnsound(path: String, problems: Int)

  // Entries.
  /// The id belongs to an entry about something else.
  case idTaken(EntryID)
  /// Another lead took the folio since the ticket was drawn; draw a new ticket.
  case folioTaken
  /// What a second connection read is not what was written; the entry may or may not be there.
  case readBackDiffers(EntryID)
  /// No entry records such a lead.
  case leadUnknown(LeadID)
  /// The lead was erased, so nothing more can be said about it.
  case leadErased(LeadID)
  /// The clinic's key was changed in the meantime; open it anew with the passphrase.
  case keyRotated
  /// The payload did not become an age file.
  case sealingFailed(AgeError)
  /// The cryptographic library refused to sign.
  case signingFailed(device: String)
  /// The age file of an entry did not open.
  case unreadable(seq: Int64, AgeError)
  /// An entry says that a person did something, and that person did not sign it.
  case notSigned(seq: Int64)
  /// An entry opened, but what is inside belongs elsewhere or has another shape.
  case payloadMalformed(seq: Int64, PayloadFault)
  /// A column of a row does not hold what its name says.
  case entryMalformed(seq: Int64, column: String)

  /// In what way an opened payload is wrong.
  public enum PayloadFault: Hashable, Sendable {
    /// Neither the schema's name nor its fields can be found.
    case notJSON
    /// It names a schema that this program does not read.
    case otherSchema
    /// It was sealed for an entry of another id.
    case otherEntry
    /// It was sealed by another device than the one that signed.
    case otherDevice
    /// It was sealed under another folio.
    case otherFolio
    /// It is about another lead.
    case otherLead
  }
}
