/// The numbers of a date or of a clock time, taken from the front of a text one by one.
struct ISODigits {
  private var bytes: String.UTF8View.Iterator

  init(_ text: String) { bytes = text.utf8.makeIterator() }

  /// The number in the next digits, exactly so many; `nil` where there is anything else.
  mutating func number(of count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = bytes.next(), (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// Whether this character comes next; steps over what came.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    bytes.next() == UInt8(ascii: character)
  }

  /// Whether nothing is left.
  mutating func isOver() -> Bool { bytes.next() == nil }
}
