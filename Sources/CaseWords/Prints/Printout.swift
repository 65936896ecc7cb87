public import Consultation

/// What the console shows, as text for commands that print it: in the same words, so that nobody
/// learns them twice.
///
/// What visitors and staff typed stands in it as they typed it; whoever writes it to a terminal takes
/// control characters out.
public struct Printout: Sendable {
  let says: Phrasing

  /// - Parameter wall: the clocks on the wall, by which every moment is told.
  public init(pack: ClinicPack, language: Language, now: Moment, wall: WallClock) {
    says = Phrasing(pack: pack, language: language, now: now, wall: wall)
  }

  /// Rows below their headings, a cell for each.
  public struct Table: Hashable, Sendable {
    /// What the columns hold.
    public let head: [String]
    /// As many cells as there are columns.
    public let rows: [[String]]
    /// What is said where there are no rows.
    public let none: String
  }

  /// Counts to be drawn as bars, and what they come to in words.
  public struct Figure: Hashable, Sendable {
    /// What is counted.
    public let title: String
    /// The counts, each under its name.
    public let bars: [Bar]
    /// What they come to.
    public let sentences: [String]

    /// A name and how often.
    public struct Bar: Hashable, Sendable {
      /// What is counted.
      public let name: String
      /// How often.
      public let count: Int

      /// A bar as long as the count says.
      public init(name: String, count: Int) {
        self.name = name
        self.count = count
      }
    }
  }
}
