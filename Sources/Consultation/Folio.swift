/// The short code by which a visitor and the staff name a lead, such as `7K4M-9QXD`.
///
/// Seven characters of Crockford's base 32 carry 35 bits, the eighth checks them (the weighted sum
/// modulo 32 with odd weights, so it finds every single wrong character). Case, spaces and dashes
/// do not matter when one is read, and I, L and O read as 1, 1 and 0.
public struct Folio: Hashable, Sendable, CustomStringConvertible {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// 35 bits.
  public let number: UInt64

  /// The folio of the lowest 35 bits of a number.
  public init(bits: UInt64) { number = bits & 0x7_FFFF_FFFF }

  /// Reads a folio as a person may have typed it; `nil` where the check does not agree.
  public init?(_ typed: String) {
    var values: [UInt64] = []
    for character in typed.uppercased() where character != "-" && character != " " {
      let read: Character =
        switch character {
        case "I", "L": "1"
        case "O": "0"
        default: character
        }
      guard let letter = read.asciiValue, let value = Self.alphabet.firstIndex(of: letter)
      else { return nil }
      values.append(UInt64(value))
    }
    guard values.count == 8, Self.check(Array(values[..<7])) == values[7] else { return nil }
    number = values[..<7].reduce(0) { $0 << 5 | $1 }
  }

  private static func check(_ values: [UInt64]) -> UInt64 {
    values.enumerated().reduce(0) { $0 + $1.element * UInt64(2 * $1.offset + 1) } % 32
  }

  public var description: String {
    let values = (0..<7).map { (number >> UInt64(30 - 5 * $0)) & 31 }
    var text = (values + [Self.check(values)]).map { Self.alphabet[Int($0)] }
    text.insert(UInt8(ascii: "-"), at: 4)
    return String(decoding: text, as: UTF8.self)
  }
}
