import AgeEncryption
import Casework
import Consultation

extension StaffKey {
  /// What an entry says; `nil` where an erasure has emptied it.
  func item(_ entry: Entry) -> JournalItem? { entry.isEmptied ? nil : opened(entry).item }

  /// What an entry that is not empty says, and what was sealed in it if that could be read.
  func opened(_ entry: Entry) -> (item: JournalItem, plaintext: [UInt8]?) {
    do throws(LeadStoreError) {
      // A rotation is written in the clear.
      let plaintext = entry.kind == .rotation ? entry.sealed : try plaintext(entry)
      return (try item(entry.label, plaintext: plaintext), plaintext)
    } catch {
      return (.unreadable(seq: entry.seq, error), nil)
    }
  }

  /// Opens the lead of an entry.
  func open(_ entry: Entry) throws(LeadStoreError) -> LeadRecord {
    try record(entry.label, plaintext: plaintext(entry))
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
