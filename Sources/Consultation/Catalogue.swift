/// What a clinic offers, in its order, and the questions that match it to a visitor.
public struct Catalogue: Hashable, Sendable {
  /// All of them, in the order of the clinic.
  public let treatments: [Treatment]
  /// A `many` question whose options are concerns.
  public let concern: QuestionID
  /// A `many` question whose options are parts of the body.
  public let area: QuestionID
  /// A `one` question whose options stand for red days accepted.
  public let downtime: QuestionID
  /// A `one` question whose options stand for days until an important date.
  public let event: QuestionID
  /// The days on which sessions may lie; any day where left out.
  public var openDays: OpenDays?
  /// What is told of doing nothing; `nil` where the pack does not.
  public var nothing: Prospects?
  /// What may matter to a visitor, in the order asked; none where the pack does not ask.
  public var values: [PersonalValue] = []
  private let index: [TreatmentID: Int]

  /// A catalogue, and the questions whose answers it is arranged by.
  public init(
    treatments: [Treatment], concern: QuestionID = "concern", area: QuestionID = "area",
    downtime: QuestionID = "downtime", event: QuestionID = "event"
  ) {
    self.treatments = treatments
    self.concern = concern
    self.area = area
    self.downtime = downtime
    self.event = event
    index = Dictionary(
      treatments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The treatment of this name. Complexity: O(1).
  public subscript(id: TreatmentID) -> Treatment? { index[id].map { treatments[$0] } }

  /// What is told for deciding about an alternative.
  public func prospects(of alternative: Alternative) -> Prospects? {
    switch alternative {
    case .treatment(let id): self[id]?.prospects
    case .nothing: nothing
    }
  }

  /// Whether doing nothing is an alternative: not where somebody should see a clinician soon.
  public func offersNothing(beside assessment: Assessment) -> Bool {
    nothing != nil && assessment.urgent.isEmpty
  }

  /// A treatment and the bases it rides on, whose rules are its own too; itself last.
  public func lineage(of treatment: Treatment) -> [TreatmentID] {
    var line = [treatment.id]
    var next = treatment.base
    while let id = next, !line.contains(id) {
      line.append(id)
      next = self[id]?.base
    }
    return line.reversed()
  }
}
