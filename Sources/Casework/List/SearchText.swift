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
  mutating func set(_ place: Int, tags mask: [UInt64] = [0], text: [UInt8]) {
    if place == spans.count {
      spans.append(Span(start: 0, count: 0))
      tags.append(contentsOf: mask)
    } else {
      unused += spans[place].count
      tags.replaceSubrange(place * stride..<(place + 1) * stride, with: mask)
    }
    spans[place] = Span(start: bytes.count, count: text.count)
    bytes += text
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

  /// Marks those of the places whose text holds one of several forms, or that stand for one of the
  /// tags.
  ///
  /// - Parameter mask: the bits of the tags; none where there are no tags.
  /// - Complexity: O(bytes of the places) for each form.
  func find(
    _ forms: [[UInt8]], or mask: [UInt64] = [], among places: [Int32], in isFound: inout [Bool]
  ) {
    if mask.contains(where: { $0 != 0 }) {
      for place in places where stands(Int(place), for: mask) { isFound[Int(place)] = true }
    }
    for pattern in forms.compactMap(BytePattern.init) {
      bytes.withUnsafeBytes { bytes in
        // Many are read in the order of memory, whatever the order of the rows.
        if places.count > spans.count / 4 {
          for place in spans.indices where !isFound[place] {
            isFound[place] = holds(pattern, place, bytes)
          }
        } else {
          for place in places where !isFound[Int(place)] {
            isFound[Int(place)] = holds(pattern, Int(place), bytes)
          }
        }
      }
    }
  }

  private func stands(_ place: Int, for mask: [UInt64]) -> Bool {
    for offset in 0..<stride where tags[place * stride + offset] & mask[offset] != 0 {
      return true
    }
    return false
  }

  private func holds(
    _ pattern: BytePattern, _ place: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let span = spans[place]
    return pattern.occurs(in: bytes, from: span.start, to: span.start + span.count)
  }
}
