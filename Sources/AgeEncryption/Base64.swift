/// Base64 with exactly one text for every sequence of bytes, as age demands.
///
/// Texts with stray bits in their last character, other alphabets, line breaks or the wrong padding
/// are refused: a text is accepted only if it is the one that encoding its bytes yields.
///
/// Source: RFC 4648, sections 3.5 and 4.
enum Base64 {
  /// Whether a text is filled to a multiple of four characters with `=`.
  enum Padding {
    /// As in headers.
    case none
    /// As in armor.
    case full
  }

  private static let fill = UInt8(ascii: "=")
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// The six bits of each character; 255 for one that is none of ours.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The one text of these bytes, in a single line.
  static func encode(_ bytes: [UInt8], padding: Padding = .none) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= 1 << count - 1
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    if padding == .full {
      while !text.count.isMultiple(of: 4) { text.append(fill) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text in ASCII; nil unless it is their one text.
  static func decode(
    _ text: some Collection<UInt8>, padding: Padding = .none
  ) -> [UInt8]? {
    let length = text.count
    var digits = length
    if padding == .full {
      guard length.isMultiple(of: 4) else { return nil }
      // At most two fill the last four, and only what the digits before call for.
      if length > 0 { digits -= text.suffix(2).reversed().prefix { $0 == fill }.count }
    }
    guard digits % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits * 3 / 4)
    let values = values
    var bits = 0
    var count = 0
    for character in text {
      if digits == 0 { break }
      digits -= 1
      let value = values[Int(character)]
      guard value != 255 else { return nil }
      bits = bits << 6 | Int(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
      bits &= 1 << count - 1
    }
    return bits == 0 ? bytes : nil
  }
}
