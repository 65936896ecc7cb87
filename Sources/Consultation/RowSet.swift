/// A set of rows of a decision table, one bit a row.
///
/// Sets of one table have the same number of words, and combine word by word.
struct RowSet: Hashable, Sendable {
  private var words: [UInt64]

  private init(words: [UInt64]) { self.words = words }

  /// Those of so many rows that meet a condition.
  init(of count: Int, where isMember: (Int) -> Bool) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for row in 0..<count where isMember(row) { insert(row) }
  }

  mutating func insert(_ row: Int) { words[row / 64] |= 1 << UInt64(row % 64) }

  mutating func remove(_ row: Int) { words[row / 64] &= ~(1 << UInt64(row % 64)) }

  func contains(_ row: Int) -> Bool { words[row / 64] & 1 << UInt64(row % 64) != 0 }

  /// None of the rows of the same table.
  var emptied: Self { Self(words: Array(repeating: 0, count: words.count)) }

  mutating func formUnion(_ other: Self?) {
    guard let other else { return }
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Self) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func union(_ other: Self) -> Self {
    Self(words: words.indices.map { words[$0] | other.words[$0] })
  }

  func intersection(_ other: Self) -> Self {
    Self(words: words.indices.map { words[$0] & other.words[$0] })
  }

  func subtracting(_ other: Self) -> Self {
    Self(words: words.indices.map { words[$0] & ~other.words[$0] })
  }
}

extension RowSet: Sequence {
  /// The rows in their order.
  func makeIterator() -> Iterator { Iterator(words) }

  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    /// What is left of the word at the index.
    private var rest: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      defer { rest &= rest - 1 }
      return index * 64 + rest.trailingZeroBitCount
    }
  }
}
