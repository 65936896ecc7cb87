/// Contact details under way, as they are typed; nothing in them has to be right yet.
public struct ContactDraft: Hashable, Sendable {
  /// The full name.
  public var name = ""
  /// The calling code that the telephone number is read with.
  public var countryCode: String
  /// As dialled at home or from abroad.
  public var telephone = ""
  /// An e-mail address; needed only where it is the channel.
  public var email = ""
  /// The means of a first contact, once chosen.
  public var channel: Contact.Channel?
  /// The part of the day, once chosen.
  public var bestTime: Contact.BestTime?

  /// Nothing told yet but where the kiosk stands.
  public init(countryCode: String) { self.countryCode = countryCode }

  /// A field that is written in, in the order of the form.
  public enum Field: Hashable, Sendable, CaseIterable {
    case name, countryCode, telephone, email
  }

  /// The contact, if every field can be used. Who chose no channel is called, at any time.
  ///
  /// - Throws: the first problem in the order of the form.
  public func contact() throws(Contact.Problem) -> Contact {
    try Contact(
      name: name, countryCode: countryCode, telephone: telephone, email: email,
      channel: channel ?? .call, bestTime: bestTime ?? .any)
  }

  /// Every problem there is, by field, not only the first.
  public var problems: [Field: Contact.Problem] {
    var problems: [Field: Contact.Problem] = [:]
    do { _ = try Contact.name(name) } catch { problems[.name] = error }
    do {
      _ = try Contact.telephone(
        countryCode: countryCode, telephone, isNeeded: channel != .email)
    } catch {
      problems[isAbout(code: error) ? .countryCode : .telephone] = error
    }
    do { _ = try Contact.email(email, isNeeded: channel == .email) } catch {
      problems[.email] = error
    }
    return problems
  }

  /// Whether a problem with the telephone number lies in the field of its code.
  private func isAbout(code problem: Contact.Problem) -> Bool {
    problem == .countryCodeMalformed && (try? Contact.countryCode(countryCode)) == nil
  }

  /// The number or address that goes with the channel.
  public var address: String { channel == .email ? email : telephone }

  /// The same with no other address than the one that goes with the channel: what was read back.
  public var withAddressOfChannelOnly: Self {
    var draft = self
    if channel == .email { draft.telephone = "" } else { draft.email = "" }
    return draft
  }
}
