import Foundation
import Glibc

/// Words that may not be used, and the phrases in which they may.
///
/// Compared on whole words, ignoring case, accents and punctuation; a word or phrase that ends in
/// `*` stands for every ending of its last word.
struct ForbiddenWords {
  private struct Entry {
    let word: String
    let pattern: [UInt8]
    let exceptions: [[UInt8]]
  }

  private let entries: [Entry]

  init(_ node: YAMLNode) {
    entries = node.items().compactMap { item in
      let fields = item.isMapping ? item.fields(["word", "except"]) : ["word": item]
      guard let word = item.required("word", in: fields)?.words() else { return nil }
      let exceptions = fields["except"]?.items().compactMap { $0.words() } ?? []
      return Entry(
        word: word, pattern: Self.pattern(word), exceptions: exceptions.map(Self.pattern))
    }
  }

  /// The forbidden words that a text uses, as the pack writes them.
  ///
  /// - Complexity: O(length of the text × entries).
  func found(in text: String) -> [String] {
    let folded = Self.folded(text)
    return entries.filter { entry in
      guard Self.place(of: entry.pattern, in: folded) != nil else { return false }
      var rest = folded
      for exception in entry.exceptions {
        while let place = Self.place(of: exception, in: rest) {
          // The blanks at both ends may belong to a neighbour.
          for index in (place + 1)..<(place + exception.count - 1) { rest[index] = 1 }
        }
      }
      return Self.place(of: entry.pattern, in: rest) != nil
    }.map(\.word)
  }

  private static func pattern(_ phrase: String) -> [UInt8] {
    let folded = folded(phrase)
    return phrase.hasSuffix("*") ? folded.dropLast() : folded
  }

  private static func place(of pattern: [UInt8], in text: [UInt8]) -> Int? {
    guard pattern.count > 1, text.count >= pattern.count else { return nil }
    return text.withUnsafeBytes { text in
      pattern.withUnsafeBytes { pattern -> Int? in
        guard let start = text.baseAddress, let sought = pattern.baseAddress else { return nil }
        let first = Int32(pattern[1])
        let last = text.count - pattern.count
        var place = 0
        while place <= last {
          // Every pattern opens with a blank, so its second byte tells more.
          guard let found = memchr(start + place + 1, first, last - place + 1) else { return nil }
          place = UnsafeRawPointer(found) - start - 1
          if memcmp(start + place, sought, pattern.count) == 0 { return place }
          place += 1
        }
        return nil
      }
    }
  }

  /// Lower-case letters without accents, and digits, with one blank between words and at both ends.
  private static func folded(_ text: String) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    var folded = [blank]
    func addBlank() { if folded.last != blank { folded.append(blank) } }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.append(UInt8(scalar.value))
      case "A"..."Z": folded.append(UInt8(scalar.value) | 0x20)
      case "\u{0}"..<"\u{80}": addBlank()
      default:
        let parts = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        guard let base = parts.first, base.properties.isAlphabetic || base.value < 0x80 else {
          if scalar.properties.canonicalCombiningClass == .notReordered { addBlank() }
          continue
        }
        folded.append(contentsOf: String(base).utf8)
      }
    }
    addBlank()
    return folded
  }
}
