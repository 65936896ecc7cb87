import Consultation

/// What was typed into a search, word by word, ready to be compared with folded texts and marks.
struct SearchWords: Equatable {
  /// Distinct, the longest first: it leaves the fewest for the others.
  let words: [Word]

  /// A word, number or date that was typed; whatever holds one of its forms holds it.
  struct Word: Equatable {
    /// As it stands in texts: as typed, and as a folio where it may be one.
    let texts: [[UInt8]]
    /// As it stands among the marks, where it is a number or a date.
    let marks: [[UInt8]]

    fileprivate init(_ typed: [UInt8]) {
      var texts = [typed]
      if let folio = Folio(String(decoding: typed, as: UTF8.self)) {
        let written = Folding.folded(folio.description)
        if written != typed { texts.append(written) }
      } else if let half = Self.half(ofFolio: typed) {
        texts.append(half)
      }
      self.texts = texts
      marks = Self.marks(ofNumber: typed)
    }

    fileprivate init(_ mention: DateMention, typed: [UInt8]) {
      texts = [typed]
      marks = mention.dates.flatMap(SearchMarks.sought) + Self.marks(ofNumber: typed)
    }

    /// Half a folio as it is written, where it was typed with the letters that no folio has.
    private static func half(ofFolio typed: [UInt8]) -> [UInt8]? {
      guard typed.count == 4 else { return nil }
      let half: [UInt8] = typed.map { sign in
        switch sign {
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
        default: sign
        }
      }
      return half == typed ? nil : half
    }

    /// The digits, where it is a number. One with a dash inside is part of a telephone number
    /// from four digits on, one with a dot from five on: `2.5` is no part of `125`.
    private static func marks(ofNumber typed: [UInt8]) -> [[UInt8]] {
      guard typed.allSatisfy({ $0.isDigit || "()-.+/".utf8.contains($0) }) else { return [] }
      let digits = typed.filter(\.isDigit)
      let groups = typed.split { !$0.isDigit }.count
      let isAmount = typed.contains(UInt8(ascii: "."))
      guard groups == 1 || digits.count >= (isAmount ? 5 : 4) else { return [] }
      let domestic = SearchMarks.domestic(digits)
      // A whole number is found as it is dialled at home too.
      if domestic.count == 12, domestic.starts(with: "52".utf8) {
        return [Array(domestic.suffix(10))]
      }
      if typed.first == UInt8(ascii: "+"), digits.starts(with: "521".utf8) {
        // Half a number as it was once dialled.
        return [digits, Array("52".utf8) + digits.dropFirst(3)]
      }
      return [domestic]
    }

    /// Whether whatever holds this one also holds another.
    fileprivate func narrows(_ wider: Word) -> Bool {
      texts.allSatisfy { text in wider.texts.contains { text.contains($0) } }
        && marks.allSatisfy { mark in wider.marks.contains { mark.contains($0) } }
    }
  }

  init(_ typed: String) {
    let folded = Folding.folded(typed)
    var words: [Word] = []
    func add(_ word: Word) { if !words.contains(word) { words.append(word) } }
    func add(wordsOf part: ArraySlice<UInt8>) {
      for word in part.split(whereSeparator: \.isBlank) { add(Word(Self.bare(word))) }
    }
    var rest = folded[...]
    for mention in DateMention.all(in: folded) {
      add(wordsOf: rest[..<mention.range.lowerBound])
      add(Word(mention, typed: Array(folded[mention.range])))
      rest = folded[mention.range.upperBound...]
    }
    add(wordsOf: rest)
    self.words = words.sorted { $0.length > $1.length }
  }

  /// A word without the punctuation around it; what is nothing but punctuation stays.
  private static func bare(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = word.firstIndex(where: { !$0.isPunctuation }),
      let last = word.lastIndex(where: { !$0.isPunctuation })
    else { return Array(word) }
    return Array(word[first...last])
  }

  /// Whether whatever holds these words also holds the others.
  func narrows(_ other: Self) -> Bool {
    other.words.allSatisfy { wider in words.contains { $0.narrows(wider) } }
  }
}

extension SearchWords.Word {
  fileprivate var length: Int { texts.map(\.count).min() ?? 0 }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it stands around words in a sentence and is no part of them.
  fileprivate var isPunctuation: Bool { "\",.;:!?()[]".utf8.contains(self) }
}

extension Collection<UInt8> {
  /// Whether the bytes stand somewhere in these, one after the other.
  ///
  /// - Complexity: O(count) as a rule.
  func contains(_ needle: some RandomAccessCollection<UInt8>) -> Bool {
    firstRange(of: needle) != nil
  }
}
