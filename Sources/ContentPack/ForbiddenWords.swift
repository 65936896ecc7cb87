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
        var from = 0
        while let place = ForbiddenWords.place(of: exception, in: rest, from: from) {
          // The blanks at both ends may belong to a neighbour.
          from = place + exception.count - 1
          for index in (place + 1)..<from { rest[index] = 1 }
        }
      }
      return ForbiddenWords.place(of: pattern, in: rest) != nil
    }
  }

  private let entries: [Entry]
  /// The places of the entries whose first word begins with a letter or digit.
  private let beginnings: [[Int]]
  /// Whether there are any.
  private let begins: [Bool]

  init(_ node: YAMLNode) {
    let entries = node.items(atMost: 300, .forbiddenWord).compactMap { item -> Entry? in
      let fields = item.isMapping ? item.fields(["word", "except"]) : ["word": item]
      guard let word = item.required("word", in: fields)?.words() else { return nil }
      let exceptions =
        fields["except"]?.items(atMost: 20, .exception).compactMap { $0.words() } ?? []
      return Entry(
        word: word, pattern: Self.pattern(word), exceptions: exceptions.map(Self.pattern))
    }
    self.entries = entries
    beginnings = (UInt8.min...UInt8.max).map { letter in
      entries.indices.filter { entries[$0].pattern.dropFirst().first == letter }
    }
    begins = beginnings.map { !$0.isEmpty }
  }

  /// The forbidden words that a text uses, as the pack writes them.
  ///
  /// - Complexity: O(length of the text × entries that begin alike).
  func found(in text: String) -> [String] {
    let folded = Self.folded(text)
    var met: Set<Int> = []
    folded.withUnsafeBufferPointer { folded in
      for place in 0..<folded.count - 1 where folded[place] == Self.blank {
        let first = Int(folded[place + 1])
        guard begins[first] else { continue }
        for entry in beginnings[first]
        where folded[place...].starts(with: entries[entry].pattern) {
          met.insert(entry)
        }
      }
    }
    guard !met.isEmpty else { return [] }
    return met.sorted().map { entries[$0] }.filter { $0.isUsed(in: folded) }.map(\.word)
  }

  private static let blank = UInt8(ascii: " ")

  private static func pattern(_ phrase: String) -> [UInt8] {
    let folded = folded(phrase)
    return phrase.hasSuffix("*") ? folded.dropLast() : folded
  }

  private static func place(of pattern: [UInt8], in text: [UInt8], from: Int = 0) -> Int? {
    guard pattern.count > 1 else { return nil }
    return text.indices[from...].first { text[$0] == blank && text[$0...].starts(with: pattern) }
  }

  /// Lower-case letters without accents, and digits, with one blank between words and at both ends.
  private static func folded(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      let ascii = ascii
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count + 2)
      var last = blank
      folded.append(blank)
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte < 0x80 {
          place += 1
          let letter = ascii[Int(byte)]
          guard letter != blank || last != blank else { continue }
          last = letter
          folded.append(letter)
        } else {
          let end = bytes[(place + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
          for scalar in String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars {
            switch Letter(of: scalar) {
            case .base(let letter): folded.append(contentsOf: String(letter).utf8)
            case .gap: if last != blank { folded.append(blank) }
            case .nothing: break
            }
          }
          last = folded[folded.count - 1]
          place = end
        }
      }
      if last != blank { folded.append(blank) }
      return folded
    }
  }

  /// Letters and digits in small; a blank for every other sign.
  private static let ascii = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: blank
    }
  }

  /// What a character beyond ASCII comes to.
  enum Letter: Equatable {
    /// Its small letter without accents.
    case base(Unicode.Scalar)
    /// It parts words.
    case gap
    /// An accent by itself.
    case nothing

    /// What is known of western letters, dashes and quotation marks, and else looked up.
    init(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xA0..<0x180: self = latin[Int(scalar.value) - 0xA0]
      case 0x2010...0x2027: self = .gap
      default: self.init(lookingUp: scalar)
      }
    }

    init(lookingUp scalar: Unicode.Scalar) {
      let parts = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      if let base = parts.first, base.properties.isAlphabetic || base.value < 0x80 {
        self = .base(base)
      } else {
        self = scalar.properties.canonicalCombiningClass == .notReordered ? .gap : .nothing
      }
    }
  }

  /// What the characters from `U+00A0` to `U+017F` come to; a blank for a gap.
  private static let latin: [Letter] = """
              ª          µ    º     \
    aaaaaaæceeeeiiiiðnooooo øuuuuyþßaaaaaaæceeeeiiiiðnooooo øuuuuyþy\
    aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ\
    ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ
    """.unicodeScalars.map { $0 == " " ? .gap : .base($0) }
}
