import Foundation

/// Words that may not be used, and the phrases in which they may.
///
/// Compared on whole words, ignoring case, accents and punctuation; a word or phrase that ends in
/// `*` stands for every ending of its last word.
struct ForbiddenWords {
  private struct Entry {
    let word: String
    let pattern: [UInt8]
    let exceptions: [[UInt8]]

    /// Whether the word stands somewhere outside of all phrases in which it may.
    func isUsed(in folded: [UInt8]) -> Bool {
      var rest = folded
      for exception in exceptions {
        while let place = ForbiddenWords.place(of: exception, in: rest) {
          // The blanks at both ends may belong to a neighbour.
          for index in (place + 1)..<(place + exception.count - 1) { rest[index] = 1 }
        }
      }
      return ForbiddenWords.place(of: pattern, in: rest) != nil
    }
  }

  private let entries: [Entry]
  /// The places of the entries whose first word begins with a letter or digit.
  private let beginnings: [[Int]]

  init(_ node: YAMLNode) {
    let entries = node.items().compactMap { item -> Entry? in
      let fields = item.isMapping ? item.fields(["word", "except"]) : ["word": item]
      guard let word = item.required("word", in: fields)?.words() else { return nil }
      let exceptions = fields["except"]?.items().compactMap { $0.words() } ?? []
      return Entry(
        word: word, pattern: Self.pattern(word), exceptions: exceptions.map(Self.pattern))
    }
    self.entries = entries
    beginnings = (UInt8.min...UInt8.max).map { letter in
      entries.indices.filter { entries[$0].pattern.dropFirst().first == letter }
    }
  }

  /// The forbidden words that a text uses, as the pack writes them.
  ///
  /// - Complexity: O(length of the text × entries that begin alike).
  func found(in text: String) -> [String] {
    let folded = Self.folded(text)
    var met = Set<Int>()
    for place in folded.indices.dropLast() where folded[place] == Self.blank {
      for entry in beginnings[Int(folded[place + 1])]
      where folded[place...].starts(with: entries[entry].pattern) {
        met.insert(entry)
      }
    }
    return met.sorted().map { entries[$0] }.filter { $0.isUsed(in: folded) }.map(\.word)
  }

  private static let blank = UInt8(ascii: " ")

  private static func pattern(_ phrase: String) -> [UInt8] {
    let folded = folded(phrase)
    return phrase.hasSuffix("*") ? folded.dropLast() : folded
  }

  private static func place(of pattern: [UInt8], in text: [UInt8]) -> Int? {
    guard pattern.count > 1 else { return nil }
    return text.indices.first { text[$0] == blank && text[$0...].starts(with: pattern) }
  }

  /// Lower-case letters without accents, and digits, with one blank between words and at both ends.
  private static func folded(_ text: String) -> [UInt8] {
    var folded = [blank]
    folded.reserveCapacity(text.utf8.count + 2)
    func addBlank() { if folded.last != blank { folded.append(blank) } }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.append(UInt8(scalar.value))
      case "A"..."Z": folded.append(UInt8(scalar.value) | 0x20)
      case "\u{0}"..<"\u{80}": addBlank()
      default:
        let letter = latin.indices.contains(scalar.value) ? latin[scalar.value] : .init(scalar)
        switch letter {
        case .base(let bytes): folded.append(contentsOf: bytes)
        case .gap: addBlank()
        case .nothing: continue
        }
      }
    }
    addBlank()
    return folded
  }

  /// What a character beyond ASCII comes to.
  private enum Letter {
    /// Its letter without accents, in UTF-8.
    case base([UInt8])
    /// It parts words.
    case gap
    /// An accent by itself.
    case nothing

    init(_ scalar: Unicode.Scalar) {
      let parts = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      if let base = parts.first, base.properties.isAlphabetic || base.value < 0x80 {
        self = .base(Array(String(base).utf8))
      } else {
        self = scalar.properties.canonicalCombiningClass == .notReordered ? .gap : .nothing
      }
    }
  }

  /// The letters of western languages, looked up once: `U+00A0` to `U+017F`.
  private static let latin = Latin()

  private struct Latin {
    let indices = UInt32(0xA0)...0x17F
    private let letters: [Letter]

    init() { letters = indices.map { Unicode.Scalar($0).map(Letter.init) ?? .gap } }

    subscript(value: UInt32) -> Letter { letters[Int(value - indices.lowerBound)] }
  }
}
