import AgeEncryption
import Consultation

extension LeadStoreError: CustomStringConvertible {
  /// What failed and where, in one line, lower case, without a full stop.
  public var description: String { account.sentence }

  /// What to do about it, to follow `hint:`; `nil` where nothing general can be said.
  public var hint: String? { account.hint }

  /// What kind of a fault it is, for whoever answers kinds alike.
  public var kind: Kind { account.kind }
}

extension LeadStoreError {
  /// All that is said of an error.
  fileprivate struct Account {
    let kind: Kind
    let sentence: String
    let hint: String?

    init(_ kind: Kind, _ sentence: String, hint: String? = nil) {
      self.kind = kind
      self.sentence = sentence
      self.hint = hint
    }
  }

  /// The one table of what is said of each error.
  fileprivate var account: Account {
    switch self {
    case .missing(let path): Account(.absent, "\(path): not there", hint: Hint.folder)
    case .notAFolder(let path): Account(.absent, "\(path): not a folder", hint: Hint.folder)
    case .notAFile(let path): Account(.absent, "\(path): not a plain file", hint: "ls -l '\(path)'")
    case .folderNotEmpty(let path):
      Account(.occupied, "\(path): the folder is not empty", hint: Hint.elsewhere)
    case .alreadyThere(let path):
      Account(
        .occupied, "\(path): is there already and will not be overwritten", hint: Hint.elsewhere)
    case .tooOpen(let path, let mode):
      Account(
        .forbidden, "\(path): others than its owner have access (mode \(String(mode, radix: 8)))",
        hint: "chmod go-rwx '\(path)'")
    case .ownedByAnother(let path, let owner):
      Account(
        .forbidden, "\(path): belongs to another user (\(owner))",
        hint: "run the command as the owner of \(path)")
    case .permissionDenied(let path):
      Account(
        .forbidden, "\(path): permission denied",
        hint: "run the command as the owner of the data folder")
    case .readOnly(let path):
      Account(
        .readOnly, "\(path): cannot be written to, only read",
        hint: "is the disk mounted read-only? dmesg and mount tell")
    case .diskFull(let path):
      Account(
        .diskFull, "\(path): no space left",
        hint: "free some space; leads confirmed so far are safe")
    case .inputOutput(let path, let code):
      Account(
        .disk, "\(path): the disk reported a fault (code \(code))",
        hint: "copy the data folder to another disk, then antesala store verify")
    case .staffNameMalformed:
      Account(
        .mistyped, "a staff name has 1 to 32 of the characters a-z 0-9 . _ -",
        hint: "for example: ana.p")
    case .staffUnknown(let name):
      Account(.nobody, "there is no staff member named \(name)", hint: Hint.staffFiles)
    case .noStaff(let path):
      Account(.absent, "\(path): no staff member has a key", hint: Hint.staffFiles)
    case .passphraseEmpty: Account(.mistyped, "the passphrase is empty")
    case .passphraseWrong(let seconds):
      Account(
        .refused,
        "the passphrase opens no key" + (seconds == 0 ? "" : "; \(Self.next(in: seconds))"),
        hint: "was it typed as when it was chosen, accents and capitals included?")
    case .passphraseTooSoon(let seconds):
      Account(.refused, "too many wrong passphrases: \(Self.next(in: seconds))")
    case .lastStaff(let name):
      Account(
        .mistyped, "\(name) is the last who can open the leads",
        hint: "add another person first: antesala staff add NAME")
    case .keyForeign:
      Account(
        .keys, "the key is not one of this journal",
        hint: "use the passphrase or recovery key that belongs to this data folder")
    case .recoveryKeyRefused:
      Account(
        .mistyped, "this needs the passphrase of a staff member, not the recovery key",
        hint: "antesala keys rotate takes the recovery key and names new staff")
    case .recipientsDiffer(let path):
      Account(.keys, "\(path): not the keys that the journal states", hint: Hint.compareKeys)
    case .keysUnstated(let path):
      Account(
        .keys, "\(path): nobody has vouched for the keys of this folder yet",
        hint: "antesala keys accept, with your passphrase and the recovery key")
    case .keysUnvouched(let seq):
      Account(
        .keys, "entry \(seq) names keys that the clinic's key does not vouch for",
        hint: Hint.compareKeys)
    case .statementMalformed:
      Account(
        .unusable, "not the keys of a clinic, as antesala keys export writes them",
        hint: "copy the file once more from the desk, unchanged")
    case .recoveryKeyUnknown:
      Account(
        .recoveryKeyUnknown, "the journal does not know this recovery key",
        hint: "antesala keys test-recovery, with your passphrase, makes it known")
    case .recoveryKeyNotConfirmed:
      Account(
        .mistyped, "the recovery key was not typed back as it was shown, so nothing was made ready",
        hint: "run antesala setup again; it shows another key")
    case .signatureMissing(let name):
      Account(
        .cannotSign, "\(name) cannot sign here", hint: Hint.unlockAgain)
    case .rotationUnderWay(let path):
      Account(
        .rotating, "\(path): another program is changing keys, erasing or making a backup",
        hint: "wait until it ends, and try again")
    case .rotationDeclined:
      Account(.declined, "nobody took the one-time passphrases, so nothing was changed")
    case .staffFileMalformed(let path, let fault):
      Account(.keys, "\(path): not a staff key: \(fault)", hint: Hint.restoreFile)
    case .recoveryKeyMalformed(let fault):
      Account(
        .mistyped, "not a recovery key: \(fault)",
        hint: "it begins with AGE-SECRET-KEY-1 and stands on the printed sheet")
    case .recipientsMalformed(let path, let line, let fault):
      Account(
        .keys, "\(Self.place(path, line)): not a list of recipients: \(fault)",
        hint: Hint.restoreFile)
    case .deviceKeyMalformed(let path, let line):
      Account(.keys, "\(Self.place(path, line)): not a device key", hint: Hint.restoreFile)
    case .deviceUnregistered(let device):
      Account(.keys, "the device \(device) has no file in devices/", hint: Hint.restoreFile)
    case .journalEmpty(let path):
      Account(.noJournal, "\(path): an empty file, not a journal", hint: Hint.restoreBackup)
    case .notAJournal(let path):
      Account(.noJournal, "\(path): not a journal of this program", hint: Hint.restoreBackup)
    case .schemaTooNew(let path, let found, let known):
      Account(
        .version, "\(path): schema \(found), this program knows schemas up to \(known)",
        hint: "use the version of antesala that last wrote it")
    case .schemaTooOld(let path, let found, let known):
      Account(
        .version, "\(path): schema \(found), this program needs schema \(known)",
        hint: "antesala keys accept brings it up to date")
    case .journalDamaged(let path):
      Account(.damaged, "\(path): the file is damaged", hint: Hint.restoreBackup)
    case .journalBusy(let path):
      Account(
        .busy, "\(path): another program keeps it locked",
        hint: "close other programs that have it open, and try again")
    case .notDurable(let path, let pragma):
      Account(.disk, "\(path): the database does not promise durability (\(pragma))")
    case .database(let path, let code):
      Account(.disk, "\(path): the database refused (code \(code))")
    case .backupMalformed(let path, let name):
      Account(
        .unusable, "\(path): not a backup: \(name)",
        hint: "name a folder that antesala store backup made")
    case .restorationCutOff(let path, let whole):
      Account(
        .absent, "\(path): not there; it was being replaced, and \(whole) is whole",
        hint: "mv '\(whole)' '\(path)'")
    case .backupUnsound(let path, let problems):
      Account(
        .contradicted, "\(path): the copy has \(problems.counted("problem"))",
        hint: "antesala store verify --data with that folder; use an older backup")
    case .idTaken(let id):
      Account(
        .contradicted, "the entry id \(id) belongs to another entry", hint: Hint.confirmAgain)
    case .folioTaken:
      Account(
        .contradicted, "the folio was given to another lead in the meantime",
        hint: Hint.confirmAgain)
    case .readBackDiffers(let id):
      Account(
        .disk, "the entry \(id) could not be read back as it was written", hint: Hint.verify)
    case .leadUnknown(let lead): Account(.gone, "there is no lead \(lead)")
    case .leadErased(let lead): Account(.gone, "the lead \(lead) was erased")
    case .keyRotated:
      Account(
        .keyChanged, "the clinic's key was changed in the meantime", hint: Hint.unlockAgain)
    case .sealingFailed(let fault):
      Account(.library, "the payload could not be sealed: \(fault)")
    case .signingFailed(let device):
      Account(.library, "the device \(device) could not sign the entry")
    case .unreadable(let seq, let fault):
      Account(.damaged, "entry \(seq) cannot be opened: \(fault)", hint: Hint.verify)
    case .notSigned(let seq):
      Account(.damaged, "entry \(seq) is not signed by the person it names", hint: Hint.verify)
    case .payloadMalformed(let seq, let fault):
      Account(.damaged, "entry \(seq) holds \(fault.words)", hint: Hint.verify)
    case .entryMalformed(let seq, let column):
      Account(.damaged, "entry \(seq) has a malformed \(column)", hint: Hint.verify)
    }
  }

