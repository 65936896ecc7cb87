public import Casework
public import Consultation

/// What staff did, and where a case stands.
extension Phrasing {
  /// A stage with its particulars.
  public func stage(_ stage: Stage) -> String {
    switch stage {
    case .new, .contacted, .attended, .booked(nil): self[.stage(stage.kind)]
    case .booked(let day?): self[.stageBookedOn, ["date": short(day)]]
    case .closed(let reason): self[.stageClosedBecause, ["reason": self[.reason(reason)]]]
    }
  }

  /// A stage in few columns; of a visit its day.
  public func brief(_ stage: Stage) -> String {
    guard let day = stage.visit else { return self[.stage(stage.kind)] }
    return self[.stageBookedBrief, ["date": day == today ? self[.today] : brief(day)]]
  }

  /// A day to come back on, and what for.
  public func followUp(_ followUp: FollowUp) -> String {
    let day = short(followUp.on)
    return followUp.purpose.map { day + ": " + $0 } ?? day
  }

  /// Who looks after a case.
  public func owner(_ name: String?) -> String { name ?? self[.ownerNobody] }

  /// Where a case stands, in one line.
  ///
  /// - Parameters:
  ///   - person: whose case it is: what they agreed to last counts, whichever record says so, and
  ///     their main record is where the case is handled, however often records were merged.
  public func state(of one: Case, as person: Person) -> String {
    [
      stage(one.stage), owner(one.owner),
      one.followUp.map { self[.columnFollowUp] + " " + near($0.on) } ?? "",
      one.isBlocked ? self[.recordBlocked] : person.mayBeContacted ? "" : self[.recordNoContact],
      person.main.id == one.id
        ? "" : self[.changeDuplicate, ["folio": person.main.folio.description]],
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What an event changed, in a line.
  ///
  /// - Parameter folio: of the records that it may name.
  public func change(_ change: CaseChange, folio: (LeadID) -> Folio?) -> String {
    switch change {
    case .stage(let stage): self[.changeStage, ["stage": self.stage(stage)]]
    case .note(let text): self[.changeNote, ["text": text]]
    case .owner(let name): self[.changeOwner, ["name": owner(name)]]
    case .followUp(let followUp?):
      self[.changeFollowUp, ["day": self.followUp(followUp)]]
    case .followUp(nil): self[.changeNoFollowUp]
    case .conversation(let channel):
      self[.changeConversation, ["channel": self[.channel(channel)]]]
    case .contact: self[.changeContact]
    case .revocation(let purpose): self[.changeRevocation, ["purpose": self[.purpose(purpose)]]]
    case .duplicate(let lead):
      self[.changeDuplicate, ["folio": folio(lead)?.description ?? "?"]]
    case .separate: self[.changeSeparate]
    case .request(let right, let day):
      self[.changeRequest, ["right": self[.right(right)], "day": short(day)]]
    case .requestStep(_, .extended(let reason)): self[.changeExtended, ["reason": reason]]
    case .requestStep(_, .answered(let day, let granted)):
      self[granted ? .changeGranted : .changeRefused, ["day": short(day)]]
    case .requestStep(_, .carriedOut(let day)): self[.changeCarriedOut, ["day": short(day)]]
    case .block: self[.changeBlock]
    case .unblock: self[.changeUnblock]
    case .undo: self[.changeUndo]
    }
  }

  /// A text of several lines on one.
  public static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}
