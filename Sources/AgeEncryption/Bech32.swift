/// A prefix and data in letters and digits with a checksum that catches slips of the pen.
///
/// As age uses it: BIP 173 without the limit of 90 characters. A text is all in one case, and the
/// case of ``prefix`` is that of the whole text. Linear in the text.
struct Bech32: Equatable {
  /// What stands before the last `1`, as `age`.
  let prefix: String

  /// The data, five bits each, without the checksum.
  let groups: [UInt8]

  /// Takes bytes apart into groups, filling the last with zero bits.
  init(prefix: String, bytes: some Collection<UInt8>) {
    self.prefix = prefix
    groups = Self.regrouped(bytes, from: 8, to: 5).groups
  }

  /// Takes groups as they are, each below 32.
  init(prefix: String, groups: [UInt8]) {
    self.prefix = prefix
    self.groups = groups
  }

  /// Reads a text and checks all of it.
  init(_ text: String) throws(AgeError.KeyFault) {
    let characters = Array(text.utf8)
    guard characters.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .character }
    guard text == text.lowercased() || text == text.uppercased() else { throw .mixedCase }
    guard let separator = characters.lastIndex(of: UInt8(ascii: "1")), separator > 0 else {
      throw .separator
    }
    var values: [UInt8] = []
    for character in characters[(separator + 1)...] {
      // The bit 0x20 makes a letter lower case and leaves digits as they are.
      guard let value = Self.alphabet.firstIndex(of: character | 0x20) else { throw .character }
      values.append(UInt8(value))
    }
    let prefix = String(decoding: characters[..<separator], as: UTF8.self)
    guard values.count >= 6, Self.remainder(of: Self.expanded(prefix) + values) == 1 else {
      throw .checksum
    }
    self.prefix = prefix
    self.groups = values.dropLast(6)
  }

  /// The data as bytes; the bits that fill the last group must be fewer than five, and zero.
  func bytes() throws(AgeError.KeyFault) -> [UInt8] {
    let (bytes, rest, restBits) = Self.regrouped(groups, from: 5, to: 8, fill: false)
    guard restBits < 5, rest == 0 else { throw .padding }
    return bytes
  }

  /// The one text of this prefix and data.
  var text: String {
    let values = Self.expanded(prefix) + groups + [UInt8](repeating: 0, count: 6)
    let remainder = Self.remainder(of: values) ^ 1
    let checksum = stride(from: 25, through: 0, by: -5).map { UInt8(remainder >> $0 & 31) }
    let data = (groups + checksum).map { Self.alphabet[Int($0)] }
    let text = prefix.lowercased() + "1" + String(decoding: data, as: UTF8.self)
    return prefix.contains(where: \.isUppercase) ? text.uppercased() : text
  }

  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// The prefix as the checksum sees it: high bits, a zero, low bits, of its lower case.
  private static func expanded(_ prefix: String) -> [UInt8] {
    let characters = Array(prefix.lowercased().utf8)
    return characters.map { $0 >> 5 } + [0] + characters.map { $0 & 31 }
  }

  /// The remainder of the values, read as a polynomial over GF(32), by the code's generator.
  private static func remainder(of values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    return values.reduce(1) { remainder, value in
      let shifted = (remainder & 0x01ff_ffff) << 5 ^ UInt32(value)
      return generator.enumerated().reduce(shifted) { result, term in
        (remainder >> (25 + term.offset)) & 1 == 1 ? result ^ term.element : result
      }
    }
  }

  /// The same bits in groups of another size, first bit first, with what is left over.
  private static func regrouped(
    _ values: some Collection<UInt8>, from: Int, to: Int, fill: Bool = true
  ) -> (groups: [UInt8], rest: UInt32, restBits: Int) {
    var groups: [UInt8] = []
    var rest: UInt32 = 0
    var restBits = 0
    for value in values {
      rest = rest << from | UInt32(value)
      restBits += from
      while restBits >= to {
        restBits -= to
        groups.append(UInt8(rest >> restBits))
        rest &= (1 << restBits) - 1
      }
    }
    if fill, restBits > 0 {
      groups.append(UInt8(rest << (to - restBits)))
    }
    return (groups, rest, restBits)
  }
}
