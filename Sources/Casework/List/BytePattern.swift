/// A few bytes to look for among many, eight places at a time.
///
/// Where its first two bytes stand, found in machine words as Mycroft's test for a zero byte does
/// (Warren, *Hacker's Delight*, 6-1), the rest is compared byte by byte.
struct BytePattern {
  private let bytes: [UInt8]
  private let first: UInt64
  private let second: UInt64

  /// `nil` for no bytes at all.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    self.bytes = bytes
    self.first = Self.everywhere(first)
    second = Self.everywhere(bytes.count > 1 ? bytes[1] : 0)
  }

  private static func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* Self.ones }
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether the pattern stands between two places of a stretch of bytes.
  func occurs(in stretch: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Bool {
    let last = end - bytes.count
    var place = start
    while place <= last {
      if place + 9 <= stretch.count {
        var differing = stretch.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ first
        if bytes.count > 1 {
          differing |= stretch.loadUnaligned(fromByteOffset: place + 1, as: UInt64.self) ^ second
        }
        let isNowhere =
          (differing &- Self.ones) & ~differing & (Self.ones << 7) == 0
        if isNowhere {
          place += 8
          continue
        }
      }
      let stop = min(place + 7, last)
      while place <= stop {
        if stands(in: stretch, at: place) { return true }
        place += 1
      }
    }
    return false
  }

  private func stands(in stretch: UnsafeRawBufferPointer, at place: Int) -> Bool {
    for offset in bytes.indices where stretch[place + offset] != bytes[offset] { return false }
    return true
  }
}
