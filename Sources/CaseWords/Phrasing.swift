public import Casework
public import Consultation

/// What a lead and its case say in words, in one language of the pack: once for the staff console,
/// for commands, and for the document that a person is handed.
///
/// What a pack no longer has words for is said by its id.
public struct Phrasing: Equatable, Sendable {
  /// The clinic's own words, and what they are about.
  public let pack: ClinicPack
  /// The language that is spoken.
  public let language: Language
  /// The pack's words in this language.
  public let words: Wording
  /// The moment by which waits are told.
  public let now: Moment
  /// The clocks on the wall, by which every moment is told.
  public let wall: WallClock
  /// The day on the wall's calendar.
  public let today: CalendarDay

  /// Words of a pack, said at a moment.
  public init(pack: ClinicPack, language: Language, now: Moment, wall: WallClock) {
    self.pack = pack
    self.language = language
    words = pack.wording(language)
    self.now = now
    self.wall = wall
    today = wall.day(of: now)
  }

  /// A phrase.
  public subscript(phrase: CasePhrase) -> String { words[phrase.rawValue] }

  /// A phrase with `{name}` replaced by what is given for it.
  public subscript(phrase: CasePhrase, values: [String: String]) -> String {
    words[phrase.rawValue, values]
  }

  /// Who answers for the pack's clinical content today.
  public var review: PackReview? { pack.review(on: today) }

  /// The days by which legal terms are counted.
  public var businessDays: BusinessDays { BusinessDays(closedDays: pack.limits.closedDays) }
}
