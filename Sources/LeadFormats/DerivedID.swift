import Casework

/// A UUID that follows from another one, so that it is the same in every export.
///
/// RFC 9562, version 8: the bytes of the first, a number folded into the last of them, and another
/// version, so that it never meets an id of the journal.
struct DerivedID: CustomStringConvertible {
  private let bytes: [UInt8]

  /// - Parameter number: tells the ids from one another that follow from the same one.
  init<Tag>(_ id: TimedID<Tag>, number: Int) {
    var bytes = id.bytes
    bytes[15] ^= UInt8(truncatingIfNeeded: number)
    bytes[14] ^= UInt8(truncatingIfNeeded: number >> 8)
    self.init(bytes)
  }

  /// The id of something that has a SHA-256, in hexadecimal.
  init(sha256: String) {
    var digits = sha256.compactMap(\.hexDigitValue).prefix(32).map(UInt8.init)
    digits += Array(repeating: 0, count: 32 - digits.count)
    self.init((0..<16).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] })
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var description: String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }
}
