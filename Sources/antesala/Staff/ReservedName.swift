import LeadStore

/// Names that mean something of their own where a person is named.
enum ReservedName: String, CaseIterable {
  /// Whom `leads assign` and `--owner` mean by it.
  case nobody, me
  /// Who acts with the recovery key.
  case recovery

  /// Refuses a name for a new person that is malformed or reserved.
  static func check(new name: String) throws(Failure) {
    guard StaffKey.isName(name) else { throw .store(.staffNameMalformed(name)) }
    guard Self(rawValue: name) == nil else {
      throw .key(.nameReserved(name, reserved: allCases.map(\.rawValue)))
    }
  }
}
