import AgeEncryption
import Casework
import Consultation
import Foundation

extension StaffKey {
  /// What an entry says; `nil` where an erasure has emptied it.
  func item(_ entry: Entry) -> JournalItem? {
    do throws(LeadStoreError) {
      if entry.isEmptied { return nil }
      switch entry.kind {
      case .lead: return .lead(try open(entry))
      case .event:
        let event: CaseEvent = try staffAct(entry)
        guard event.id == entry.id else { throw entry.fault(.otherEntry) }
        guard event.lead == entry.lead else { throw entry.fault(.otherLead) }
        return .event(Case.Happening(seq: entry.seq, event: event))
      case .access:
        let access: AccessEvent = try staffAct(entry)
        guard access.schema == AccessEvent.schema else { throw entry.fault(.otherSchema) }
        guard access.id == entry.id else { throw entry.fault(.otherEntry) }
        guard access.subjectOfEntry == entry.lead else { throw entry.fault(.otherLead) }
        return .access(access, seq: entry.seq)
      case .erasure: return .erasure(try erasure(entry))
      case .rotation: return .rotation(seq: entry.seq)
      }
    } catch {
      return .unreadable(seq: entry.seq, error)
    }
  }

  /// Opens the lead of an entry.
  func open(_ entry: Entry) throws(LeadStoreError) -> LeadRecord {
    let bytes = try plaintext(entry)
    let payload = try LeadPayload(bytes, of: entry, texts)
    guard let folio = entry.folio else {
      throw .entryMalformed(seq: entry.seq, column: "folio")
    }
    return LeadRecord(
      seq: entry.seq, folio: folio, id: entry.id, leadID: entry.lead, device: entry.device,
      at: payload.at, lead: payload.lead, payload: bytes)
  }

  /// What was sealed in an entry.
  func plaintext(_ entry: Entry) throws(LeadStoreError) -> [UInt8] {
    do throws(AgeError) {
      return try Age.decrypt(entry.sealed, with: identities)
    } catch {
      throw .unreadable(seq: entry.seq, error)
    }
  }

  private func staffAct<Act>(_ entry: Entry) throws(LeadStoreError) -> Act
  where Act: Codable & Sendable {
    let bytes = try plaintext(entry)
    guard let payload = try? JSONDecoder().decode(StaffPayload<Act>.self, from: Data(bytes)) else {
      throw entry.fault(.notJSON)
    }
    guard payload.device == entry.device else { throw entry.fault(.otherDevice) }
    return payload.act
  }

  private func erasure(_ entry: Entry) throws(LeadStoreError) -> JournalItem.Erasure {
    let bytes = try plaintext(entry)
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

extension Entry {
  fileprivate func fault(_ fault: LeadStoreError.PayloadFault) -> LeadStoreError {
    .payloadMalformed(seq: seq, fault)
  }
}
