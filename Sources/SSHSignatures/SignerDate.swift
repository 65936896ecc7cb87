/// A date of the allowed signers: `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, and `Z` for UTC.
struct SignerDate: Hashable {
  /// All fourteen digits as a number; dates compare as they do.
  let digits: Int
  let isUTC: Bool

  init?(_ text: String) {
    isUTC = text.hasSuffix("Z")
    let numbers = isUTC ? text.dropLast() : text[...]
    guard [8, 12, 14].contains(numbers.count),
      numbers.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let digits = Int(numbers + String(repeating: "0", count: 14 - numbers.count)),
      (1...12).contains(digits / 100_000_000 % 100), (1...31).contains(digits / 1_000_000 % 100),
      digits / 10_000 % 100 < 24, digits / 100 % 100 < 60, digits % 100 < 60
    else { return nil }
    self.digits = digits
  }
}

/// The moment at which signers are judged, by both clocks.
public struct SignerTime: Sendable {
  let local: Int
  let utc: Int

  /// - Parameters:
  ///   - local: by the wall clock, `YYYYMMDDHHMMSS` as one number.
  ///   - utc: the same moment in UTC.
  public init(local: Int, utc: Int) { (self.local, self.utc) = (local, utc) }

  func of(_ date: SignerDate) -> Int { date.isUTC ? utc : local }
}
