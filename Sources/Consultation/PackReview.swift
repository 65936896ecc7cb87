/// Who answers for the clinical content of a pack, to the byte, and for how long.
///
/// Made only where a signature over the pack's SHA-256 was checked; what a file merely says of itself
/// is none.
public struct PackReview: Hashable, Sendable, Codable {
  /// As the person signed, such as a physician's full name.
  public let name: String
  /// The number under which the person may practise (in Mexico the cédula profesional).
  public let license: String
  /// What the review covers, in the person's own words.
  public let scope: String
  /// The day of the signature.
  public let signedOn: CalendarDay
  /// The last day on which the review holds.
  public let until: CalendarDay
  /// The name for which the key stands among the allowed signers.
  public let principal: String
  /// Of the key, `SHA256:` and Base64 without padding.
  public let fingerprint: String

  /// A review as its signature says it.
  public init(
    name: String, license: String, scope: String, signedOn: CalendarDay, until: CalendarDay,
    principal: String, fingerprint: String
  ) {
    self.name = name
    self.license = license
    self.scope = scope
    self.signedOn = signedOn
    self.until = until
    self.principal = principal
    self.fingerprint = fingerprint
  }

  /// Whether it holds on a day; a kiosk may run past the last one.
  public func holds(on day: CalendarDay) -> Bool { (signedOn...until).contains(day) }

  /// Days from which on staff are told that the end is near.
  public static let noticeDays = 60
}
