import AgeEncryption
import Consultation

extension JournalReader {
  /// An error with its cause: where an entry fits no key in hand because the clinic's key was changed
  /// since, ``LeadStoreError/keyRotated``.
  func cause(of error: LeadStoreError) -> LeadStoreError {
    guard case .unreadable(_, .noMatch) = error, isKeyFormer else { return error }
    return .keyRotated
  }

  /// The errors with their causes; a change of the key is told once, however many entries it hides.
  func causes(of errors: [LeadStoreError]) -> [LeadStoreError] {
    guard errors.contains(where: { if case .unreadable(_, .noMatch) = $0 { true } else { false } }),
      isKeyFormer
    else { return errors }
    let others = errors.filter { if case .unreadable(_, .noMatch) = $0 { false } else { true } }
    return [.keyRotated] + others
  }

  /// Whether the key in hand was in force before the last change of keys, and no longer is.
  private var isKeyFormer: Bool {
    guard let history = try? file.read({ db in try EntryRow.keyHistory(db) }),
      let last = history.last, !last.statement.recipients.contains(key.recipient)
    else { return false }
    return history.periods.dropLast().contains {
      $0.statement.recipients.contains(key.recipient)
    }
  }
}
