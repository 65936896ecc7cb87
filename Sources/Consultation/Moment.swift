/// A point on the world's clock, in whole seconds of UTC.
public struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let secondsSince1970: Int64

  /// The moment so many seconds after the epoch.
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// Reads `YYYY-MM-DDThh:mm:ssZ` (RFC 3339, UTC, whole seconds); `nil` for anything else.
  public init?(iso text: String) { self.init(iso: text.utf8.span) }

  /// Reads the same form where it stands among other bytes.
  public init?(iso text: Span<UInt8>) {
    guard text.count == 20, let day = CalendarDay(iso: text.extracting(0..<10)),
      text[10] == UInt8(ascii: "T"), let hour = text.number(11..<13), hour < 24,
      text[13] == UInt8(ascii: ":"), let minute = text.number(14..<16), minute < 60,
      text[16] == UInt8(ascii: ":"), let second = text.number(17..<19), second < 60,
      text[19] == UInt8(ascii: "Z")
    else { return nil }
    secondsSince1970 =
      Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The moment so many seconds later.
  public func adding(seconds: Int64) -> Self {
    Self(secondsSince1970: secondsSince1970 + seconds)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

extension Moment: CustomStringConvertible {
  /// `YYYY-MM-DDThh:mm:ssZ`.
  public var description: String {
    let days =
      secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 - 86_399) / 86_400
    let rest = Int(secondsSince1970 - days * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    return "\(CalendarDay(daysSince1970: Int(days)))T\(clock)Z"
  }
}

extension Moment: TextCodable {
  public static var textForm: String { "a moment of the form YYYY-MM-DDThh:mm:ssZ" }

  /// Reads what `description` wrote.
  public init?(_ text: String) { self.init(iso: text) }
}
