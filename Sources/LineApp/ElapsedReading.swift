import Consultation

/// Reads how long ago something was, as people write it: *3 meses*, *a year and 2 months ago*,
/// *ayer*.
struct ElapsedReading {
  let setting: Setting
  /// The units that the question offers.
  let units: [CalendarPeriod.Unit]

  /// The time that was meant; `nil` where a number, a unit or the sense is missing.
  func period(_ heard: Heard) -> CalendarPeriod? {
    if setting.hears(.wordToday, in: heard.folded) { return CalendarPeriod(0, .days) }
    if setting.hears(.wordYesterday, in: heard.folded) { return CalendarPeriod(1, .days) }
    var amounts: [CalendarPeriod.Unit: Int] = [:]
    var number: Int?
    for word in Self.words(heard.folded) {
      if let amount = number {
        guard let unit = unit(word), amounts[unit] == nil else { return nil }
        amounts[unit] = amount
        number = nil
      } else if let amount = Heard.number(word) {
        guard amount <= 99_999 else { return nil }
        number = amount
      } else if setting.hears(.wordOne, in: word) {
        number = 1
      } else if !setting.hears(.wordFiller, in: word) {
        return nil
      }
    }
    guard number == nil, !amounts.isEmpty else { return nil }
    return CalendarPeriod(iso: Self.iso(amounts))
  }

  private func unit(_ word: String) -> CalendarPeriod.Unit? {
    units.first { setting.hears(LinePhrase.words(for: $0), in: word) }
  }

  /// Words and numbers, parted also where they touch (*3meses*).
  private static func words(_ folded: String) -> [String] {
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
