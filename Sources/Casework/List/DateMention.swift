import Consultation

/// A date as people write it in a sentence, in either language: `2026-12-05`, `5/12/2026`, `5/12`,
/// `5 de diciembre`, `December 5th, 2026`.
///
/// Digits alone say not whether the day or the month comes first; both are taken.
struct DateMention: Equatable {
  /// Month and day, and the year where it is said; several where it may be either.
  let dates: [Written]
  /// Where it stands in the folded text.
  let range: Range<Int>

  /// A day of some year.
  struct Written: Equatable {
    let month: Int
    let day: Int
    let year: Int?

    /// `nil` where there is no such day.
    init?(day: Int, month: Int, year: Int? = nil) {
      guard CalendarDay(year: year ?? 2024, month: month, day: day) != nil else { return nil }
      self.month = month
      self.day = day
      self.year = year
    }
  }

  /// Every mention in a folded text, in order; none overlaps another.
  ///
  /// - Complexity: O(bytes).
  static func all(in text: [UInt8]) -> [DateMention] {
    guard text.contains(where: \.isDigit) else { return [] }
    let atoms = Atom.all(in: text)
    var found: [DateMention] = []
    var place = 0
    while place < atoms.count {
      let reading = Reading(atoms[place...])
      if let (dates, count) = reading.numbers ?? reading.dayAndMonth ?? reading.monthAndDay {
        let range = atoms[place].range.lowerBound..<atoms[place + count - 1].range.upperBound
        found.append(DateMention(dates: dates, range: range))
        place += count
      } else {
        place += 1
      }
    }
    return found
  }
}

/// Letters or digits that stand together.
private struct Atom {
  let text: String
  /// What stands before it, back to the atom before.
  let before: String
  let range: Range<Int>

  /// As a number, where it is one.
  var number: Int? { text.utf8.first.map(\.isDigit) == true ? Int(text) : nil }

  static func all(in text: [UInt8]) -> [Atom] {
    var atoms: [Atom] = []
    var (place, last) = (0, 0)
    while place < text.count {
      guard let isKin = text[place].kin else {
        place += 1
        continue
      }
      let end = text[place...].firstIndex { !isKin($0) } ?? text.count
      atoms.append(
        Atom(
          text: String(decoding: text[place..<end], as: UTF8.self),
          before: String(decoding: text[last..<place].prefix(4), as: UTF8.self), range: place..<end)
      )
      (place, last) = (end, end)
    }
    return atoms
  }
}

/// What the atoms from one place on may say.
private struct Reading {
  private let atoms: ArraySlice<Atom>

  typealias Result = (dates: [DateMention.Written], count: Int)

  init(_ atoms: ArraySlice<Atom>) { self.atoms = atoms }

  private subscript(offset: Int) -> Atom? {
    let place = atoms.startIndex + offset
    return place < atoms.endIndex ? atoms[place] : nil
  }

  /// `2026-12-05`, `5/12/2026`, `5.12.26`, `5/12`.
  var numbers: Result? {
    guard let first = self[0]?.number, let second = self[1], let number = second.number,
      ["-", "/", "."].contains(second.before)
    else { return nil }
    if let third = self[2], third.before == second.before, let last = third.number {
      if self[0]?.text.count == 4 {
        return DateMention.Written(day: last, month: number, year: first).map { ([$0], 3) }
      }
      guard [2, 4].contains(third.text.count) else { return nil }
      return either(first, number, year: last < 100 ? 2000 + last : last).map { ($0, 3) }
    }
    return second.before == "/" ? either(first, number, year: nil).map { ($0, 2) } : nil
  }

  private func either(_ one: Int, _ other: Int, year: Int?) -> [DateMention.Written]? {
    var dates = [DateMention.Written(day: one, month: other, year: year)].compactMap(\.self)
    if one != other {
      dates += [DateMention.Written(day: other, month: one, year: year)].compactMap(\.self)
    }
    return dates.isEmpty ? nil : dates
  }

  /// `5 de diciembre de 2026`, `5th of December`, `5-dic-2026`.
  var dayAndMonth: Result? {
    guard let (day, afterDay) = day(at: 0) else { return nil }
    let place = isLink(self[afterDay]) ? afterDay + 1 : afterDay
    guard let month = month(at: place) else { return nil }
    return ending(day, month, at: place + 1)
  }

  /// `diciembre 5`, `December 5th, 2026`.
  var monthAndDay: Result? {
    guard let month = month(at: 0), let (day, place) = day(at: 1), isNear(self[1]) else {
      return nil
    }
    return ending(day, month, at: place)
  }

  /// With the year that may follow.
  private func ending(_ day: Int, _ month: Int, at place: Int) -> Result? {
    let start = isLink(self[place]) ? place + 1 : place
    if let atom = self[start], isNear(atom), atom.text.count == 4, let year = atom.number,
      let date = DateMention.Written(day: day, month: month, year: year)
    {
      return ([date], start + 1)
    }
    return DateMention.Written(day: day, month: month).map { ([$0], place) }
  }

  /// A day of the month, and the place behind it and the ending of an ordinal.
  private func day(at place: Int) -> (Int, next: Int)? {
    guard let atom = self[place], atom.text.count <= 2, let day = atom.number else { return nil }
    let ending = self[place + 1]
    let isOrdinal =
      ending.map { $0.before.isEmpty && ["st", "nd", "rd", "th", "o", "ro"].contains($0.text) }
      ?? false
    return (day, isOrdinal ? place + 2 : place + 1)
  }

  private func month(at place: Int) -> Int? {
    guard let atom = self[place], isNear(atom) || place == 0, atom.text.utf8.count >= 3 else {
      return nil
    }
    return Self.months.firstIndex { names in names.contains { $0.hasPrefix(atom.text) } }
      .map { $0 + 1 }
  }

  private func isLink(_ atom: Atom?) -> Bool {
    atom.map { isNear($0) && ["de", "del", "of"].contains($0.text) } ?? false
  }

  /// Whether nothing but a blank, a dot, a comma or a dash parts it from what stands before.
  private func isNear(_ atom: Atom?) -> Bool {
    atom.map { $0.before.utf8.count <= 2 && $0.before.utf8.allSatisfy(" .,-".utf8.contains) }
      ?? false
  }

  private static let months: [[String]] = [
    ["enero", "january"], ["febrero", "february"], ["marzo", "march"], ["abril", "april"],
    ["mayo", "may"], ["junio", "june"], ["julio", "july"], ["agosto", "august"],
    ["septiembre", "setiembre", "september"], ["octubre", "october"], ["noviembre", "november"],
    ["diciembre", "december"],
  ]
}

extension UInt8 {
  var isDigit: Bool { (48...57).contains(self) }
  private var isLetter: Bool { (97...122).contains(self) || self >= 128 }

  /// Whether another one belongs to the same word or number; `nil` for what is in neither.
  fileprivate var kin: ((UInt8) -> Bool)? {
    isDigit ? { $0.isDigit } : isLetter ? { $0.isLetter } : nil
  }
}
