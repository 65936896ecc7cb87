import LeadStore

extension Failure {
  /// What the store reported, with the exit code of its kind.
  init(_ error: LeadStoreError) {
    let code: Code =
      switch error {
      case .missing, .notAFolder, .notAFile, .noStaff, .staffUnknown, .recipientsMalformed,
        .deviceKeyMalformed, .deviceUnregistered, .schemaTooNew, .schemaTooOld, .notAJournal,
        .journalEmpty, .staffFileMalformed, .recipientsDiffer, .keysUnstated, .keysUnvouched,
        .statementMalformed, .keyForeign, .backupMalformed,
        .restorationCutOff:
        .configuration
      case .folderNotEmpty, .alreadyThere: .cannotCreate
      case .signatureMissing, .tooOpen, .ownedByAnother, .permissionDenied, .passphraseWrong,
        .passphraseTooSoon:
        .permission
      case .readOnly, .diskFull, .inputOutput, .journalBusy, .database, .notDurable,
        .readBackDiffers, .rotationUnderWay, .rotationDeclined:
        .inputOutput
      case .staffNameMalformed, .passphraseEmpty, .recoveryKeyMalformed, .lastStaff,
        .recoveryKeyRefused, .recoveryKeyUnknown, .recoveryKeyNotConfirmed:
        .usage
      case .journalDamaged, .idTaken, .folioTaken, .leadUnknown, .leadErased, .keyRotated,
        .unreadable, .notSigned, .payloadMalformed, .entryMalformed, .backupUnsound:
        .dataError
      case .sealingFailed, .signingFailed: .internalError
      }
    self.init(error.description, hint: error.hint, code: code)
  }
}

/// Runs something of the store, and turns its errors into those of the command line.
func withStore<Result>(_ body: () throws(LeadStoreError) -> Result) throws(Failure) -> Result {
  do throws(LeadStoreError) {
    return try body()
  } catch {
    throw Failure(error)
  }
}
