import AgeEncryption

extension LeadStoreError: CustomStringConvertible {
  /// What failed and where, in one line, lower case, without a full stop.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): not there"
    case .notAFolder(let path): "\(path): not a folder"
    case .notAFile(let path): "\(path): not a plain file"
    case .folderNotEmpty(let path): "\(path): the folder is not empty"
    case .alreadyThere(let path): "\(path): is there already and will not be overwritten"
    case .tooOpen(let path, let mode):
      "\(path): others than its owner have access (mode \(String(mode, radix: 8)))"
    case .ownedByAnother(let path, let owner): "\(path): belongs to another user (\(owner))"
    case .permissionDenied(let path): "\(path): permission denied"
    case .readOnly(let path): "\(path): cannot be written to, only read"
    case .diskFull(let path): "\(path): no space left"
    case .inputOutput(let path, let code): "\(path): the disk reported a fault (code \(code))"
    case .staffNameMalformed: "a staff name has 1 to 32 of the characters a-z 0-9 . _ -"
    case .staffUnknown(let name): "there is no staff member named \(name)"
    case .noStaff(let path): "\(path): no staff member has a key"
    case .passphraseEmpty: "the passphrase is empty"
    case .passphraseWrong(0): "the passphrase opens no key"
    case .passphraseWrong(let seconds):
      "the passphrase opens no key; the next in \(seconds) second\(seconds == 1 ? "" : "s")"
    case .passphraseTooSoon(let seconds):
      "too many wrong passphrases: the next in \(seconds) second\(seconds == 1 ? "" : "s")"
    case .lastStaff(let name): "\(name) is the last who can open the leads"
    case .keyForeign: "the key is not one of this journal"
    case .recoveryKeyRefused: "this needs the passphrase of a staff member, not the recovery key"
    case .recipientsDiffer(let path): "\(path): not the keys that the journal states"
    case .keysUnstated(let path): "\(path): nobody has vouched for the keys of this folder yet"
    case .keysUnvouched(let seq):
      "entry \(seq) names keys that the clinic's key does not vouch for"
    case .statementMalformed: "not the keys of a clinic, as antesala keys export writes them"
    case .recoveryKeyUnknown: "the journal does not know this recovery key"
    case .recoveryKeyNotConfirmed:
      "the recovery key was not typed back as it was shown, so nothing was made ready"
    case .signatureMissing(let name): "\(name) cannot sign here"
    case .rotationUnderWay(let path):
      "\(path): another program is changing keys, erasing or making a backup"
    case .rotationDeclined: "nobody took the one-time passphrases, so nothing was changed"
    case .staffFileMalformed(let path, let fault): "\(path): not a staff key: \(fault)"
    case .recoveryKeyMalformed(let fault): "not a recovery key: \(fault)"
    case .recipientsMalformed(let path, let line, let fault):
      "\(Self.place(path, line)): not a list of recipients: \(fault)"
    case .deviceKeyMalformed(let path, let line): "\(Self.place(path, line)): not a device key"
    case .deviceUnregistered(let device): "the device \(device) has no file in devices/"
    case .journalEmpty(let path): "\(path): an empty file, not a journal"
    case .notAJournal(let path): "\(path): not a journal of this program"
    case .schemaTooNew(let path, let found, let known):
      "\(path): schema \(found), this program knows schemas up to \(known)"
    case .schemaTooOld(let path, let found, let known):
      "\(path): schema \(found), this program needs schema \(known)"
    case .journalDamaged(let path): "\(path): the file is damaged"
    case .journalBusy(let path): "\(path): another program keeps it locked"
    case .notDurable(let path, let pragma):
      "\(path): the database does not promise durability (\(pragma))"
    case .database(let path, let code): "\(path): the database refused (code \(code))"
    case .backupMalformed(let path, let name): "\(path): not a backup: \(name)"
    case .restorationCutOff(let path, let whole):
      "\(path): not there; it was being replaced, and \(whole) is whole"
    case .backupUnsound(let path, let problems):
      "\(path): the copy has \(problems) problem\(problems == 1 ? "" : "s")"
    case .idTaken(let id): "the entry id \(id) belongs to another entry"
    case .folioTaken: "the folio was given to another lead in the meantime"
    case .readBackDiffers(let id): "the entry \(id) could not be read back as it was written"
    case .leadUnknown(let lead): "there is no lead \(lead)"
    case .leadErased(let lead): "the lead \(lead) was erased"
    case .keyRotated: "the clinic's key was changed in the meantime"
    case .sealingFailed(let fault): "the payload could not be sealed: \(fault)"
    case .signingFailed(let device): "the device \(device) could not sign the entry"
    case .unreadable(let seq, let fault): "entry \(seq) cannot be opened: \(fault)"
    case .notSigned(let seq): "entry \(seq) is not signed by the person it names"
    case .payloadMalformed(let seq, let fault): "entry \(seq) holds \(fault.words)"
    case .entryMalformed(let seq, let column): "entry \(seq) has a malformed \(column)"
    }
  }

  private static func place(_ path: String, _ line: Int?) -> String {
    line.map { "\(path):\($0)" } ?? path
  }
}

