import AgeEncryption
import Casework
import Consultation

extension StaffKey {
  /// What an entry says; `nil` where an erasure has emptied it.
  func item(_ entry: Entry) -> JournalItem? { entry.isEmptied ? nil : opened(entry).item }

  /// What an entry that is not empty says, and what was sealed in it if that could be read.
  func opened(_ entry: Entry) -> (item: JournalItem, plaintext: [UInt8]?) {
    do throws(LeadStoreError) {
      if entry.kind.isStatement {
        return (try item(entry.label, plaintext: entry.sealed), entry.sealed)
      }
      let opened = try plaintext(entry)
      let item = try item(entry.label, plaintext: opened.bytes)
      try requireAct(entry, item, isByStaff: opened.isByStaff)
      return (item, opened.bytes)
    } catch {
      return (.unreadable(seq: entry.seq, error), nil)
    }
  }

  /// Opens the lead of an entry.
  func open(_ entry: Entry) throws(LeadStoreError) -> LeadRecord {
    try LeadRecord(plaintext(entry).bytes, of: entry.label, texts)
  }

  /// What was sealed in an entry, and whether only somebody with the clinic's secret key can have
  /// sealed it; `false` says nothing.
  func plaintext(_ entry: Entry) throws(LeadStoreError) -> (bytes: [UInt8], isByStaff: Bool) {
    do throws(AgeError) {
      if entry.signer != nil {
        do throws(AgeError) {
          return (try Age.decrypt(entry.sealed, with: actKeys), true)
        } catch .noMatch {
          // Sealed to public keys alone, or the key is the recovery key.
        }
      }
      return (try Age.decrypt(entry.sealed, with: identities), false)
    } catch {
      throw .unreadable(seq: entry.seq, error)
    }
  }

  /// Whether an entry that could be opened is the act of some person whose signature counts.
  func isGenuine(_ entry: Entry, _ opened: (bytes: [UInt8], isByStaff: Bool)) -> Bool {
    guard let item = try? item(entry.label, plaintext: opened.bytes) else { return false }
    do throws(LeadStoreError) {
      try requireAct(entry, item, isByStaff: opened.isByStaff)
      return true
    } catch {
      return false
    }
  }

  /// - Throws: ``LeadStoreError/notSigned(seq:)`` where the entry is somebody's act, and not that of
  ///   the person it names; entries of an earlier version, which signed none, are let pass.
  func requireAct(
    _ entry: Entry, _ item: JournalItem, isByStaff: Bool
  ) throws(LeadStoreError) {
    guard let by = item.author, !history.isOlder(entry.seq) else { return }
    guard let signer = entry.signer, let signature = entry.personSignature,
      let person = history.person(signingAs: signer, at: entry.seq), person.name == by,
      isByStaff
        || person.key.isSignature(
          signature, of: Entry.bytesSignedByPerson(ofHash: entry.hash))
    else { throw .notSigned(seq: entry.seq) }
  }
}

extension JournalItem {
  /// Whose act it is; `nil` where it is nobody's, a visitor's or a machine's.
  fileprivate var author: String? {
    switch self {
    case .event(let happening): happening.event.by
    case .access(let access, _): access.by
    case .erasure(let erasure): erasure.by
    case .lead, .rotation, .keys, .unreadable: nil
    }
  }
}
