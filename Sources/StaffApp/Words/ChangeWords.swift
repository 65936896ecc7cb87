import Casework
import Consultation

extension Office {
  /// What an event changed, in a line.
  func text(for change: CaseChange) -> String {
    switch change {
    case .stage(let stage): self[.changeStage, ["stage": text(for: stage)]]
    case .note(let text): self[.changeNote, ["text": text]]
    case .owner(let name): self[.changeOwner, ["name": name ?? self[.ownerNobody]]]
    case .followUp(let followUp?): self[.changeFollowUp, ["day": text(for: followUp)]]
    case .followUp(nil): self[.changeNoFollowUp]
    case .conversation(let channel):
      self[.changeConversation, ["channel": self[.channel(channel)]]]
    case .contact: self[.changeContact]
    case .revocation(let purpose): self[.changeRevocation, ["purpose": self[.purpose(purpose)]]]
    case .duplicate(let lead):
      self[.changeDuplicate, ["folio": (self[lead]?.folio ?? folios[lead])?.description ?? "?"]]
    case .separate: self[.changeSeparate]
    case .request(let right, let day):
      self[.changeRequest, ["right": self[.right(right)], "day": desk.short(day)]]
    case .requestStep(_, .extended(let reason)): self[.changeExtended, ["reason": reason]]
    case .requestStep(_, .answered(let day, let granted)):
      self[granted ? .changeGranted : .changeRefused, ["day": desk.short(day)]]
    case .requestStep(_, .carriedOut(let day)):
      self[.changeCarriedOut, ["day": desk.short(day)]]
    case .block: self[.changeBlock]
    case .unblock: self[.changeUnblock]
    case .undo: self[.changeUndo]
    }
  }
}

extension Desk {
  /// What is said once a batch is kept.
  func words(for kept: Session.Pending, in files: Files) -> String {
    switch kept.kind {
    case .undoing: return self[.undone]
    case .redoing: return self[.redone]
    case .doing:
      let office = Office(desk: self, files: files)
      let first = kept.batch.changes.first.map { office.text(for: $0.change) } ?? ""
      let count = Set(kept.batch.changes.map(\.lead)).count
      return self[.kept, ["change": count > 1 ? "\(first) (\(count))" : first]]
    }
  }
}
