public import Consultation

/// What the console shows, as text for commands that print it: in the same words, so that nobody
/// learns them twice.
///
/// What visitors and staff typed stands in it as they typed it; whoever writes it to a terminal takes
/// control characters out.
public struct Printout: Sendable {
  let office: Office

  /// - Parameter wall: the clocks on the wall, by which every moment is told.
  public init(pack: ClinicPack, language: Language, now: Moment, wall: WallClock) {
    let desk = Desk(
      pack: pack, staff: [], demoPassphrase: nil, exports: .lobby, language: language,
      now: now, wall: wall, uptime: Uptime(seconds: 0))
    office = Office(desk: desk, files: Files(me: "", cases: [], accesses: [], desk: desk))
  }

  /// Rows below their headings, a cell for each.
  public struct Table: Hashable, Sendable {
    public let head: [String]
    public let rows: [[String]]
    /// What is said where there are no rows.
    public let none: String
  }

  /// Counts to be drawn as bars, and what they come to in words.
  public struct Figure: Hashable, Sendable {
    public let title: String
    public let bars: [Bar]
    public let sentences: [String]

    /// A name and how often.
    public struct Bar: Hashable, Sendable {
      public let name: String
      public let count: Int

      /// A bar as long as the count says.
      public init(name: String, count: Int) {
        self.name = name
        self.count = count
      }
    }
  }
}
