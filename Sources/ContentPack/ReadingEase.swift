public import Consultation

/// How easily a text is read, after the published formulas: Flesch and Szigriszt's for Spanish, as
/// the INFLESZ scale reads it, Flesch and Kincaid's for English.
///
/// Szigriszt Pazos (1993): 206.835 − 62.3 × syllables / words − words / sentences. Below 40 is very
/// hard, from 55 normal, from 65 rather easy, from 80 very easy. Kincaid et al. (1975): 0.39 × words /
/// sentences + 11.8 × syllables / words − 15.59, a school grade. Neither knows what a word means;
/// short texts are punished for one long word.
public struct ReadingEase: Hashable, Sendable {
  public let words: Int
  public let sentences: Int
  public let syllables: Int

  /// Counts a text in a language; a colon, a semicolon and a line end a sentence as well.
  ///
  /// - Complexity: O(length of the text).
  public init(of text: String, in language: Language) {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    self.words = words.count
    syllables = words.reduce(0) { $0 + Self.syllables($1.lowercased(), in: language) }
    var sentences = 0
    var hasWord = false
    var rest = text[...]
    while let sign = rest.popFirst() {
      if sign.isLetter { hasWord = true }
      let ends = sign.isNewline || (".!?:;…".contains(sign) && rest.first?.isNumber != true)
      if ends, hasWord {
        sentences += 1
        hasWord = false
      }
    }
    self.sentences = max(1, sentences + (hasWord ? 1 : 0))
  }

  /// The more, the easier; 100 and above for the easiest.
  public var szigriszt: Double {
    206.835 - 62.3 * Double(syllables) / Double(max(1, words))
      - Double(words) / Double(sentences)
  }

  /// The school grade of Flesch and Kincaid; the more, the harder.
  public var kincaid: Double {
    0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(max(1, words))
      - 15.59
  }

  /// The syllables of a word in small letters; at least one.
  static func syllables(_ word: String, in language: Language) -> Int {
    switch language {
    case .es: max(1, spanish(Array(word)))
    case .en: max(1, english(Array(word)))
    }
  }

  /// Spanish is written as it is spoken: each strong vowel and each stressed weak one is a syllable,
  /// weak ones by themselves are one together.
  private static func spanish(_ word: [Character]) -> Int {
    var count = 0
    var strong = 0
    var weak = 0
    for (place, letter) in word.enumerated() {
      let isSilentU =
        letter == "u" && place > 0
        && (word[place - 1] == "q"
          || (word[place - 1] == "g" && place + 1 < word.count && "eiéí".contains(word[place + 1])))
      if "aeoáéóíú".contains(letter) {
        strong += 1
      } else if "iuü".contains(letter) || (letter == "y" && place == word.count - 1) {
        if !isSilentU { weak += 1 }
      } else {
        count += strong > 0 ? strong : min(weak, 1)
        (strong, weak) = (0, 0)
      }
    }
    return count + (strong > 0 ? strong : min(weak, 1))
  }

  /// English has no such rule: groups of vowels, less what is written and not spoken at the end.
  private static func english(_ word: [Character]) -> Int {
    let isVowel = word.map { "aeiouy".contains($0) }
    var count = 0
    for place in word.indices where isVowel[place] {
      guard place > 0, isVowel[place - 1] else {
        count += 1
        continue
      }
      let pair = String([word[place - 1], word[place]])
      let isParted = ["ia", "io", "iu", "ua"].contains(pair)
      let soft = place > 1 && "tscgx".contains(word[place - 2])
      if isParted, !soft, !(pair == "ua" && place > 1 && word[place - 2] == "q") { count += 1 }
    }
    let text = String(word)
    func ends(_ ending: String) -> Bool { text.hasSuffix(ending) }
    let before = word.dropLast(2).last
    if ends("e"), !ends("ee"), count > 1,
      !(ends("le") && before.map { !"aeiouy".contains($0) } == true)
    {
      count -= 1
    } else if ends("ed"), count > 1, before != "t", before != "d",
      before.map({ !"aeiouy".contains($0) }) == true
    {
      count -= 1
    } else if ends("es"), count > 1,
      before.map({ !"sxzcgh".contains($0) && !"aeiouy".contains($0) }) == true,
      !(ends("les") && word.dropLast(3).last.map { !"aeiouy".contains($0) } == true)
    {
      count -= 1
    }
    return count
  }
}
