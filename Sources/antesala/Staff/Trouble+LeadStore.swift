import LeadStore
import StaffApp

extension Trouble {
  /// What the store reported.
  init(_ error: LeadStoreError) {
    self.init(error.phrase, detail: Self.line(error.description, hint: error.hint))
  }

  /// What went wrong while something left the store.
  init(leaving error: any Error) {
    switch error {
    case let error as LeadStoreError: self.init(error)
    case let failure as Failure:
      self.init(
        failure.code == .configuration ? .troubleExports : .troubleFile,
        detail: Self.line(failure.message, hint: failure.hint))
    default: self.init(.troubleOther, detail: "\(error)")
    }
  }

  private static func line(_ message: String, hint: String?) -> String {
    message + (hint.map { " (\($0))" } ?? "")
  }
}

extension LeadStoreError {
  /// What it means to the person at the console.
  fileprivate var phrase: StaffPhrase {
    switch self {
    case .journalBusy: .troubleBusy
    case .rotationUnderWay: .troubleRotating
    case .keyRotated: .keyChanged
    case .diskFull: .troubleFull
    case .readOnly: .troubleReadOnly
    case .permissionDenied, .tooOpen, .ownedByAnother: .troublePermission
    case .missing, .notAFolder, .notAFile, .noStaff, .restorationCutOff: .troubleMissing
    case .staffUnknown, .staffNameMalformed: .troubleNobody
    case .journalDamaged, .journalEmpty, .notAJournal, .unreadable, .notSigned, .payloadMalformed,
      .entryMalformed:
      .troubleDamaged
    case .staffFileMalformed, .recipientsMalformed, .recipientsDiffer, .keysUnstated,
      .keysUnvouched,
      .signatureMissing, .recoveryKeyUnknown, .deviceKeyMalformed,
      .deviceUnregistered, .keyForeign:
      .troubleKeys
    case .schemaTooNew, .schemaTooOld: .troubleVersion
    case .inputOutput, .database, .notDurable, .readBackDiffers: .troubleDisk
    case .leadUnknown, .leadErased: .recordGone
    case .passphraseEmpty, .passphraseWrong, .passphraseTooSoon, .folderNotEmpty, .alreadyThere,
      .lastStaff, .recoveryKeyRefused, .recoveryKeyMalformed, .recoveryKeyNotConfirmed,
      .statementMalformed, .backupMalformed, .backupUnsound,
      .idTaken, .folioTaken, .sealingFailed, .signingFailed, .rotationDeclined:
      .troubleOther
    }
  }
}
