/// The folded texts of many cases in one stretch of bytes, and the words of the pack each case
/// stands for as bits.
struct SearchText: Equatable {
  private var bytes: [UInt8] = []
  private var spans: [Span] = []
  /// Bytes that no span covers any more.
  private var unused = 0
  /// For each place, so many words of bits.
  private var tags: [UInt64] = []
  private let stride: Int

  private struct Span: Equatable {
    var start: Int
    var count: Int
  }

  init(tagCount: Int) { stride = max(1, (tagCount + 63) / 64) }

  /// The bits of some tags.
  func mask(_ tags: some Sequence<Int>) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: stride)
    for tag in tags { mask[tag / 64] |= 1 << UInt64(tag % 64) }
    return mask
  }

  /// Gives a place its text and tags; places are added one after the other.
  mutating func set(_ place: Int, tags mask: [UInt64], text: (inout [UInt8]) -> Void) {
    if place == spans.count {
      spans.append(Span(start: 0, count: 0))
      tags.append(contentsOf: mask)
    } else {
      unused += spans[place].count
      tags.replaceSubrange(place * stride..<(place + 1) * stride, with: mask)
    }
    let start = bytes.count
    text(&bytes)
    spans[place] = Span(start: start, count: bytes.count - start)
    if unused > 1 << 20, unused > bytes.count / 2 { compact() }
  }

  private mutating func compact() {
    var compacted: [UInt8] = []
    compacted.reserveCapacity(bytes.count - unused)
    for place in spans.indices {
      let span = spans[place]
      spans[place].start = compacted.count
      compacted.append(contentsOf: bytes[span.start..<span.start + span.count])
    }
    bytes = compacted
    unused = 0
  }

  /// Those of the places whose text holds a word, or that stand for one of the tags.
  ///
  /// - Complexity: O(bytes of the places).
  func places(_ places: [Int32], holding word: [UInt8], or mask: [UInt64]) -> [Int32] {
    bytes.withUnsafeBufferPointer { bytes in
      places.filter { place in
        let first = Int(place) * stride
        for offset in 0..<stride where tags[first + offset] & mask[offset] != 0 { return true }
        let span = spans[Int(place)]
        return Self.holds(bytes, from: span.start, to: span.start + span.count, word)
      }
    }
  }

  private static func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ word: [UInt8]
  ) -> Bool {
    word.withUnsafeBufferPointer { word in
      guard let first = word.first else { return true }
      var place = start
      let last = end - word.count
      while place <= last {
        if bytes[place] == first {
          var next = 1
          while next < word.count, bytes[place + next] == word[next] { next += 1 }
          if next == word.count { return true }
        }
        place += 1
      }
      return false
    }
  }
}
