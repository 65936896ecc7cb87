public import Consultation
import GRDB

/// How many visits of a day reached a screen: a number, and nothing about anybody.
public struct Visits: Hashable, Sendable {
  /// By the clocks on the wall.
  public let day: CalendarDay
  /// The screen's name, such as `review`.
  public let screen: String
  public let count: Int

  /// A count as it stands in the journal's file.
  public init(day: CalendarDay, screen: String, count: Int) {
    self.day = day
    self.screen = screen
    self.count = count
  }
}

extension JournalWriter {
  /// Counts one visit for each screen it reached; to be called once, at its end.
  ///
  /// Counts have no time finer than the day and no names. They are no entries: nothing vouches for
  /// them, and a failure costs no lead.
  /// - Parameters:
  ///   - screens: each counts once, however often the visit came by; 1 to 64 characters.
  public func count(screens: [String], on day: CalendarDay) throws(LeadStoreError) {
    let screens = Set(screens).sorted()
    precondition(
      screens.allSatisfy { (1...64).contains($0.unicodeScalars.count) },
      "a screen's name has 1 to 64 characters")
    try file.write { db in
      for screen in screens {
        try db.execute(
          sql: """
            INSERT INTO visits (day, screen, count) VALUES (?, ?, 1)
            ON CONFLICT (day, screen) DO UPDATE SET count = count + 1
            """, arguments: [day.description, screen])
      }
    }
  }
}

extension SealedJournal {
  /// The visits counted on these days, both included, by day and then by screen; needs no key.
  public func visits(
    from first: CalendarDay, to last: CalendarDay
  ) throws(LeadStoreError) -> [Visits] {
    try file.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT day, screen, count FROM visits WHERE day BETWEEN ? AND ? ORDER BY day, screen
          """, arguments: [first.description, last.description]
      ).compactMap { row in
        guard let day = String.fromDatabaseValue(row[0]).flatMap({ CalendarDay(iso: $0) }),
          let screen = String.fromDatabaseValue(row[1]), let count = Int.fromDatabaseValue(row[2])
        else { return nil }
        return Visits(day: day, screen: screen, count: count)
      }
    }
  }
}
