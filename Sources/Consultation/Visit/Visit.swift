/// One visitor's consultation from the accepted notice on, however it is held: on screens or in
/// plain lines. Those show it in pages and words of their own; what may become of it stands here.
public struct Visit: Hashable, Sendable {
  /// What was said, and what is asked next.
  public var interview: Interview
  /// SHA-256 of the notice that was accepted, in the language it was read in. Nothing but another
  /// acceptance changes it: the language that is spoken later says nothing about what was read.
  public private(set) var noticeSHA256: String
  /// The first day of every plan, if the visitor moved it.
  public var start: CalendarDay?
  /// How much each value matters, 0 to 10, as far as the visitor said.
  public var weights: [ValueID: Int] = [:]
  /// How the visitor may be reached, as far as it is told.
  public var contact: ContactDraft
  /// What the visitor agrees to, as far as it is signed.
  public var consent = ConsentDraft()

  /// A visit begins with a notice that was shown and accepted.
  public init(_ pack: ClinicPack, accepting notice: PrivacyNotice, on today: CalendarDay) {
    interview = Interview(pack.questionnaire, on: today)
    contact = ContactDraft(countryCode: pack.clinic.countryCode)
    noticeSHA256 = notice.sha256
  }

  /// The notice was shown once more, and accepted.
  public mutating func accept(_ notice: PrivacyNotice) { noticeSHA256 = notice.sha256 }

  /// What the clinic's rules say to the answers, with plans from the day the visitor chose.
  public func assessment(by pack: ClinicPack) -> Assessment {
    pack.ruleBook.assess(interview.sheet, startingOn: start)
  }

  /// What still stands between a visit and its lead.
  public enum Missing: Error, Hashable, Sendable {
    /// A question that is asked has no answer yet.
    case answer(QuestionID)
    /// A rule ended the interview; nothing is kept then.
    case ended(RuleID)
    /// Without the permission to be contacted there is nothing to keep.
    case permission
    /// The contact cannot be used as it was told.
    case contact(Contact.Problem)
    /// The name under the consent is not a signature yet.
    case signature(Consent.SignatureProblem)
    /// The word that is the deliberate act was not given.
    case acceptance
  }

  /// The consultation as the clinic receives it.
  ///
  /// - Parameters:
  ///   - word: the word of acceptance as it was given; which words count is known where they are
  ///     shown.
  ///   - language: the one spoken at the moment of signing.
  ///   - kiosk: the name of the terminal.
  /// - Throws: the first that is missing, in the order of a visit.
  public func lead(
    accepting word: String, by pack: ClinicPack, in language: Language, at moment: Moment,
    kiosk: String
  ) throws(Missing) -> Lead {
    if let rule = interview.ended { throw .ended(rule) }
    if let open = interview.firstOpen { throw .answer(open.id) }
    let contact: Contact
    do { contact = try self.contact.contact() } catch { throw .contact(error) }
    guard consent.purposes.contains(.contact) else { throw .permission }
    let signature: String
    do { signature = try consent.signature(of: contact.name) } catch { throw .signature(error) }
    guard !word.isEmpty else { throw .acceptance }
    return Lead(
      contact: contact,
      consent: Consent(
        purposes: Consent.Purpose.allCases.filter(consent.purposes.contains),
        signature: signature, acceptance: word, noticeSHA256: noticeSHA256, language: language,
        givenAt: moment, kiosk: kiosk),
      interview: interview, assessment: assessment(by: pack), language: language,
      pack: pack, weights: weights)
  }
}
