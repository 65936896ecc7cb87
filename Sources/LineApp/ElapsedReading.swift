import Consultation

/// Reads how long ago something was, as people write it: *3 meses*, *a year and 2 months ago*,
/// *ayer*.
///
/// Nothing is ever read as longer ago than it was stated: the longer ago, the milder the advice.
/// So every sign and every word must be understood, or there is no reading at all.
struct ElapsedReading {
  private let words: [String: Word]
  private let setting: Setting

  /// - Parameter units: the units that the question offers.
  init(setting: Setting, units: [CalendarPeriod.Unit]) {
    self.setting = setting
    var words: [String: Word] = [:]
    func learn(_ phrase: LinePhrase, _ word: Word) {
      for form in Language.allCases.flatMap({ setting.words(phrase, in: $0) }) {
        words[Heard.folded(form)] = word
      }
    }
    for unit in units { learn(LinePhrase.words(for: unit), .unit(unit)) }
    for language in Language.allCases {
      for (place, forms) in setting.words(.wordFromTwo, in: language).enumerated() {
        for form in forms.split(separator: "/") {
          words[Heard.folded(String(form))] = .number(place + 2)
        }
      }
    }
    learn(.wordOne, .number(1))
    learn(.wordFiller, .filler)
    learn(.wordVague, .vague)
    self.words = words
  }

  private enum Word: Equatable {
    case number(Int)
    case unit(CalendarPeriod.Unit)
    /// Says neither more nor less, as *ago* and *and*.
    case filler
    /// Makes a number an estimate, as *almost*.
    case vague
  }

  /// Why there is no reading.
  enum Failure: Error {
    case vague
    /// A number, a unit or the sense is missing.
    case notElapsed
  }

  /// The time that was meant.
  func period(_ heard: Heard) throws(Failure) -> CalendarPeriod {
    guard !isVague(heard) else { throw .vague }
    guard heard.isPlain else { throw .notElapsed }
    if setting.hears(.wordToday, in: heard.folded) { return CalendarPeriod(0, .days) }
    if setting.hears(.wordYesterday, in: heard.folded) { return CalendarPeriod(1, .days) }
    var amounts: [CalendarPeriod.Unit: Int] = [:]
    var number: Int?
    for word in read(heard.folded) {
      switch (word, number) {
      case (.unit(let unit)?, let amount?) where amounts[unit] == nil:
        amounts[unit] = amount
        number = nil
      case (.number(let amount)?, nil) where amount <= 99_999: number = amount
      case (.filler?, nil): break
      default: throw .notElapsed
      }
    }
    guard number == nil, !amounts.isEmpty, let period = CalendarPeriod(iso: Self.iso(amounts))
    else { throw .notElapsed }
    return period
  }

  private func isVague(_ heard: Heard) -> Bool {
    Self.split(heard.folded).contains { words[$0] == .vague }
  }

  /// The meaning of each word, `nil` for one that has none here. Two words may make one number
  /// (*twenty one*).
  private func read(_ folded: String) -> [Word?] {
    var meanings: [Word?] = []
    var rest = Self.split(folded)[...]
    while let first = rest.popFirst() {
      if let second = rest.first, let both = words[first + " " + second] {
        rest.removeFirst()
        meanings.append(both)
      } else {
        meanings.append(words[first] ?? Heard.number(first).map(Word.number))
      }
    }
    return meanings
  }

  /// Words and numbers, parted also where they touch (*3meses*).
  private static func split(_ folded: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in folded {
      if character == " " || last == " " || character.isNumber != last.isNumber {
        words.append("")
      }
      if character != " " { words[words.count - 1].append(character) }
      last = character
    }
    return words.filter { !$0.isEmpty }
  }

  private static func iso(_ amounts: [CalendarPeriod.Unit: Int]) -> String {
    let letters: [(CalendarPeriod.Unit, String)] = [
      (.years, "Y"), (.months, "M"), (.weeks, "W"), (.days, "D"),
    ]
    return "P"
      + letters.compactMap { unit, letter in amounts[unit].map { "\($0)\(letter)" } }.joined()
  }
}
