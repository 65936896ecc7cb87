import Casework
import Consultation

extension Entry {
  /// What an entry is, without what is sealed in it and what proves its place.
  struct Label: Hashable, Sendable {
    let seq: Int64
    let id: EntryID
    let lead: LeadID
    let kind: Kind
    let folio: Folio?
    let device: String
  }

  var label: Label {
    Label(seq: seq, id: id, lead: lead, kind: kind, folio: folio, device: device)
  }
}
