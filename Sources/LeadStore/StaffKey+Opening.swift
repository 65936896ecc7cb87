import AgeEncryption
import Casework
import Consultation

extension StaffKey {
  /// What an entry says; `nil` where an erasure has emptied it.
  func item(_ entry: Entry) -> JournalItem? {
    if entry.isEmptied { return nil }
    // A rotation is written in the clear.
    if entry.kind == .rotation { return .rotation(seq: entry.seq) }
    do throws(LeadStoreError) {
      return try item(entry, plaintext: plaintext(entry))
    } catch {
      return .unreadable(seq: entry.seq, error)
    }
  }

  /// Opens the lead of an entry.
  func open(_ entry: Entry) throws(LeadStoreError) -> LeadRecord {
    try record(entry, plaintext: plaintext(entry))
  }

  /// What was sealed in an entry.
  func plaintext(_ entry: Entry) throws(LeadStoreError) -> [UInt8] {
    do throws(AgeError) {
      return try Age.decrypt(entry.sealed, with: identities)
    } catch {
      throw .unreadable(seq: entry.seq, error)
    }
  }
}
