public import Consultation

/// Whose words a document speaks, and how much it tells.
public struct Edition: Hashable, Sendable {
  /// The clinic's pack of today; what a lead says of questions it lacks is kept as ids.
  public let pack: ClinicPack
  /// In which language it names what the pack names.
  public let language: Language
  /// Whether address books and calendars name concerns and treatments. The other formats are
  /// records and always do.
  public let withHealth: Bool
  /// Whether a table begins with a byte order mark, by which Excel knows UTF-8.
  public let withByteOrderMark: Bool
  /// When the document is made.
  public let madeAt: Moment
  /// The clocks on the clinic's wall.
  public let wall: WallClock
  /// What left in the same format before.
  public let past: PastExports

  /// An edition that tells nothing of health unless asked, of documents that never left before.
  public init(
    pack: ClinicPack, language: Language, withHealth: Bool = false,
    withByteOrderMark: Bool = false, madeAt: Moment, wall: WallClock,
    past: PastExports = PastExports()
  ) {
    self.pack = pack
    self.language = language
    self.withHealth = withHealth
    self.withByteOrderMark = withByteOrderMark
    self.madeAt = madeAt
    self.wall = wall
    self.past = past
  }

  var wording: Wording { pack.wording(language) }
}
