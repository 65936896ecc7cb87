public import Consultation

/// Whose words a document speaks, and how much it tells.
public struct Edition: Hashable, Sendable {
  /// The clinic's pack of today; what a lead says of questions it lacks is kept as ids.
  public let pack: ClinicPack
  public let language: Language
  /// Whether address books and calendars name concerns and treatments. The other formats are
  /// records and always do.
  public let withHealth: Bool
  /// When the document is made.
  public let madeAt: Moment

  public init(pack: ClinicPack, language: Language, withHealth: Bool = false, madeAt: Moment) {
    self.pack = pack
    self.language = language
    self.withHealth = withHealth
    self.madeAt = madeAt
  }

  var wording: Wording { pack.wording(language) }
}
