import Casework
import Consultation
import Foundation

/// What lies inside a sealed lead: JSON in UTF-8, keys sorted, one line feed at the end.
///
/// `{"at":…,"device":…,"folio":…,"id":…,"lead":{…},"schema":"antesala.lead/1"}`
///
/// These bytes are the record. They are what `age -d` prints, what staff see as JSON, and they are
/// never written a second time from the decoded values.
struct LeadPayload: Codable, Equatable {
  let schema: String
  let id: EntryID
  let device: String
  let at: Moment
  let folio: String
  let lead: Lead

  init(_ lead: Lead, ticket: Ticket, device: String, at: Moment) {
    schema = Lead.schema
    id = ticket.id
    self.device = device
    self.at = at
    folio = ticket.folio.description
    self.lead = lead
  }

  /// Reads a payload with the general decoder.
  ///
  /// That one takes JSON in UTF-16 and behind a mark of byte order too. These bytes are handed on
  /// as they are, in texts of UTF-8, so nothing else is a payload.
  init(decoding bytes: [UInt8], seq: Int64) throws(LeadStoreError) {
    guard bytes.first == UInt8(ascii: "{"), !bytes.contains(0),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw .payloadMalformed(seq: seq, .notJSON) }
    guard let schema = try? JSONDecoder().decode(Schema.self, from: Data(bytes)) else {
      throw .payloadMalformed(seq: seq, .notJSON)
    }
    guard schema.schema == Lead.schema else { throw .payloadMalformed(seq: seq, .otherSchema) }
    guard let payload = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
      throw .payloadMalformed(seq: seq, .notJSON)
    }
    self = payload
  }

  private struct Schema: Decodable { let schema: String }
}

extension LeadRecord {
  /// The lead of an entry that holds this plaintext, as long as it is that entry's.
  init(_ bytes: [UInt8], of label: Entry.Label, _ texts: SharedTexts) throws(LeadStoreError) {
    let plain = LeadPayload(plain: bytes, texts)
    let payload =
      if let plain { plain } else { try LeadPayload(decoding: bytes, seq: label.seq) }
    guard payload.schema == Lead.schema else { throw label.fault(.otherSchema) }
    guard payload.id == label.id else { throw label.fault(.otherEntry) }
    guard payload.device == label.device else { throw label.fault(.otherDevice) }
    guard payload.folio == label.folio?.description else { throw label.fault(.otherFolio) }
    guard let folio = label.folio else { throw .entryMalformed(seq: label.seq, column: "folio") }
    self.init(
      seq: label.seq, folio: folio, id: label.id, leadID: label.lead, device: label.device,
      at: payload.at, lead: payload.lead, payload: bytes)
  }
}

/// What lies inside a sealed erasure: that it happened, to which lead, and by whom.
struct ErasurePayload: Codable, Equatable {
  /// The name and version of this shape.
  static let schema = "antesala.erasure/1"

  let schema: String
  let id: EntryID
  let device: String
  let at: Moment
  let lead: LeadID
  /// The staff member who asked for it.
  let by: String

  init(id: EntryID, lead: LeadID, by staff: String, device: String, at: Moment) {
    schema = Self.schema
    self.id = id
    self.device = device
    self.at = at
    self.lead = lead
    by = staff
  }
}
