import CaseWords
import Casework
import Consultation
import LeadFormats
import LeadStore

/// The one door through which leads leave in the clear, for console and command line.
///
/// First there is a place to write to, then the journal holds who took what and why, and only then
/// anything is written: what is on no record has not left, and what could not be begun is on none.
struct WayOut {
  let pack: ClinicPack
  /// Those of the whole journal.
  let accesses: [AccessEvent]
  let witness: any AccessWitness

  /// Writes people in a format.
  func export(
    _ people: some Sequence<Person>, as format: LeadFormat, because reason: String,
    in language: Language, withHealth: Bool = false, withByteOrderMark: Bool,
    to target: ExportTarget
  ) throws -> (path: String, departure: Departure) {
    let edition = Edition(
      pack: pack, language: language, withHealth: withHealth,
      withByteOrderMark: withByteOrderMark, madeAt: .now, wall: Zone.wall,
      past: PastExports(in: format, accesses))
    let departure = Departure(of: people, as: format)
    try witness.note(.exported, of: departure.leads, about: format.rawValue, because: reason)
    let path = try target.whole {
      try format.document(edition).write(departure) { bytes in try target.write(bytes) }
    }
    return (path, departure)
  }

  /// Writes the readable record of a case for its person.
  ///
  /// - Parameter cases: all there are, by which merged records are named.
  func document(
    of one: Case, among cases: some Sequence<Case>, to target: ExportTarget
  ) throws -> String {
    let document = PersonDocument(
      one,
      says: Phrasing(pack: pack, language: one.lead.language, now: .now, wall: Zone.wall),
      accesses: accesses, folios: cases.folios)
    try witness.note(.handedOver, of: [one.id], about: nil, because: nil)
    return try target.whole { try target.write(Array(document.text.utf8)) }
  }
}

/// Who can put on record that leads left.
protocol AccessWitness {
  func note(
    _ act: AccessEvent.Act, of leads: [LeadID], about subject: String?, because reason: String?
  ) throws(LeadStoreError)
}

extension StaffSession: AccessWitness {}
extension OpenedLeads: AccessWitness {}
