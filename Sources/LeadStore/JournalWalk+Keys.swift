import AgeEncryption
import Casework
import Consultation

/// Who may read an entry and whose act it is, held against what the journal states about keys.
extension JournalWalk {
  /// Takes a statement about keys, if a key in force vouches for it.
  mutating func checkStatement(_ entry: Entry) {
    guard entry.kind.isStatement else { return }
    let before = history.periods.count
    history.take(entry.sealed, at: entry.seq)
    if let statement = KeyStatement(entry.sealed), statement.id != entry.id {
      report(.malformed(seq: entry.seq, column: "id"))
    }
    if history.unvouched.last == entry.seq { report(.keysUnvouched(seq: entry.seq)) }
    if history.periods.count > before, let statement = history.last?.statement {
      note(
        .keys(statement.reason, about: statement.about), entry, by: statement.by ?? "recovery")
    }
  }

  /// Looks whether a person signed what a person must have done, and whether it was that person.
  mutating func checkAct(_ entry: Entry) {
    guard entry.kind.isAct || entry.signer != nil else { return }
    guard !whole.isOlder(entry.seq) else { return note(entry, by: nil) }
    guard let signer = entry.signer, let signature = entry.personSignature else {
      report(.unsigned(seq: entry.seq, entry.kind))
      return
    }
    guard let person = whole.person(signingAs: signer, at: entry.seq) else {
      report(.signerUnknown(seq: entry.seq, signer: signer))
      return
    }
    guard
      person.key.isSignature(signature, of: Entry.bytesSignedByPerson(ofHash: entry.hash))
    else {
      report(.personSignatureInvalid(seq: entry.seq, person: person.name))
      return
    }
    note(entry, by: person.name)
  }

  private mutating func note(_ entry: Entry, by person: String?) {
    switch entry.kind {
    case .erasure: note(.erasure, entry, by: person)
    case .export: note(.export, entry, by: person)
    case .lead, .event, .access, .rotation, .keys: break
    }
    if person == nil { result.older += 1 }
  }

  private mutating func note(_ act: Verification.Act.Kind, _ entry: Entry, by person: String?) {
    result.acts.append(Verification.Act(seq: entry.seq, kind: act, by: person))
  }

  /// Counts the stanzas of an age file: one for each recipient in force when it was last sealed, and
  /// one of staff's own where staff did it. Whom a stanza is for cannot be seen, how many can.
  mutating func checkReaders(_ entry: Entry, _ types: [String]) {
    let statement =
      entry.resealedHash == nil
      ? whole.statement(at: entry.seq) ?? whole.periods.first?.statement
      : whole.statement(at: rotation) ?? whole.periods.first?.statement
    guard let statement else { return }
    let readers = types.count { $0 == "X25519" }
    let own = types.count { $0 == ClinicKey.Purpose.act.type }
    if readers != statement.recipients.count || readers + own != types.count
      || own > (entry.signer == nil ? 0 : 1)
    {
      report(
        .readersDiffer(seq: entry.seq, found: types.count, stated: statement.recipients.count))
    }
  }
}
