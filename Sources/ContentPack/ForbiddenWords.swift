import Foundation

/// Words that may not be used, and the phrases in which they may.
///
/// Compared on whole words, ignoring case, accents and punctuation; a word that ends in `*`
/// stands for every ending.
struct ForbiddenWords {
  private struct Entry {
    let word: String
    let pattern: [Substring]
    let exceptions: [[Substring]]
  }

  private let entries: [Entry]

  init(_ node: YAMLNode) {
    entries = node.items().compactMap { item in
      let fields = item.isMapping ? item.fields(["word", "except"]) : ["word": item]
      guard let word = item.required("word", in: fields)?.words() else { return nil }
      let exceptions = fields["except"]?.items().compactMap { $0.words() } ?? []
      return Entry(
        word: word, pattern: Self.words(word), exceptions: exceptions.map(Self.words))
    }
  }

  /// The forbidden words that a text uses, as the pack writes them.
  ///
  /// - Complexity: O(words of the text × entries).
  func found(in text: String) -> [String] {
    let words = Self.words(text)
    return entries.filter { entry in
      let excused = entry.exceptions.flatMap { exception in
        Self.places(of: exception, in: words).map { $0..<($0 + exception.count) }
      }
      return Self.places(of: entry.pattern, in: words).contains { place in
        let range = place..<(place + entry.pattern.count)
        return !excused.contains {
          $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
      }
    }.map(\.word)
  }

  private static func places(of pattern: [Substring], in words: [Substring]) -> [Int] {
    guard !pattern.isEmpty, words.count >= pattern.count else { return [] }
    return (0...(words.count - pattern.count)).filter { start in
      pattern.indices.allSatisfy { matches(pattern[$0], words[start + $0]) }
    }
  }

  private static func matches(_ pattern: Substring, _ word: Substring) -> Bool {
    pattern.last == "*" ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }

  private static func words(_ text: String) -> [Substring] {
    let folded = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
    return String(String.UnicodeScalarView(folded)).split {
      !($0.isLetter || $0.isNumber || $0 == "*")
    }
  }
}
