import CZxcvbn
import Foundation

/// How many guesses a passphrase withstands, in bits: the logarithm of their number to the base of 2.
///
/// The estimator is zxcvbn (D. Wheeler, USENIX Security 2016), which knows names, English words,
/// keyboards, dates and repetitions, and is told what anybody would try here. It knows no Spanish and
/// takes spaces for secrets, so no word counts for more than its place in a dictionary would, and what
/// stands between words counts for nothing. The lowest estimate is taken.
struct PassphraseStrength {
  let bits: Double

  /// What is asked for: see *Passphrases withstand 2⁴⁵ guesses* in the decisions.
  static let least = 45.0
  /// The words of Debian's Spanish word list (wspanish), 83,000, as a guesser would go through them.
  private static let bitsOfAWord = 16.3
  /// So many letters may be a word; more of them count as several.
  private static let lettersOfAWord = 10
  /// zxcvbn's time grows with the square of the length, and this is enough for everybody.
  private static let longest = 100

  var isEnough: Bool { bits >= Self.least }

  /// - Parameter obvious: words that a guesser begins with: names of the person, the clinic, the town.
  init(_ passphrase: String, obvious: [String]) {
    let text = String(passphrase.prefix(Self.longest))
    let plain = Self.plain(text)
    let known = obvious.flatMap { Self.plain($0).split { !$0.isLetter }.map(String.init) }
      .filter { $0.count > 2 }
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let sum = Dictionary(grouping: words) { $0 }.reduce(0.0) { sum, same in
      // A word said again is hardly one more to guess.
      sum + Self.bits(ofWord: same.key, known) + log2(Double(same.value.count))
    }
    bits = min(Self.bits(of: text, known), Self.bits(of: words.joined(), known), sum)
  }

  private static func bits(ofWord word: String, _ known: [String]) -> Double {
    let bits = bits(of: word, known)
    guard isPronounceable(word) else { return bits }
    let count = (word.count + lettersOfAWord - 1) / lettersOfAWord
    return min(bits, bitsOfAWord * Double(count))
  }

  /// Whether letters could be a word: some vowel, and never four consonants in a row.
  private static func isPronounceable(_ word: String) -> Bool {
    guard word.allSatisfy(\.isLetter) else { return false }
    let runs = word.split(omittingEmptySubsequences: true) { "aeiouy".contains($0) }
    return runs.map(\.count).reduce(0, +) < word.count && runs.allSatisfy { $0.count < 4 }
  }

  /// Without capitals and accents, which guessers vary first.
  private static func plain(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private static func bits(of text: String, _ known: [String]) -> Double {
    var words: [UnsafePointer<CChar>?] = known.map { strdup($0).map { UnsafePointer($0) } }
    defer { words.forEach { free(UnsafeMutablePointer(mutating: $0)) } }
    words.append(nil)
    return ZxcvbnMatch(text, &words, nil)
  }
}
