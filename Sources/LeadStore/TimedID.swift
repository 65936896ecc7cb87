public import Consultation

/// An id that nobody else will draw and that sorts by the second it was drawn in.
///
/// A UUID of version 7 (RFC 9562): 48 bits of milliseconds, of which Antesala knows whole seconds,
/// then 74 bits of chance. The tag keeps the ids of entries and of leads apart.
public struct TimedID<Tag>: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Draws a new id.
  public init(now: Moment) {
    let milliseconds = UInt64(clamping: now.secondsSince1970) &* 1000
    high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xfff)
    low = 1 << 63 | UInt64.random(in: 0...(1 << 62 - 1))
  }

  /// Takes 16 bytes, most significant first; `nil` unless they are a UUID of version 7.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard high >> 12 & 0xf == 7, low >> 62 == 2 else { return nil }
  }

  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] { high.bigEndianBytes + low.bigEndianBytes }
}

/// The id of one entry of the journal, fixed before the first attempt to write it.
public typealias EntryID = TimedID<Entry>
/// The id of a lead; every later entry about the lead carries it.
public typealias LeadID = TimedID<Lead>

extension TimedID: CustomStringConvertible {
  /// `01930f3c-…`: lower case, with dashes.
  public var description: String {
    let digits = bytes.hexadecimal
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  /// Reads what `description` wrote; `nil` for anything else.
  public init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text.filter { $0 != "-" }) else { return nil }
    self.init(bytes: bytes)
    guard description == text else { return nil }
  }
}

extension TimedID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a UUID of version 7 in lower case")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
