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

  public let name: String
  /// E.164: `+`, country code, number; digits only.
  public let telephone: String?
  public let email: String?
  public let channel: Channel
  public let bestTime: BestTime

  /// What is not yet right about a contact form, field by field.
  public enum Problem: Error, Hashable, Sendable {
    case nameMissing
    case nameTooLong(limit: Int)
    case telephoneMissing
    case telephoneNotDigits
    case telephoneTooShort
    case telephoneTooLong
    case countryCodeMalformed
    case emailMissing
    case emailMalformed
  }

  /// The longest name kept, in characters.
  public static let nameLimit = 120

  /// Takes what a journal holds, as it is.
  public init(
    recorded name: String, telephone: String?, email: String?, channel: Channel,
    bestTime: BestTime
  ) {
    self.name = name
    self.telephone = telephone
    self.email = email
    self.channel = channel
    self.bestTime = bestTime
  }

  /// Takes what was typed, cleaned, if it can be used.
  ///
  /// A telephone is needed unless the channel is e-mail; an e-mail address is needed only then.
  /// - Parameters:
  ///   - countryCode: with or without `+`, such as `+52`.
  ///   - telephone: digits; spaces, dots, dashes and brackets are let go.
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

  /// A telephone number in E.164, or `nil` where none was typed and none is needed.
  public static func telephone(
    countryCode: String, _ typed: String, isNeeded: Bool
  ) throws(Problem) -> String? {
    let letGo: Set<Character> = [" ", "-", ".", "(", ")", "/", "\u{A0}"]
    let number = typed.filter { !letGo.contains($0) }
    guard !number.isEmpty else {
      if isNeeded { throw .telephoneMissing }
      return nil
    }
    var code = countryCode.filter { !letGo.contains($0) }
    var digits = number
    if number.hasPrefix("+") {
      code = ""
      digits.removeFirst()
    } else if code.hasPrefix("+") {
      code.removeFirst()
    }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .telephoneNotDigits }
    if !number.hasPrefix("+") {
      guard (1...3).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }),
        code.utf8.first != 48
      else { throw .countryCodeMalformed }
    }
    guard digits.utf8.count >= 7 else { throw .telephoneTooShort }
    guard code.utf8.count + digits.utf8.count <= 15 else { throw .telephoneTooLong }
    return "+" + code + digits
  }

  /// An e-mail address with one `@` and a dotted domain, or `nil` where none was typed and none
  /// is needed. Whether it exists, only a message can tell.
  public static func email(_ typed: String, isNeeded: Bool) throws(Problem) -> String? {
    let address = Self.cleaned(typed)
    guard !address.isEmpty else {
      if isNeeded { throw .emailMissing }
      return nil
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    guard parts.count == 2, !parts[0].isEmpty, labels.count >= 2,
      labels.allSatisfy({ !$0.isEmpty }), !address.contains(" "), address.utf8.count <= 254,
      address.unicodeScalars.allSatisfy({ $0.isASCII || $0.properties.isAlphabetic })
    else { throw .emailMalformed }
    return address
  }

  private static func cleaned(_ typed: String) -> String {
    let printable = String(
      String.UnicodeScalarView(
        typed.unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
          case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
          default: true
          }
        }))
    return printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
