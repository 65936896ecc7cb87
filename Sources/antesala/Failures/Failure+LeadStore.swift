import LeadStore

extension FailureWords {
  /// What the store reported, with the exit code of its kind.
  init(_ error: LeadStoreError) {
    self.init(error.description, hint: error.hint, Failure.Code(error.kind))
  }
}

extension Failure.Code {
  /// The exit code of a kind.
  init(_ kind: LeadStoreError.Kind) {
    self =
      switch kind {
      case .absent, .nobody, .unusable, .keys, .version, .noJournal: .configuration
      case .occupied: .cannotCreate
      case .forbidden, .refused, .cannotSign: .permission
      case .readOnly, .diskFull, .disk, .busy, .rotating, .declined: .inputOutput
      case .mistyped, .recoveryKeyUnknown: .usage
      case .damaged, .contradicted, .gone, .keyChanged: .dataError
      case .library: .internalError
      }
  }
}

/// Runs something of the store, and turns its errors into those of the command line.
func withStore<Result>(_ body: () throws(LeadStoreError) -> Result) throws(Failure) -> Result {
  do throws(LeadStoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}
