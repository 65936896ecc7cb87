/// Reads a telephone number as people write it, at home or for abroad.
struct TelephoneReading {
  /// The calling code for a number without one of its own.
  let plan: NumberingPlan

  /// - Parameter countryCode: with or without `+` or `00`.
  /// - Throws: `countryCodeMalformed`.
  init(countryCode: String) throws(Contact.Problem) {
    var code = countryCode[...]
    if code.hasPrefix("+") {
      code.removeFirst()
    } else if code.hasPrefix("00") {
      code.removeFirst(2)
    }
    guard let plan = NumberingPlan(code: String(code)) else { throw .countryCodeMalformed }
    self.plan = plan
  }

  /// A number in E.164, from digits with a `+` before them or none.
  static func e164(_ typed: String, countryCode: String) throws(Contact.Problem) -> String {
    let isInternational = typed.hasPrefix("+")
    let digits = isInternational ? String(typed.dropFirst()) : typed
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .telephoneNotDigits
    }
    if isInternational { return try international(digits) }
    let reading = try Self(countryCode: countryCode)
    if let number = try reading.abroad(digits) { return number }
    return try reading.home(digits)
  }

  /// A number that begins with its calling code.
  private static func international(_ digits: String) throws(Contact.Problem) -> String {
    guard let (plan, number) = NumberingPlan.reading(digits) else { throw .countryCodeMalformed }
    let old = plan.code == "52" && number.hasPrefix("1") ? String(number.dropFirst()) : nil
    return try Self(plan).found(among: [number, old].compactMap(\.self), of: number)
  }

  private init(_ plan: NumberingPlan) { self.plan = plan }

  /// A number with the digits that are dialled to call abroad: `00`, in Mexico and North America
  /// `011` as well. `nil` for one without.
  private func abroad(_ digits: String) throws(Contact.Problem) -> String? {
    let exits = ["1", "52"].contains(plan.code) ? ["00", "011"] : ["00"]
    guard !plan.allows(digits), let exit = exits.first(where: digits.hasPrefix) else { return nil }
    let rest = String(digits.dropFirst(exit.count))
    guard NumberingPlan.reading(rest) != nil else { return nil }
    return try Self.international(rest)
  }

  /// A number of the plan's own country, perhaps with its code once too often.
  private func home(_ digits: String) throws(Contact.Problem) -> String {
    let isOwn = !plan.allows(digits) && digits.hasPrefix(plan.code)
    let doubled = isOwn ? try? Self.international(digits) : nil
    if let doubled { return doubled }
    if plan.code == "52", digits.hasPrefix("1"), plan.allows(digits.dropFirst()) {
      throw .telephoneBeginsWithOne
    }
    return try found(among: [digits], of: digits)
  }

  /// The first of some numbers that can be dialled, as it is or without what is dialled at home.
  private func found(
    among numbers: [String], of typed: String
  ) throws(Contact.Problem) -> String {
    let bare = numbers.flatMap { number in
      plan.prefixes.filter(number.hasPrefix).map { String(number.dropFirst($0.count)) }
    }
    if let number = (numbers + bare).first(where: plan.allows) { return "+" + plan.code + number }
    let digits = bare.min { $0.count < $1.count } ?? typed
    if let least = plan.lengths.first, digits.count < least {
      throw .telephoneTooShort(code: "+" + plan.code, lengths: plan.lengths)
    }
    if let most = plan.lengths.last, digits.count > most {
      throw .telephoneTooLong(code: "+" + plan.code, lengths: plan.lengths)
    }
    throw .telephoneNotInUse
  }
}