  private static func place(_ path: String, _ line: Int?) -> String {
    line.map { "\(path):\($0)" } ?? path
  }

  private static func next(in seconds: Int64) -> String {
    "the next in \(Int(seconds).counted("second"))"
  }
}

/// What several errors hint at.
private enum Hint {
  static let folder =
    "name the data folder with --data, make one with antesala setup, or restore what is gone"
  static let elsewhere = "choose another place, or move away what is there"
  static let staffFiles = "the files in staff/ tell who has a key"
  static let compareKeys =
    "antesala keys show, compare the fingerprints, then antesala keys accept"
  static let unlockAgain = "unlock once more with the passphrase"
  static let restoreFile = "restore the file from a backup of the data folder"
  static let restoreBackup =
    "leave the file as it is, and restore the latest backup into a new folder"
  static let confirmAgain = "confirm once more"
  static let verify = "antesala store verify"
}

extension LeadStoreError.PayloadFault {
  fileprivate var words: String {
    switch self {
    case .notJSON: "no payload as this program writes them"
    case .otherSchema: "a payload of another schema"
    case .otherEntry: "the payload of another entry"
    case .otherDevice: "the payload of another device"
    case .otherFolio: "the payload of another folio"
    case .otherLead: "the payload of another lead"
    }
  }
}
