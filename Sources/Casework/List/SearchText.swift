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

  /// Those of the places whose text holds a word, or that stand for one of the tags, in the order
  /// given.
  ///
  /// - Complexity: O(bytes of the places).
  func places(_ places: [Int32], holding word: [UInt8], or mask: [UInt64]) -> [Int32] {
    guard let pattern = BytePattern(word) else { return places }
    return bytes.withUnsafeBytes { bytes in
      // Many are read in the order of memory, whatever the order of the rows.
      if places.count > spans.count / 4 {
        var isFound = [Bool](repeating: false, count: spans.count)
        for place in spans.indices { isFound[place] = holds(pattern, or: mask, place, bytes) }
        return places.filter { isFound[Int($0)] }
      }
      return places.filter { holds(pattern, or: mask, Int($0), bytes) }
    }
  }

  private func holds(
    _ pattern: BytePattern, or mask: [UInt64], _ place: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    for offset in 0..<stride where tags[place * stride + offset] & mask[offset] != 0 {
      return true
    }
    let span = spans[place]
    return pattern.occurs(in: bytes, from: span.start, to: span.start + span.count)
  }
}
