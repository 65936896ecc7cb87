import LeadStore
import StaffApp

extension Trouble {
  /// What the store reported.
  init(_ error: LeadStoreError) {
    self.init(error.kind.phrase, detail: Self.line(error.description, hint: error.hint))
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

extension LeadStoreError.Kind {
  /// What it means to the person at the console.
  fileprivate var phrase: StaffPhrase {
    switch self {
    case .busy: .troubleBusy
    case .rotating: .troubleRotating
    case .keyChanged: .keyChanged
    case .diskFull: .troubleFull
    case .readOnly: .troubleReadOnly
    case .forbidden: .troublePermission
    case .absent: .troubleMissing
    case .nobody: .troubleNobody
    case .damaged, .noJournal: .troubleDamaged
    case .keys, .recoveryKeyUnknown, .cannotSign: .troubleKeys
    case .version: .troubleVersion
    case .disk: .troubleDisk
    case .gone: .recordGone
    case .refused, .mistyped, .occupied, .unusable, .contradicted, .declined, .library:
      .troubleOther
    }
  }
}
