public import Consultation

/// Why a clock should not be believed where something is blocked or deleted by it: what the journal
/// holds says otherwise.
///
/// A clock that is years ahead makes everything due. Nothing in the machine knows better, but visitors
/// and staff leave entries, and those of a clinic at work lie close to each other and to now.
public struct ClockDoubt: Hashable, Sendable {
  /// The newest entry that lies too far from now, or from those after it.
  public let newest: Moment

  /// Entries further apart than this, in seconds, are two months apart.
  public static let longestPause: Int64 = 61 * 86_400
  /// What the clocks of several machines may differ.
  private static let difference: Int64 = 86_400

  /// Looks back from now, two months or to the first entry.
  ///
  /// Entries that were written while the clock was wrong lie close to now as well; so the pause before
  /// them counts.
  /// - Returns: `nil` where nothing speaks against the clock. A journal without leads has nothing to
  ///   lose.
  public init?(now: Moment, cases: [Case]) {
    let moments = cases.flatMap { [$0.record.at] + $0.history.map(\.event.at) }.sorted(by: >)
    guard let newest = moments.first else { return nil }
    guard newest < now.adding(seconds: Self.difference) else {
      self.newest = newest
      return
    }
    var later = now
    for moment in moments {
      if moment.adding(seconds: Self.longestPause) < later {
        self.newest = moment
        return
      }
      if moment.adding(seconds: Self.longestPause) < now { break }
      later = moment
    }
    return nil
  }
}
