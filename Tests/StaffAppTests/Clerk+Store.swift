import Casework
import Consultation
import StaffApp
import Terminal

/// What comes from elsewhere: kiosks, colleagues, erasures, and the journal after an unlock.
extension Clerk {
  /// Does whatever an input means.
  mutating func give(_ input: Input) {
    tell(clock)
    guard case .tap = input else { return tell(StaffConsole.message(for: input)) }
    perform(console.receive(input, on: frame))
  }

  /// Those whose leads are in the journal.
  var leads: [LeadID] { records.map(\.leadID) }

  /// A kiosk keeps a lead.
  mutating func keep(_ record: LeadRecord) {
    records.append(record)
    tell(.arrived([record]))
  }

  /// A change that somebody else keeps.
  mutating func hear(_ change: CaseChange, of lead: LeadID, by name: String) {
    let seen = console[lead]?.lastSeq ?? 0
    let news = happening(change, of: lead, seen: seen, by: name)
    remember(news)
    tell(.happened([news]))
  }

  /// Somebody erases a lead.
  mutating func erase(_ lead: LeadID) {
    records.removeAll { $0.leadID == lead }
    tell(.erased([lead]))
  }

  /// Types the passphrase, which is right.
  mutating func unlockAgain() {
    press(.character("1"))
    type("una frase de paso")
    press(.enter)
    tell(.unlocked(by: name))
  }

  /// The cases come out of the journal as they were kept.
  mutating func load() {
    tell(.cases(records.map { Case($0, history: journal) }, accesses: []))
  }
}
