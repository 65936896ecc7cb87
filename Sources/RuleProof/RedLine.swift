public import Consultation

/// What must never happen, in the words of whoever answers for the clinic: with these answers,
/// these treatments are never milder than this status.
///
/// Red lines specify, rules implement: they are written apart, and the prover holds one against the
/// other. In every state that can be reached in which the condition holds, the status is at least
/// `neverMilder`; in every one in which it is not known, at least the milder of that and
/// `clearance`.
public struct RedLine: Hashable, Sendable, Identifiable {
  public let id: RedLineID
  /// When it applies; always, if it has no cells.
  public let condition: Condition
  public let neverMilder: Status
  /// Groups already spelled out.
  public let treatments: [TreatmentID]
  /// The director's own sentence.
  public let says: [Language: String]
  public let sources: [SourceID]

  public init(
    id: RedLineID, condition: Condition = .always, neverMilder: Status,
    treatments: [TreatmentID], says: [Language: String] = [:], sources: [SourceID] = []
  ) {
    self.id = id
    self.condition = condition
    self.neverMilder = neverMilder
    self.treatments = treatments
    self.says = says
    self.sources = sources
  }
}

extension RedLine {
  /// The mildest status allowed for each truth of the condition that binds: where it is not known,
  /// `clearance` is enough.
  var demands: [(truth: Truth, least: Status)] {
    [(.yes, neverMilder), (.unknown, min(.clearance, neverMilder))]
  }
}

/// The name of a red line, such as `minors`.
public typealias RedLineID = Identifier<RedLine>
