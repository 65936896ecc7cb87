/// The person whose act an entry is, with what they sign and seal it.
struct Author: Sendable {
  let person: SigningKey
  let actKey: ClinicKey
}

extension JournalWriter {
  /// Who signs a draft; `nil` where it is nobody's act.
  ///
  /// - Throws: ``LeadStoreError/signatureMissing(by:)`` where this writer cannot sign in that
  ///   person's name, or the journal names another key for them; ``LeadStoreError/keyRotated`` where
  ///   they unlocked before the clinic's key was changed.
  func author(of draft: EntryDraft, under sealer: Sealer) throws(LeadStoreError) -> Author? {
    guard let by = draft.by else { return nil }
    guard let key = people[by], let person = key.person else { throw .signatureMissing(by: by) }
    guard key.recipient == sealer.recipients.first else { throw .keyRotated }
    guard sealer.statement?.people[by] == person.publicKey else {
      throw .signatureMissing(by: by)
    }
    return Author(person: person, actKey: key.actKeys[0])
  }
}
