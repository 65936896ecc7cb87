/// How a visitor wishes to be reached.
public struct Contact: Hashable, Sendable, Codable {
  /// The means of a first contact.
  public enum Channel: String, Hashable, Sendable, CaseIterable, Codable {
    case whatsapp, call, sms, email
  }

  /// The part of the day that suits best.
  public enum BestTime: String, Hashable, Sendable, CaseIterable, Codable {
    case any, morning, afternoon, evening
  }

  /// The full name, on one line.
  public let name: String
  /// E.164: `+`, country code, number; digits only.
  public let telephone: String?
  /// An address of a known form; whether it exists, nobody asked.
  public let email: String?
  /// The means that the visitor chose.
  public let channel: Channel
  /// The part of the day that the visitor chose.
  public let bestTime: BestTime

  /// What is not yet right about a contact form, field by field.
  public enum Problem: Error, Hashable, Sendable {
    case nameMissing
    case nameTooLong(limit: Int)
    case telephoneMissing
    case telephoneNotDigits
    /// The digits that may follow a calling code are more or fewer than there are.
    case telephoneTooShort(code: String, lengths: [Int])
    case telephoneTooLong(code: String, lengths: [Int])
    /// As many digits as there should be, but no number of the country begins like this.
    case telephoneNotInUse
    /// Eleven digits in Mexico, the first a 1: a number of North America, or one as it was written
    /// before 2019.
    case telephoneBeginsWithOne
    case countryCodeMalformed
    case emailMissing
    case emailMalformed
  }

  /// The longest name kept, in characters.
  public static let nameLimit = 120
  /// The longest e-mail address, in bytes (RFC 5321).
  public static let emailLimit = 254

  /// Takes what a journal holds.
  ///
  /// What this program recorded comes back as it was. A record of another hand is freed of what
  /// nobody could have typed: unseen characters, signs in a telephone number, any length past the
  /// limits.
  public init(
    recorded name: String, telephone: String?, email: String?, channel: Channel,
    bestTime: BestTime
  ) {
    self.name = Self.cleaned(name, longest: Self.nameLimit)
    self.telephone = telephone.flatMap(Self.digits)
    self.email = email.map { Self.cleaned($0, longest: Self.emailLimit) }
    self.channel = channel
    self.bestTime = bestTime
  }

  /// Takes what was typed, cleaned, if it can be used.
  ///
  /// A telephone is needed unless the channel is e-mail; an e-mail address is needed only then.
  /// - Parameters:
  ///   - countryCode: with or without `+`, such as `+52`.
  ///   - telephone: digits, as at home or for abroad.
  /// - Throws: the first problem in the order of the form.
  public init(
    name: String, countryCode: String, telephone: String, email: String, channel: Channel,
    bestTime: BestTime
  ) throws(Problem) {
    self.name = try Self.name(name)
    self.telephone = try Self.telephone(
      countryCode: countryCode, telephone, isNeeded: channel != .email)
    self.email = try Self.email(email, isNeeded: channel == .email)
    self.channel = channel
    self.bestTime = bestTime
  }

  /// A name without control characters and doubled spaces.
  public static func name(_ typed: String) throws(Problem) -> String {
    let cleaned = Self.cleaned(typed)
    guard cleaned.contains(where: \.isLetter) else { throw .nameMissing }
    guard cleaned.count <= nameLimit, cleaned.utf8.count <= nameLimit * 16 else {
      throw .nameTooLong(limit: nameLimit)
    }
    return cleaned
  }

  /// A telephone number in E.164 that can be dialled, or `nil` where none was typed and none is
  /// needed.
  ///
  /// What is dialled at home or to call abroad is taken off, and so is a calling code written
  /// twice. Spaces, dashes, dots and brackets are let go.
  public static func telephone(
    countryCode: String, _ typed: String, isNeeded: Bool
  ) throws(Problem) -> String? {
    let number = withoutSeparators(typed)
    guard !number.isEmpty else {
      if isNeeded { throw .telephoneMissing }
      return nil
    }
    return try TelephoneReading.e164(number, countryCode: withoutSeparators(countryCode))
  }

  /// A calling code with its `+`, from one with `+`, `00` or neither.
  public static func countryCode(_ typed: String) throws(Problem) -> String {
    "+" + (try TelephoneReading(countryCode: withoutSeparators(typed)).plan.code)
  }

  private static func withoutSeparators(_ typed: String) -> String {
    String(
      String.UnicodeScalarView(
        typed.unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .spaceSeparator, .dashPunctuation: false
          default: !scalar.isUnseen && !"./()".unicodeScalars.contains(scalar)
          }
        }))
  }

  /// An e-mail address, or `nil` where none was typed and none is needed. Whether it exists, only
  /// a message can tell.
  public static func email(_ typed: String, isNeeded: Bool) throws(Problem) -> String? {
    let address = Self.cleaned(typed)
    guard !address.isEmpty else {
      if isNeeded { throw .emailMissing }
      return nil
    }
    guard EmailForm.allows(address) else { throw .emailMalformed }
    return address
  }

  /// On one line, freed of unseen characters and doubled spaces.
  private static func cleaned(_ typed: String) -> String {
    let seen = String(
      String.UnicodeScalarView(
        typed.legible.unicodeScalars.filter { $0.properties.generalCategory != .privateUse }))
    return seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same of what was recorded, no longer than what is typed may be.
  private static func cleaned(_ recorded: String, longest: Int) -> String {
    if recorded.utf8.count <= longest, isPlain(recorded) { return recorded }
    var text = cleaned(String(recorded.prefix(longest)))
    while text.utf8.count > longest * 16 { text.removeLast() }
    return text
  }

  /// Whether a text is ASCII and the letters of Latin-1, its words parted by single spaces: most are,
  /// and thousands are read at once.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x7E, 0xC3: break
      case 0x20 where last != 0x20: break
      case 0x80...0xBF where last == 0xC3: break
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// The sign and the digits of a recorded number; `nil` where there are none.
  private static func digits(_ recorded: String) -> String? {
    let digits = recorded.unicodeScalars.filter { ("0"..."9").contains($0) }.prefix(15)
    guard !digits.isEmpty else { return nil }
    return (recorded.hasPrefix("+") ? "+" : "") + String(String.UnicodeScalarView(digits))
  }
}

extension Contact {
  /// Reads a recorded contact, as ``init(recorded:telephone:email:channel:bestTime:)`` does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      recorded: try container.decode(String.self, forKey: .name),
      telephone: try container.decodeIfPresent(String.self, forKey: .telephone),
      email: try container.decodeIfPresent(String.self, forKey: .email),
      channel: try container.decode(Channel.self, forKey: .channel),
      bestTime: try container.decode(BestTime.self, forKey: .bestTime))
  }
}
