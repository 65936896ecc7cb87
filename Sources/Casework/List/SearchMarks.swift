import Consultation

/// Numbers and dates of a case in the one form in which they are looked for, however they were
/// written and however they are typed.
///
/// A number of several groups is its digits in a row: `(664) 555-0199` is `6645550199`. A date is
/// `D` behind month, day and year in letters, so that no digit that is typed finds it.
enum SearchMarks {
  /// Appends the marks of a text that is already folded.
  static func write(_ folded: [UInt8], into bytes: inout [UInt8]) {
    guard folded.contains(where: \.isDigit) else { return }
    var place = 0
    while let start = folded[place...].firstIndex(where: \.isDigit) {
      let (digits, groups, end) = number(in: folded, from: start)
      if groups > 1, digits.count >= 4 {
        bytes += domestic(digits)
        bytes.append(SearchField.end)
      }
      place = end
    }
    for mention in DateMention.all(in: folded) {
      for date in mention.dates { write(date, into: &bytes) }
    }
  }

  static func write(_ day: CalendarDay, into bytes: inout [UInt8]) {
    let (year, month, number) = day.civil
    if let date = DateMention.Written(day: number, month: month, year: year) {
      write(date, into: &bytes)
    }
  }

  static func write(telephone: String, into bytes: inout [UInt8]) {
    bytes += domestic(telephone.utf8.filter(\.isDigit))
    bytes.append(SearchField.end)
  }

  private static func write(_ date: DateMention.Written, into bytes: inout [UInt8]) {
    bytes += start(of: date) + (date.year.map(letters) ?? [])
    bytes.append(SearchField.end)
  }

  /// The marks that hold a date; one that says no year is of every year.
  static func sought(_ date: DateMention.Written) -> [[UInt8]] {
    let start = start(of: date)
    guard let year = date.year else { return [start] }
    return [start + letters(year) + [SearchField.end], start + [SearchField.end]]
  }

  private static func start(of date: DateMention.Written) -> [UInt8] {
    [UInt8(ascii: "D")] + letters(date.month * 100 + date.day, places: 4)
  }

  /// Digits as letters that stand in no folded text.
  private static func letters(_ number: Int) -> [UInt8] { letters(number, places: 4) }

  private static func letters(_ number: Int, places: Int) -> [UInt8] {
    var (rest, letters) = (number, [UInt8]())
    for _ in 0..<places {
      letters.insert(UInt8(ascii: "K") + UInt8(truncatingIfNeeded: rest % 10), at: 0)
      rest /= 10
    }
    return letters
  }

  /// Mexican mobile numbers were once dialled with a 1 behind the country code.
  static func domestic(_ digits: [UInt8]) -> [UInt8] {
    digits.count == 13 && digits.starts(with: "521".utf8)
      ? Array("52".utf8) + digits.dropFirst(3) : digits
  }

  /// Digits in groups, with no more than two marks of telephone numbers and amounts between.
  private static func number(
    in text: [UInt8], from start: Int
  ) -> (digits: [UInt8], groups: Int, end: Int) {
    var (digits, groups, place, gap) = ([UInt8](), 0, start, 1)
    while place < text.count, gap <= 2 {
      let byte = text[place]
      if byte.isDigit {
        if gap > 0 { groups += 1 }
        digits.append(byte)
        gap = 0
      } else if " .-()/".utf8.contains(byte) {
        gap += 1
      } else {
        break
      }
      place += 1
    }
    return (digits, groups, place)
  }
}
