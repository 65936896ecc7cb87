/// What somebody may have meant by a word that nothing is called by.
enum Suggestion {
  /// A hint: the one word that begins like what was typed, or the nearest where one is near, else all
  /// of them.
  static func hint(for typed: String, among words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    let small = typed.lowercased()
    let begun = words.filter { !small.isEmpty && $0.hasPrefix(small) }
    if begun.count == 1 { return "did you mean '\(begun[0])'?" }
    let near = words.map { ($0, distance(small, $0)) }.min { $0.1 < $1.1 }
    // Half of a short word changed is another word.
    if let (word, distance) = near, distance <= max(1, typed.count / 3) {
      return "did you mean '\(word)'?"
    }
    return "one of: " + words.sorted().joined(separator: ", ")
  }

  /// How many signs must be changed, added or left out (Levenshtein); long words are cut.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (left, right) = (Array(one.prefix(64)), Array(other.prefix(64)))
    var row = Array(0...right.count)
    for (place, sign) in left.enumerated() {
      var (diagonal, next) = (row[0], [place + 1])
      for (column, wanted) in right.enumerated() {
        next.append(
          min(row[column + 1] + 1, next[column] + 1, diagonal + (sign == wanted ? 0 : 1)))
        diagonal = row[column + 1]
      }
      row = next
    }
    return row[right.count]
  }
}
