/// The words of a line of the allowed signers, blanks in quotes kept.
struct SignerWords {
  private(set) var words: [String] = []

  init(_ line: Substring, line number: Int) throws(SSHSignatureError) {
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    guard !isQuoted else { throw .line(number, .openQuotes) }
    if !word.isEmpty { words.append(word) }
  }

  /// Options such as `namespaces="git,file",valid-after="20260101"`; commas in quotes stay.
  static func options(_ text: String) -> [(name: String, value: String)] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (halves[0].lowercased(), halves.count == 2 ? String(halves[1]) : "")
    }
  }
}
