/// A visitor's express consent, and what it was given to.
public struct Consent: Hashable, Sendable, Codable {
  /// What personal data may be used for; each is agreed to on its own.
  public enum Purpose: String, Hashable, Sendable, CaseIterable, Codable {
    /// To be contacted about this consultation, health answers included.
    case contact
    /// To receive news and offers.
    case marketing
  }

  /// The purposes ticked; none is ticked beforehand.
  public let purposes: [Purpose]
  /// The full name as typed for a signature.
  public let signature: String
  /// The word typed as the deliberate act of acceptance.
  public let acceptance: String
  /// SHA-256 of the notice shown, in lower-case hexadecimal.
  public let noticeSHA256: String
  /// The language spoken at the moment of signing.
  public let language: Language
  /// When it was given, by the kiosk's clock.
  public let givenAt: Moment
  /// The kiosk where it was given.
  public let kiosk: String

  /// A consent as it was given; a visit makes it.
  public init(
    purposes: [Purpose], signature: String, acceptance: String, noticeSHA256: String,
    language: Language, givenAt: Moment, kiosk: String
  ) {
    self.purposes = purposes
    self.signature = signature
    self.acceptance = acceptance
    self.noticeSHA256 = noticeSHA256
    self.language = language
    self.givenAt = givenAt
    self.kiosk = kiosk
  }
}
