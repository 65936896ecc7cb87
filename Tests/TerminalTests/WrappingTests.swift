import Terminal
import Testing

@Suite struct WrappingTests {
  @Test func `words go to the next line, spaces at the break disappear`() {
    #expect(
      "Un clínico lo confirma siempre".wrapped(to: 12)
        == ["Un clínico", "lo confirma", "siempre"])
  }

  @Test func `a word longer than a line is broken`() {
    #expect("otorrinolaringología ya".wrapped(to: 8) == ["otorrino", "laringol", "ogía ya"])
  }

  @Test func `line breaks and empty lines are kept`() {
    #expect("uno\n\ndos".wrapped(to: 10) == ["uno", "", "dos"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test func `a wide glyph is never cut in half`() {
    #expect("漢字漢字".wrapped(to: 5) == ["漢字", "漢字"])
    #expect("漢字漢字".truncated(to: 6) == "漢字…")
    #expect("漢字漢字".truncated(to: 4) == "漢…")
  }

  @Test func `a text that fits is not cut`() {
    #expect("poros".truncated(to: 5) == "poros")
    #expect("poros".truncated(to: 4) == "por…")
    #expect("poros".truncated(to: 0) == "")
  }

  @Test func `a text is set to either side of a column, by the columns it takes`() {
    #expect("漢字".filled(to: 6) == "漢字  ")
    #expect("漢字".padded(to: 6) == "  漢字")
    #expect("poros".filled(to: 3) == "poros")
    #expect("poros".padded(to: 5) == "poros")
  }

  private static let texts = everySequence(of: ["a", " ", "漢", "e\u{301}", "\n"], upTo: 6)
    .map { $0.joined() }

  @Test(arguments: 1...5)
  func `in a small world, no line is too wide and no word is lost`(width: Int) {
    expectLaw(in: Self.texts) { text in
      let lines = text.wrapped(to: width)
      let breaks = text.count { $0.isNewline }
      return lines.allSatisfy { $0.columns <= max(2, width) }
        && lines.joined().words == text.drawnText.words
        && lines.count > breaks
        && lines.allSatisfy { !$0.unicodeScalars.starts(with: ["\u{301}"]) }
    }
  }

  @Test(arguments: 0...5)
  func `in a small world, a cut text fits and begins like the whole`(width: Int) {
    expectLaw(in: Self.texts) { text in
      let cut = text.truncated(to: width)
      let kept = cut.hasSuffix("…") ? String(cut.dropLast()) : cut
      return cut.columns <= width && text.drawnText.hasPrefix(kept)
    }
  }
}

extension String {
  fileprivate var words: String { filter { !$0.isWhitespace } }
  fileprivate var drawnText: String { glyphs.map(\.text).joined() }
}
