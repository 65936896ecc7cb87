import Consultation

/// Numbered choices; a choice is made by its number or its own words.
struct NumberedMenu: Equatable {
  private let texts: [Int: String]

  /// Numbers the texts from 1; the way on, if there is one, is 0 and comes last.
  init(_ texts: [String], zero: String? = nil) {
    var numbered = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0 + 1, $1) })
    numbered[0] = zero
    self.texts = numbered
  }

  var low: Int { texts[0] == nil ? 1 : 0 }
  var high: Int { max(low, texts.keys.max() ?? low) }

  /// One sentence a choice.
  var sentences: [String] {
    let numbers = texts.keys.filter { $0 > 0 }.sorted() + texts.keys.filter { $0 == 0 }
    return numbers.map { number in
      let text = texts[number] ?? ""
      let isClosed = text.last.map { ".!?…:".contains($0) } ?? true
      return "\(number): \(text)\(isClosed ? "" : ".")"
    }
  }

  /// The number that was meant: typed itself, or by a choice's words or their unmistakable
  /// beginning. Zero also answers to an empty line and to *continue*.
  func choice(_ heard: Heard, in setting: Setting) throws(Misheard) -> Int {
    if let number = heard.number {
      guard texts[number] != nil else { throw .noChoice(number, low: low, high: high) }
      return number
    }
    if texts[0] != nil, heard.isBlank || setting.hears(.wordGoOn, in: heard.folded) { return 0 }
    guard let number = named(heard.folded) else { throw .notInMenu(low: low, high: high) }
    return number
  }

  private func named(_ folded: String) -> Int? {
    guard !folded.isEmpty else { return nil }
    let names = texts.mapValues(Heard.folded)
    if let same = only(names, where: { $0 == folded }) { return same }
    return only(names) { $0.hasPrefix(folded + " ") }
  }

  private func only(_ names: [Int: String], where isMeant: (String) -> Bool) -> Int? {
    let meant = names.filter { isMeant($0.value) }
    return meant.count == 1 ? meant.first?.key : nil
  }
}
