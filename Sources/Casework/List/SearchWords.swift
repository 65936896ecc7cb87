import Consultation

/// What was typed into a search, word by word, ready to be compared with folded texts.
struct SearchWords: Equatable {
  /// Distinct, the longest first: it leaves the fewest for the others.
  let words: [[UInt8]]

  init(_ typed: String) {
    var words: [[UInt8]] = []
    for word in typed.split(whereSeparator: \.isWhitespace) {
      let folded = Self.folded(String(word))
      if !folded.isEmpty, !words.contains(folded) { words.append(folded) }
    }
    self.words = words.sorted { $0.count > $1.count }
  }

  /// A folio as it is written, however it was typed; of a telephone number only the digits.
  private static func folded(_ word: String) -> [UInt8] {
    if let folio = Folio(word) { return Folding.folded(folio.description) }
    let digits = word.utf8.filter { (48...57).contains($0) }
    let isNumber = word.utf8.allSatisfy { (48...57).contains($0) || "()-.+/".utf8.contains($0) }
    return isNumber && !digits.isEmpty ? digits : Folding.folded(word)
  }

  /// Whether whatever holds these words also holds the others.
  func narrows(_ other: Self) -> Bool {
    other.words.allSatisfy { wider in words.contains { $0.contains(wider) } }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes stand somewhere in these, one after the other.
  ///
  /// - Complexity: O(count) as a rule.
  func contains(_ needle: some RandomAccessCollection<UInt8>) -> Bool {
    firstRange(of: needle) != nil
  }
}
