import Consultation
import LineApp
import Testing

@Test(arguments: ["es", "en"])
func `the pack has exactly the words that the conversation needs`(language: String) throws {
  let words = try PlainWords.words(language)
  #expect(Set(words.keys) == Set(LinePhrase.allCases.map(\.rawValue)))
  #expect(words.values.allSatisfy { !$0.isEmpty })
}

@Test func `both languages fill in the same values`() throws {
  let spanish = try PlainWords.words("es")
  let english = try PlainWords.words("en")
  for phrase in LinePhrase.allCases {
    let key = phrase.rawValue
    #expect(blanks(spanish[key] ?? "") == blanks(english[key] ?? ""), "\(key)")
  }
}

@Test func `no word to be typed means two things`() throws {
  let commands: [LinePhrase] = [
    .wordHelp, .wordBack, .wordRepeat, .wordWhy, .wordLanguage, .wordLeave, .wordOwnLanguage,
    .wordGoOn, .wordUnknown, .wordNone, .wordAccept,
  ]
  var owner: [String: LinePhrase] = [:]
  for language in ["es", "en"] {
    let words = try PlainWords.words(language)
    for phrase in commands {
      for word in (words[phrase.rawValue] ?? "").lowercased().split(separator: ",") {
        let typed = String(word.drop { $0 == " " })
        #expect(owner[typed, default: phrase] == phrase, "\(typed)")
        owner[typed] = phrase
      }
    }
  }
}

private func blanks(_ text: String) -> Set<Substring> {
  Set(
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "}" }
    })
}
