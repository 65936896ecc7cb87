public import Consultation

/// An id that nobody else will draw and that sorts by the second it was drawn in.
///
/// A UUID of version 7 (RFC 9562): 48 bits of milliseconds, of which Antesala knows whole seconds,
/// then 74 bits of chance. The tag keeps the ids of entries and of leads apart.
public struct TimedID<Tag>: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Draws a new id.
  public init(now: Moment, using chance: inout some RandomNumberGenerator) {
    let milliseconds = UInt64(clamping: now.secondsSince1970) &* 1000
    high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xfff, using: &chance)
    low = 1 << 63 | UInt64.random(in: 0...(1 << 62 - 1), using: &chance)
  }

  /// Takes 16 bytes, most significant first; `nil` unless they are a UUID of version 7.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 16 else { return nil }
    self.init(
      high: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) },
      low: bytes[8...].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Takes the bits; `nil` unless version and variant are those of such an id.
  private init?(high: UInt64, low: UInt64) {
    guard high >> 12 & 0xf == 7, low >> 62 == 2 else { return nil }
    self.high = high
    self.low = low
  }

  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
  }
}

/// What ``EntryID``s name: one entry of the journal.
public enum EntryTag: Sendable {}

/// The id of one entry of the journal, fixed before the first attempt to write it.
public typealias EntryID = TimedID<EntryTag>
/// The id of a lead; every later entry about the lead carries it.
public typealias LeadID = TimedID<Lead>

extension TimedID: Comparable {
  /// The one drawn earlier comes first; within a second, chance decides.
  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension TimedID: CustomStringConvertible {
  /// `01930f3c-…`: lower case, with dashes.
  public var description: String {
    let digits = [high, low].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  /// Reads what `description` wrote; `nil` for anything else.
  public init?(_ text: String) { self.init(text.utf8.span) }

  /// Reads the same form where it stands among other bytes.
  public init?(_ text: Span<UInt8>) {
    guard text.count == 36 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for place in text.indices {
      if [8, 13, 18, 23].contains(place) {
        guard text[place] == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch text[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[place] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = text[place] - UInt8(ascii: "a") + 10
      default: return nil
      }
      high = high << 4 | low >> 60
      low = low << 4 | UInt64(digit)
    }
    self.init(high: high, low: low)
  }
}

extension TimedID: TextCodable {
  public static var textForm: String { "a UUID of version 7 in lower case" }
}
