/// How much work a proof may take, and how much it took.
///
/// Whether a table of rules is safe is coNP-hard to say, so a search must be able to give up: it
/// then says *undecided*, never *clean*. Steps are counted rather than seconds, so that the same
/// pack gets the same verdicts on every machine; a clock may be put beside them.
public struct Effort: Sendable {
  /// What ran out.
  public enum Limit: Hashable, Sendable {
    case steps(Int)
    case time
    /// One question has more kinds of answers than the prover tells apart.
    case answers(of: String)
    /// Bounds in different calendar units order themselves in more ways than the prover tells apart.
    case days
    /// The prover found answers that the interview itself did not bear out: a defect of ours.
    case disagreement
  }

  /// The most steps that one theorem may take.
  public let most: Int
  /// The steps taken so far: how often a column had to be split.
  public private(set) var steps = 0
  /// What ran out, if anything did.
  public private(set) var limit: Limit?
  private let isOver: @Sendable () -> Bool

  /// - Parameter isOver: asked every thousand steps or so; true means that time has run out.
  public init(most: Int = 2_000_000, isOver: @escaping @Sendable () -> Bool = { false }) {
    self.most = most
    self.isOver = isOver
  }

  /// The same allowance, unused.
  func fresh() -> Effort { Effort(most: most, isOver: isOver) }

  /// A part of what is left, for one of several searches; `add` gives it back.
  func part(_ steps: Int) -> Effort {
    Effort(most: min(steps, most - min(self.steps, most)), isOver: isOver)
  }

  /// Takes over what a part has cost; says whether more is left.
  mutating func add(_ part: Effort) -> Bool {
    steps += part.steps
    if part.limit == .time || isOver() { limit = .time }
    if steps >= most { limit = limit ?? .steps(most) }
    return limit == nil
  }

  /// Takes a step; false where nothing is left.
  mutating func step() -> Bool {
    if steps >= most {
      limit = .steps(most)
    } else if steps & 1023 == 1023, isOver() {
      limit = .time
    }
    steps += 1
    return limit == nil
  }
}
