import Casework
import Consultation
import Foundation

/// What a plaintext says, and whether it is that of its entry. Nothing here opens anything.
extension StaffKey {
  /// What an entry says that holds this plaintext.
  func item(_ entry: Entry.Label, plaintext: [UInt8]) throws(LeadStoreError) -> JournalItem {
    switch entry.kind {
    case .lead: .lead(try LeadRecord(plaintext, of: entry, texts))
    case .event: .event(Case.Happening(seq: entry.seq, event: try event(entry, plaintext)))
    case .access, .export: .access(try access(entry, plaintext), seq: entry.seq)
    case .erasure: .erasure(try erasure(entry, plaintext))
    case .rotation: .rotation(seq: entry.seq)
    case .keys: .keys(seq: entry.seq)
    }
  }

  private func event(_ entry: Entry.Label, _ bytes: [UInt8]) throws(LeadStoreError) -> CaseEvent {
    let event = try act(StaffPayload<CaseEvent>(plain: bytes, texts), entry, bytes)
    guard event.id == entry.id else { throw entry.fault(.otherEntry) }
    guard event.lead == entry.lead else { throw entry.fault(.otherLead) }
    return event
  }

  private func access(_ entry: Entry.Label, _ bytes: [UInt8]) throws(LeadStoreError) -> AccessEvent
  {
    let access = try act(StaffPayload<AccessEvent>(plain: bytes, texts), entry, bytes)
    guard access.schema == AccessEvent.schema else { throw entry.fault(.otherSchema) }
    guard access.id == entry.id else { throw entry.fault(.otherEntry) }
    guard access.subjectOfEntry == entry.lead else { throw entry.fault(.otherLead) }
    return access
  }

  /// - Parameter plain: what the plain reader made of the bytes; `nil` where it gave up.
  private func act<Act>(
    _ plain: StaffPayload<Act>?, _ entry: Entry.Label, _ bytes: [UInt8]
  ) throws(LeadStoreError) -> Act {
    guard
      let payload = plain
        ?? (try? JSONDecoder().decode(StaffPayload<Act>.self, from: Data(bytes)))
    else { throw entry.fault(.notJSON) }
    guard payload.device == entry.device else { throw entry.fault(.otherDevice) }
    return payload.act
  }

  private func erasure(
    _ entry: Entry.Label, _ bytes: [UInt8]
  ) throws(LeadStoreError) -> JournalItem.Erasure {
    guard let payload = try? JSONDecoder().decode(ErasurePayload.self, from: Data(bytes)) else {
      throw entry.fault(.notJSON)
    }
    guard payload.schema == ErasurePayload.schema else { throw entry.fault(.otherSchema) }
    guard payload.id == entry.id else { throw entry.fault(.otherEntry) }
    guard payload.device == entry.device else { throw entry.fault(.otherDevice) }
    guard payload.lead == entry.lead else { throw entry.fault(.otherLead) }
    return JournalItem.Erasure(
      seq: entry.seq, id: entry.id, lead: entry.lead, by: payload.by, at: payload.at)
  }
}

extension Entry.Label {
  /// What is wrong with an opened payload, in the place of its entry.
  func fault(_ fault: LeadStoreError.PayloadFault) -> LeadStoreError {
    .payloadMalformed(seq: seq, fault)
  }
}