extension LeadStoreError {
  /// What to do about it, to follow `hint:`; `nil` where nothing general can be said.
  public var hint: String? {
    switch self {
    case .missing:
      "name the data folder with --data, make one with antesala setup, or restore what is gone"
    case .notAFolder: "name the data folder with --data, or make one with antesala setup"
    case .folderNotEmpty, .alreadyThere: "choose another place, or move away what is there"
    case .tooOpen(let path, _): "chmod go-rwx '\(path)'"
    case .ownedByAnother(let path, _): "run the command as the owner of \(path)"
    case .permissionDenied: "run the command as the owner of the data folder"
    case .readOnly: "is the disk mounted read-only? dmesg and mount tell"
    case .diskFull: "free some space; leads confirmed so far are safe"
    case .inputOutput: "copy the data folder to another disk, then antesala store verify"
    case .staffNameMalformed: "for example: ana.p"
    case .staffUnknown, .noStaff: "the files in staff/ tell who has a key"
    case .passphraseWrong: "was it typed as when it was chosen, accents and capitals included?"
    case .lastStaff: "add another person first: antesala staff add NAME"
    case .keyForeign: "use the passphrase or recovery key that belongs to this data folder"
    case .recoveryKeyRefused: "antesala keys rotate takes the recovery key and names new staff"
    case .rotationUnderWay: "wait until it ends, and try again"
    case .recipientsDiffer, .keysUnvouched:
      "antesala keys show, compare the fingerprints, then antesala keys accept"
    case .keysUnstated: "antesala keys accept, with your passphrase and the recovery key"
    case .recoveryKeyUnknown: "antesala keys test-recovery, with your passphrase, makes it known"
    case .recoveryKeyNotConfirmed: "run antesala setup again; it shows another key"
    case .statementMalformed: "copy the file once more from the desk, unchanged"
    case .signatureMissing: "unlock once more with the passphrase"
    case .staffFileMalformed, .recipientsMalformed, .deviceKeyMalformed,
      .deviceUnregistered:
      "restore the file from a backup of the data folder"
    case .recoveryKeyMalformed: "it begins with AGE-SECRET-KEY-1 and stands on the printed sheet"
    case .journalEmpty, .notAJournal, .journalDamaged:
      "leave the file as it is, and restore the latest backup into a new folder"
    case .schemaTooNew: "use the version of antesala that last wrote it"
    case .schemaTooOld: "antesala keys accept brings it up to date"
    case .backupMalformed: "name a folder that antesala store backup made"
    case .restorationCutOff(let path, let whole): "mv '\(whole)' '\(path)'"
    case .backupUnsound: "antesala store verify --data with that folder; use an older backup"
    case .journalBusy: "close other programs that have it open, and try again"
    case .idTaken, .folioTaken: "confirm once more"
    case .keyRotated: "unlock once more with the passphrase"
    case .readBackDiffers, .unreadable, .notSigned, .payloadMalformed, .entryMalformed:
      "antesala store verify"
    case .notAFile, .passphraseEmpty, .passphraseTooSoon, .rotationDeclined, .notDurable, .database,
      .leadUnknown,
      .leadErased,
      .sealingFailed, .signingFailed:
      nil
    }
  }
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
